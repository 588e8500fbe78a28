import type { DatedRow } from '../dated-table.ts';
import type { Evidence } from '../element.ts';

/** Where a check is made, for choosing among rows of different levels and regions. */
export interface Place {
  /** Administrative level of the unit concerned: 1 central to 5 township. */
  readonly level?: number;
  /** Region codes from the province down to the unit's own region. */
  readonly regions?: readonly string[];
}

/** Values the keys have in the row that is checked; `null` when it has none. */
export type LookupKeys = Readonly<Record<string, string | number | null>>;

/**
 * The one row that holds for these keys on a day (`yyyy-mm-dd`) at a place; `undefined` when none does.
 * Most specific first: more keys named, then the nearer region, then a named level; among equals the one that began last.
 */
export function chooseRow(
  rows: readonly DatedRow[],
  keys: LookupKeys,
  day: string,
  place: Place = {},
): DatedRow | undefined {
  let best: DatedRow | undefined;
  for (const row of rows) {
    if (holds(row, keys, day, place) && (!best || precedes(row, best, place))) best = row;
  }
  return best;
}

/** `待确认` for a statement that nobody has verified (general knowledge or our own default), else nothing. */
export function evidenceNote(evidence: Evidence): '待确认' | undefined {
  return evidence === 'G' || evidence === 'D' ? '待确认' : undefined;
}

function holds(row: DatedRow, keys: LookupKeys, day: string, place: Place): boolean {
  if (day < row.from || (row.to !== undefined && day > row.to)) return false;
  if (row.level !== undefined && row.level !== place.level) return false;
  if (row.region !== undefined && !place.regions?.includes(row.region)) return false;
  return Object.entries(row.keys).every(([name, wanted]) => {
    const given = keys[name];
    return given !== undefined && given !== null && String(given) === String(wanted);
  });
}

function precedes(row: DatedRow, other: DatedRow, place: Place): boolean {
  const order =
    Object.keys(row.keys).length - Object.keys(other.keys).length ||
    nearness(row, place) - nearness(other, place) ||
    Number(row.level !== undefined) - Number(other.level !== undefined);
  if (order !== 0) return order > 0;
  return row.from === other.from ? row.id < other.id : row.from > other.from;
}

function nearness(row: DatedRow, place: Place): number {
  return row.region === undefined ? 0 : (place.regions?.indexOf(row.region) ?? -1) + 1;
}
