import type { RuleGround } from '#standards/quotas';
import { housingTables } from '../tables/index.ts';

/** The shipped rows of the housing app, at a level. */
export function housingGround(level = 4, day = '2026-03-02'): RuleGround {
  return {
    day,
    place: { level, regions: ['520000'] },
    rowsOf: (table) => housingTables.find(({ name }) => name === table)?.rows ?? [],
  };
}
