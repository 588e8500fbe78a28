import {
  chooseRow,
  type DatedRow,
  type DatedTable,
  type Evidence,
  evidenceNote,
  type LookupKeys,
} from '#standards/language';
import { compareTexts } from './decimal-text.ts';
import type { RuleGround } from './rule-ground.ts';

/** What a limit rests on: the row of the decision table that was used, with document and clause. */
export interface Basis {
  readonly table: string;
  readonly tableTitle: string;
  readonly row: string;
  readonly source: string;
  readonly evidence: Evidence;
  /** Said beside the limit where nobody has verified it. */
  readonly note?: '待确认';
}

/** Values of one row in force, as texts, with what they rest on. */
export interface LimitRow {
  readonly values: Readonly<Record<string, string>>;
  readonly basis: Basis;
}

/** The row of a table that holds for these keys; `undefined` when none does. */
export function limitRow(ground: RuleGround, table: DatedTable, keys: LookupKeys): LimitRow | undefined {
  const row = chooseRow(ground.rowsOf(table.name), keys, ground.day, ground.place);
  return row && limitOf(table, row);
}

/**
 * The row of the narrowest band that a quantity fits into. The bands of a table are told apart by their key `band`; `upTo` is the last
 * quantity that belongs to a band, and a band without it has no upper end.
 */
export function bandRow(
  ground: RuleGround,
  table: DatedTable,
  keys: LookupKeys,
  quantity: string,
): LimitRow | undefined {
  const bands = new Set(ground.rowsOf(table.name).map((row) => String(row.keys.band)));
  const rows = [...bands].flatMap((band) => limitRow(ground, table, { ...keys, band }) ?? []);
  const fitting = rows.filter(({ values }) => values.upTo === undefined || compareTexts(quantity, values.upTo) <= 0);
  return fitting.sort(byWidth)[0];
}

function byWidth(a: LimitRow, b: LimitRow): number {
  if (a.values.upTo === undefined || b.values.upTo === undefined)
    return Number(a.values.upTo === undefined) - Number(b.values.upTo === undefined);
  return compareTexts(a.values.upTo, b.values.upTo);
}

function limitOf(table: DatedTable, row: DatedRow): LimitRow {
  return {
    values: Object.fromEntries(Object.entries(row.values).map(([name, value]) => [name, String(value)])),
    basis: {
      table: table.name,
      tableTitle: table.title,
      row: row.id,
      source: row.source,
      evidence: row.evidence,
      note: evidenceNote(row.evidence),
    },
  };
}
