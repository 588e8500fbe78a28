import { type Figure, type Filter, GoaError, type Reader, type SumGroup } from '#platform/store';
import type { InputOf, Resource } from '#standards/language';
import { unit as units } from '#standards/resources';
import { vehicle as vehicles } from '../../resources/vehicle.resource.ts';
import { vehicleMarking } from '../../upkeep/conduct.resource.ts';
import { filterOf, IN_FORCE } from '../indicators.ts';
import { total } from '../reckon-month.ts';
import { vehicleMonth } from '../vehicle-month.resource.ts';
import { publicationFault } from './faults.ts';
import type { publicationLine } from './publication.resource.ts';

/** Most lines of one publication. */
export const MOST_LINES = 1000;

/** A line as it will be written, still without its publication. */
export type Line = Omit<InputOf<(typeof publicationLine)['fields']>, 'publication' | 'no'>;

/** What a publication takes in: months by their first days, of everything in scope or of one unit. */
export interface PublicationAsk {
  readonly subject: 'vehicle' | 'unit';
  readonly from: string;
  readonly to: string;
  readonly unit?: string | null;
  readonly masked: boolean;
}

const sum = (field: string): Figure => ({ take: 'sum', field });
const FIGURES: Readonly<Record<string, Figure>> = {
  vehicles: { take: 'distinct', field: 'vehicle' },
  known: { take: 'count', where: { field: 'basis', op: 'ne', value: 'none' } },
  usedDays: sum('usedDays'),
  km: sum('km'),
  orders: sum('orders'),
  fuel: sum('fuel'),
  repair: sum('repair'),
  insurance: sum('insurance'),
  toll: sum('toll'),
  parking: sum('parking'),
  inspection: sum('inspection'),
  other: sum('other'),
  cost: sum('cost'),
};

/** The lines of a publication, the dearest first, and how many vehicles stand in none of them. Throws when a month is not closed, or there is nothing or too much. */
export async function publicationLines(
  reader: Reader,
  ask: PublicationAsk,
): Promise<{ readonly lines: readonly Line[]; readonly leftOut: number }> {
  const hidden = await hiddenVehicles(reader);
  const filter = monthsOf(ask);
  const kept: Filter = hidden.length > 0 ? { and: [filter, without(hidden)] } : filter;
  const byVehicle = ask.subject === 'vehicle';
  const counts = await counted(reader, filter, kept);
  if (counts.open > 0) throw new GoaError(publicationFault('PUBLICATION_OPEN'), { path: 'to' });
  const shown = byVehicle ? kept : filter;
  const size = byVehicle ? counts.vehicles : counts.units;
  if (size === 0) throw new GoaError(publicationFault('PUBLICATION_EMPTY'), { path: 'from' });
  if (size > MOST_LINES) throw new GoaError(publicationFault('PUBLICATION_LONG'), { path: 'subject' });
  const groups = await reader.sums(vehicleMonth, {
    figures: FIGURES,
    by: byVehicle ? ['vehicle'] : ['unit'],
    filter: shown,
  });
  const names = await (byVehicle ? vehicleNames : unitNames)(
    reader,
    groups.map(({ keys: [id] }) => String(id)),
  );
  const lines = groups.flatMap((group): Line[] => {
    const named = names.get(String(group.keys[0]));
    return named
      ? [lineOf(group, { ...named, name: byVehicle && ask.masked ? maskedPlate(named.name) : named.name })]
      : [];
  });
  return {
    lines: lines.sort((a, b) => Number(b.cost) - Number(a.cost)),
    leftOut: byVehicle ? counts.hidden : 0,
  };
}

/** First two signs and the last: `贵A****8`. */
export function maskedPlate(plate: string): string {
  const signs = [...plate];
  return signs.length < 5
    ? '*'.repeat(signs.length)
    : `${signs.slice(0, 2).join('')}${'*'.repeat(signs.length - 3)}${signs.at(-1)}`;
}

