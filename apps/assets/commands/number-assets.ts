import { defineHandler, numberRows } from '#platform/commands';
import { assetDisposal, propertyRight } from '../resources/index.ts';
import { numberAssets } from './asset-effects.contract.ts';

export const numberAssetsHandler = defineHandler(numberAssets, async (tx, input, { as }) => ({
  rows: await numberRows(tx, [assetDisposal, propertyRight], input, as),
}));
