import { GUIAN, type Region, regionAt, regionsAt } from '#standards/regions';

/** Size of the world: `demo` for a first look, `city` with one city in full, `province` for measuring. */
export type WorldScale = 'demo' | 'city' | 'province';

/** The day on which the world is looked at: what is current is current on this day. */
export const WORLD_DAY = '2026-01-01';

/** A region and how fully its units are shown. */
export interface Place {
  readonly region: Region;
  readonly city: Region | undefined;
  readonly tier: 1 | 2 | 3;
  /** Townships with their schools and health centres. */
  readonly towns: number;
}

interface ScalePlan {
  readonly units: number;
  readonly vehicles: number;
  readonly firstCostYear: number;
}

/** Counts that each scale keeps exactly, and the first year with costs of vehicles. */
export const scalePlans: Readonly<Record<WorldScale, ScalePlan>> = {
  demo: { units: 620, vehicles: 1500, firstCostYear: 2023 },
  city: { units: 3300, vehicles: 7000, firstCostYear: 2016 },
  province: { units: 24_500, vehicles: 50_000, firstCostYear: 1986 },
};

/** The regions in force and what each holds at a scale, upper before lower. */
export function placesOf(scale: WorldScale): Place[] {
  return regionsAt(WORLD_DAY).map((region) => ({
    region,
    city: region.level === '4' ? regionAt(region.parent!, WORLD_DAY) : undefined,
    tier: region.code === GUIAN ? 1 : tierOf(scale, region),
    towns: region.level === '4' && tierOf(scale, region) === 3 ? townsOf(scale, region) : 0,
  }));
}

function tierOf(scale: WorldScale, { code, level }: Region): 1 | 2 | 3 {
  if (scale === 'province' || level === '2') return 3;
  if (scale === 'city' && code.startsWith('5201')) return 3;
  if (scale === 'city' && level === '3') return 2;
  if (code === '520100' || code === '520102') return 3;
  return ['520300', '522700', '522701'].includes(code) ? 2 : 1;
}

// Districts have few and large sub-districts, counties more and smaller towns.
function townsOf(scale: WorldScale, { code, kind }: Region): number {
  if (scale === 'demo') return 4;
  return kind === 'district' ? 12 : 14 + (Number(code) % 7);
}
