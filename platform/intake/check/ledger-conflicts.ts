import { sameValue } from '#standards/language';
import type { Target } from '../mapping/target.ts';
import type { JudgedLine, LineJudge } from './line-judge.ts';
import { keyText } from './line-keys.ts';
import type { SoundColumns } from './sound-columns.ts';
import type { ExistingRow, IntakeWorld } from './world.ts';

/** What the ledger says of keys: by position of the key in the target, by the key's text, the row that carries it. */
export type LedgerRows = readonly ReadonlyMap<string, ExistingRow>[];

/** Asks the ledger for the rows that carry the keys of lines, of those judged one by one and of sound ones. */
export async function askLedger(
  target: Target,
  world: IntakeWorld,
  lines: readonly JudgedLine[],
  sound?: SoundColumns,
): Promise<LedgerRows> {
  const found: ReadonlyMap<string, ExistingRow>[] = [];
  if (!world.existing || target.keys.length === 0) return found;
  for (const [index, key] of target.keys.entries()) {
    const sets = sound?.valuesOf(key) ?? [];
    for (const { keys, values } of lines) {
      if (keys[index] !== undefined) sets.push(key.map((name) => values[name]));
    }
    const rows = new Map<string, ExistingRow>();
    if (sets.length > 0)
      for (const [at, row] of await world.existing({ key, sets })) rows.set(keyText(index, sets[at]!), row);
    found.push(rows);
  }
  return found;
}

/**
 * Compares lines with the rows that carry their keys in the ledger: one row under all keys is the row that the line brings up to date; keys of two
 * different rows, or a row of another owner, wait for a person.
 */
export function compareWithLedger(
  target: Target,
  lines: readonly JudgedLine[],
  found: LedgerRows,
  place: LineJudge['place'],
): void {
  for (const line of lines) {
    const taken = settle(target, line, found);
    const name = taken === undefined ? strangeOwner(target, line, found) : target.keys[taken]?.[0];
    const where = name === undefined ? undefined : place(name);
    if (!where) continue;
    const code = taken === undefined ? 'ownerAgainstLedger' : 'takenKey';
    line.open.notes.error(where, code, line.open.cells[where.index] ?? null);
  }
}

/** Finds the row that the line means; gives the position of a key that belongs to another row. */
function settle(target: Target, line: JudgedLine, found: LedgerRows): number | undefined {
  let row: ExistingRow | undefined;
  for (const [index, text] of line.keys.entries()) {
    const other = text === undefined ? undefined : found[index]?.get(text);
    if (!other) continue;
    if (row && row.id !== other.id) return index;
    row = other;
  }
  if (!row) return undefined;
  for (const [index, names] of target.keys.entries()) {
    if (line.keys[index] === undefined || !names.every((name) => isSaid(row.values[name]))) continue;
    if (names.some((name) => !sameValue(row.values[name], line.values[name]))) return index;
  }
  line.existing = row.id;
  return undefined;
}

/** Name of the owner's field where the ledger says another one. */
function strangeOwner({ owner }: Target, line: JudgedLine, found: LedgerRows): string | undefined {
  if (owner === undefined || line.existing === undefined) return undefined;
  const text = line.keys.findIndex((key, index) => key !== undefined && found[index]?.has(key));
  const row = found[text]?.get(line.keys[text] ?? '');
  const [said, known] = [line.values[owner], row?.values[owner]];
  return isSaid(said) && isSaid(known) && !sameValue(said, known) ? owner : undefined;
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined;
}
