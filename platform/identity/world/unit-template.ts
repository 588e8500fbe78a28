import type { Region } from '#standards/regions';
import type { UnitKind } from './shapes.ts';

/** How a unit of one sort looks at each level; `{p}` is the place, `{s}` its spoken name, `{city}` the city above, `{a|b|c}` the words at province, city and county. */
export interface UnitTemplate {
  readonly key: string;
  readonly name: string;
  /** Pattern of the short name where it is not simply the name with a short place. */
  readonly short?: string;
  readonly kind: UnitKind;
  /** Levels that have such a unit, as digits: `234`. */
  readonly levels: string;
  /** 1: every place has it; 2: places of middle size; 3: places shown in full. */
  readonly tier: 1 | 2 | 3;
  /** Weight in the sharing out of vehicles. */
  readonly cars: number;
  /** Key of the unit of the same place under whose roof it stands in the territory tree. */
  readonly parent?: string;
  /** Key of the unit of the same place that directs it in the line tree; with `^` in front, of the unit one level up. */
  readonly superior?: string;
  /** Relation to the superior; by default `subordinate`, and `vertical` where the superior is one level up. */
  readonly relation?: 'dual' | 'stationed';
  /** Units of one place with the same sign share one staff. */
  readonly joint?: string;
}

/** The name of a unit of this sort in `region`; `city` is the region above a county. */
export function unitName(template: UnitTemplate, region: Region, city: Region | undefined): string {
  // Party organs of a prefecture go by its spoken name (中共黔南州委组织部).
  const place = template.kind === 'party' && region.kind === 'prefecture' ? region.short : fullPlace(region, city);
  return fill(template.name, region, place, city);
}

/** The short name (简称) of a unit of this sort in `region`. */
export function unitShortName(template: UnitTemplate, region: Region, city: Region | undefined): string {
  const pattern = template.short ?? template.name.replace(/^中共|^国家税务总局/, '');
  return fill(pattern, region, shortPlace(region), city);
}

/** Name of a place in front of a unit: districts are named after their city (贵阳市南明区). */
export function fullPlace(region: Region, city: Region | undefined): string {
  return region.kind === 'district' && city ? city.name + region.name : region.name;
}

/** Spoken name of a place in front of a unit: 省, 南明区, 道真县, 黔南州. */
export function shortPlace(region: Region): string {
  if (region.kind === 'province') return '省';
  if (region.kind === 'autonomousCounty') return `${region.short}县`;
  return region.kind === 'prefecture' ? region.short : region.name;
}

function fill(pattern: string, region: Region, place: string, city: Region | undefined): string {
  return pattern
    .replace('{p}', place)
    .replace('{s}', region.short)
    .replace('{city}', city?.name ?? '')
    .replace(/\{([^{}]*\|[^{}]*)\}/g, (_, words: string) => words.split('|')[Number(region.level) - 2]!);
}
