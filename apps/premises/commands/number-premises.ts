import { defineHandler, numberRows } from '#platform/commands';
import { premisesScale, repairPlan, useAgreement } from '../resources/index.ts';
import { numberPremises } from './premises-effects.contract.ts';

export const numberPremisesHandler = defineHandler(numberPremises, async (tx, input, { as }) => ({
  rows: await numberRows(tx, [premisesScale, repairPlan, useAgreement], input, as),
}));
