import { defineHandler, numberRows } from '#platform/commands';
import { subsidyRecord } from '../resources/index.ts';
import { numberHousing } from './subsidy-effects.contract.ts';

export const numberHousingHandler = defineHandler(numberHousing, async (tx, input, { as }) => ({
  rows: await numberRows(tx, [subsidyRecord], input, as),
}));
