import type { RuleGround } from '#standards/quotas';
import { vehicleTables } from '../tables/index.ts';

/** The shipped rows of the vehicles app, at a level of the sample province. */
export function vehicleGround(day = '2026-03-02', level = 4): RuleGround {
  return {
    day,
    place: { level, regions: ['520000'] },
    rowsOf: (table) => vehicleTables.find(({ name }) => name === table)?.rows ?? [],
  };
}
