import type { RuleGround } from '#standards/quotas';
import { premisesTables } from '../tables/index.ts';

/** The shipped rows of the premises app, at a level of the sample province. */
export function premisesGround(level: number, day = '2026-03-02'): RuleGround {
  return {
    day,
    place: { level, regions: ['520000'] },
    rowsOf: (table) => premisesTables.find(({ name }) => name === table)?.rows ?? [],
  };
}