function monthsOf({ from, to, unit }: PublicationAsk): Filter {
  return {
    and: [
      filterOf(IN_FORCE),
      { field: 'month', op: 'between', value: [from, to] },
      ...(unit ? [{ field: 'unit', op: 'under', value: unit } as const] : []),
    ],
  };
}

async function counted(reader: Reader, all: Filter, kept: Filter) {
  const figures: Readonly<Record<string, Figure>> = {
    vehicles: { take: 'distinct', field: 'vehicle' },
    units: { take: 'distinct', field: 'unit' },
    open: { take: 'count', where: { field: 'state', op: 'eq', value: 'open' } },
  };
  const [[whole], [shown]] = await Promise.all([
    reader.sums(vehicleMonth, { figures, filter: all }),
    reader.sums(vehicleMonth, { figures, filter: kept }),
  ]);
  const vehiclesShown = Number(shown?.figures.vehicles);
  return {
    vehicles: vehiclesShown,
    units: Number(whole?.figures.units),
    open: Number(whole?.figures.open),
    hidden: Number(whole?.figures.vehicles) - vehiclesShown,
  };
}

/** Vehicles that must not be tracked or need no marks: secrecy and investigation. They stand in the sums of their units and in no line of their own. */
async function hiddenVehicles(reader: Reader): Promise<readonly string[]> {
  const untracked = await all(reader, vehicles, { field: 'tracking', op: 'eq', value: 'exempt' });
  const exempt = await all(reader, vehicleMarking, { field: 'state', op: 'eq', value: 'exempt' });
  const hidden = [
    ...new Set([...untracked.map(({ id }) => String(id)), ...exempt.map(({ vehicle }) => String(vehicle))]),
  ];
  // A filter names so many rows at most: rather no list than one that shows a vehicle it must not.
  if (hidden.length > MOST_LINES) throw new GoaError(publicationFault('PUBLICATION_LONG'), { path: 'unit' });
  return hidden;
}

async function all(reader: Reader, resource: Resource, filter: Filter) {
  const rows: Readonly<Record<string, unknown>>[] = [];
  let after: string | undefined;
  do {
    const page = await reader.find(resource, { filter, limit: 200, ...(after && { after }) });
    rows.push(...(page.rows as readonly Readonly<Record<string, unknown>>[]));
    after = page.next;
  } while (after && rows.length <= MOST_LINES);
  return rows;
}

function without(hidden: readonly string[]): Filter {
  return { not: { field: 'vehicle', op: 'in', value: hidden } };
}

interface Named {
  readonly name: string;
  readonly unitName: string;
}

async function vehicleNames(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const names = new Map<string, Named>();
  for (let at = 0; at < ids.length; at += 200) {
    const filter = { field: 'id', op: 'in', value: ids.slice(at, at + 200) } as const;
    const { rows, refs } = await reader.find(vehicles, { filter, limit: 200 });
    for (const { id, plate, manager } of rows) names.set(id, { name: plate!, unitName: refs.unit?.[manager!] ?? '' });
  }
  return names;
}

async function unitNames(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const names = new Map<string, Named>();
  for (let at = 0; at < ids.length; at += 200) {
    const filter = { field: 'id', op: 'in', value: ids.slice(at, at + 200) } as const;
    const { rows } = await reader.find(units, { filter, limit: 200 });
    for (const { id, name } of rows) names.set(id, { name: name!, unitName: name! });
  }
  return names;
}

function lineOf({ figures }: SumGroup, named: Named): Line {
  const text = (name: string) => (figures[name] === null || figures[name] === undefined ? null : String(figures[name]));
  const known = Number(figures.known) > 0;
  return {
    ...named,
    vehicles: Number(figures.vehicles),
    usedDays: known ? Number(figures.usedDays ?? 0) : null,
    km: text('km'),
    orders: Number(figures.orders ?? 0),
    fuel: text('fuel'),
    repair: text('repair'),
    insurance: text('insurance'),
    road: total([text('toll'), text('parking')]),
    other: total([text('inspection'), text('other')]),
    cost: text('cost') ?? '0.00',
  };
}
