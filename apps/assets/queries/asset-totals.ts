import { allRows } from '#platform/steward';
import type { Reader } from '#platform/store';
import { plus } from '#standards/quotas';
import { assetCard } from '../resources/index.ts';

/** Cards of a unit that are not disposed of, as far as the reader may see them; money in 元. */
export interface AssetTotals {
  readonly cards: number;
  readonly amount: string;
}

/** Counts the unit's cards and what they cost. */
export async function assetTotals(reader: Reader, unit: string): Promise<AssetTotals> {
  const cards = await allRows(reader, assetCard, {
    and: [
      { field: 'unit', op: 'eq', value: unit },
      { field: 'status', op: 'ne', value: 'disposed' },
    ],
  });
  return { cards: cards.length, amount: plus(...cards.map(({ amount }) => amount ?? '0')) };
}
