import type { RuleGround } from '#standards/quotas';
import { assetTables } from '../tables/index.ts';

/** The shipped rows of the assets app, at a level of the sample province. */
export function assetGround(day = '2026-03-02', level = 4): RuleGround {
  return {
    day,
    place: { level, regions: ['520000'] },
    rowsOf: (table) => assetTables.find(({ name }) => name === table)?.rows ?? [],
  };
}
