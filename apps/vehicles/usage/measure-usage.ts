import type { WorkingCalendar } from '#standards/calendar';
import { inside, type LatLon, metresBetween, type Shape } from '#standards/geo';
import type { KnownOutline } from '../regions/read-outlines.ts';
import type { Fix } from './clean-track.ts';
import type { UsageOrder } from './orders.ts';
import { dayParts, type NightHours } from './parts-of-day.ts';
import type { UsageSettings } from './settings.ts';
import { type Stay, staysIn } from './stays.ts';
import type { Usage } from './usages.ts';

/** A place where an official car has no business without being told so: homes, schools, scenic spots, restaurants, entertainment. */
export interface ListedPlace {
  readonly id: string;
  readonly title: string;
  readonly shape: Shape;
}

/** What usages are measured against. */
export interface MeasureGround {
  readonly settings: UsageSettings;
  readonly calendar: Pick<WorkingCalendar, 'isWorkingDay'>;
  readonly night: NightHours;
  readonly listed: readonly ListedPlace[];
  /** Outlines of the regions at and above the vehicle's unit, the nearest first; it may not leave the one its orders reach to. */
  readonly outlines?: readonly KnownOutline[];
}

/** A stop during a usage; `listed` names the places nearby that are listed. */
export interface UsageStop {
  readonly from: number;
  readonly to: number;
  readonly place: LatLon;
  readonly planned: boolean;
  readonly listed: readonly string[];
}

/** The figures of one usage; times in ms, kilometres in km. */
export interface UsageFigures {
  readonly stops: readonly UsageStop[];
  readonly night: number;
  readonly dayOff: number;
  readonly km: number;
  /** Driven through planned kilometres; null where nothing was planned. */
  readonly ratio: number | null;
  readonly tooFar: boolean;
  /** Whether it stood at the destination of an order; null where no order names one. */
  readonly reached: boolean | null;
  /** How many of the places that its orders call at it stood at, of how many whose position is known; null where there are none. */
  readonly called: { readonly at: number; readonly of: number } | null;
  /** How much later than planned it left; negative when earlier. Null without an order. */
  readonly delay: number | null;
  readonly leftRegion: boolean;
  /** Name and version of the outline that was left, and how far in km; absent when none was. */
  readonly left?: { readonly title: string; readonly km: number };
  /** Whether it stood outside of its base through the whole of a night's deepest hours. */
  readonly overnight: boolean;
}

/** Measures one usage of a cleaned track by the orders that cover it. */
export function measureUsage(
  track: readonly Fix[],
  usage: Usage,
  orders: readonly UsageOrder[],
  ground: MeasureGround,
): UsageFigures {
  const { settings } = ground;
  const part = track.slice(usage.first, usage.last + 1);
  const targets = orders.flatMap(({ destination }) => (destination ? [destination] : []));
  const calls = orders.flatMap(({ stops = [] }) => stops);
  const meant = [...targets, ...calls, ...orders.flatMap(({ origin }) => (origin ? [origin] : []))];
  const stays = staysIn(part, settings).filter(({ first, last }) => first > 0 && last < part.length - 1);
  const planned = orders.reduce((sum, order) => sum + (order.plannedKm ?? 0), 0);
  const km = usage.kilometres.odometer ?? usage.kilometres.track;
  const ratio = planned > 0 ? km / planned : null;
  const left = leftOutline(part, outlineFor(orders, ground.outlines ?? []), settings.outlineMargin);
  return {
    stops: stays.filter(({ from, to }) => to - from >= settings.listedStop).map((stay) => stopOf(stay, meant, ground)),
    ...dayParts(usage.from, usage.to, ground.night, ground.calendar),
    km,
    ratio,
    tooFar: ratio !== null && ratio > settings.distanceRatio && km - planned > settings.distanceOver,
    reached: targets.length > 0 ? stays.some((stay) => targets.some((target) => isAt(stay, target))) : null,
    called:
      calls.length > 0
        ? { at: calls.filter((call) => stays.some((stay) => isAt(stay, call))).length, of: calls.length }
        : null,
    delay: orders.length > 0 ? usage.from - Math.min(...orders.map(({ plannedFrom }) => plannedFrom)) : null,
    leftRegion: left !== undefined,
    ...(left && { left }),
    overnight:
      usage.to - usage.from >= OVERNIGHT &&
      stays.some(({ from, to }) => dayParts(from, to, DEEPEST, ground.calendar).night >= OVERNIGHT),
  };
}

const HOUR = 3_600_000;
const OVERNIGHT = 4 * HOUR;
const DEEPEST: NightHours = { from: 1, to: 5 };

function stopOf(stay: Stay, targets: readonly (LatLon & { radius: number })[], { listed }: MeasureGround): UsageStop {
  const near = listed.filter(({ shape }) => inside(shape, stay.place)).map(({ title }) => title);
  return {
    from: stay.from,
    to: stay.to,
    place: stay.place,
    planned: targets.some((target) => isAt(stay, target)),
    listed: near,
  };
}

function isAt(stay: Stay, target: LatLon & { readonly radius: number }): boolean {
  return metresBetween(stay.place, target) <= target.radius;
}

/** Lowest number of a region's level that each reach leads up to; `local` and orders that say nothing stay in the nearest one. */
const REACHES: Readonly<Record<string, number>> = { city: 3, province: 2, outside: 0 };

/** The outline that a usage may not leave: that of the farthest order; none where an order leads out of the province. */
function outlineFor(orders: readonly UsageOrder[], known: readonly KnownOutline[]): KnownOutline | undefined {
  const most = Math.min(...orders.map(({ reach = '' }) => REACHES[reach] ?? Infinity));
  return known.find(({ level }) => level <= most);
}

/** How far outside of an outline the track went; a border that is drawn a little differently is not left. */
function leftOutline(track: readonly Fix[], outline: KnownOutline | undefined, margin: number): UsageFigures['left'] {
  if (!outline) return undefined;
  const { area, title } = outline;
  const metres = track.reduce((most, fix) => (area.inside(fix) ? most : Math.max(most, area.metresFrom(fix))), 0);
  return metres > margin ? { title, km: metres / 1000 } : undefined;
}
