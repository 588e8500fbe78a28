import type { AnswerOfContract } from '#standards/language';
import type { responsibilityMap } from '../../queries/responsibility-map.contract.ts';

/** Regions × business lines. */
export type ResponsibilityMap = AnswerOfContract<typeof responsibilityMap>;

/** How many cells nobody answers for. */
export function gapsOf({ regions }: Pick<ResponsibilityMap, 'regions'>): number {
  return regions.flatMap(({ cells }) => cells).filter(({ state }) => state === 'missing').length;
}

/** The map narrowed to regions in which something is missing. */
export function withGaps(map: ResponsibilityMap): ResponsibilityMap {
  return { ...map, regions: map.regions.filter(({ cells }) => cells.some(({ state }) => state === 'missing')) };
}
