import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import { packedWithKey } from '../stretch/packed-lines.ts';

/** Most lines that are judged again because one of them was mended. */
const MOST = 20;

/** Lines that wait because of this one: they name it as what they contradict, or share a key with it. */
export async function partnersOf(tx: Writer, batch: string, line: number): Promise<readonly number[]> {
  const { rows } = await sql<{ line: number }>`
    select o.line from intake_line l join intake_line o on o.batch = l.batch and o.line <> l.line and o.state = 'held'
      and ((o.with_sheet = l.sheet and o.with_row = l.row) or o.keys && l.keys)
    where l.batch = ${batch} and l.line = ${line} order by o.line limit ${MOST}`.execute(tx.system);
  return rows.map((row) => row.line);
}

/** Another line of the batch that carries one of the keys and is, or is to be, a row of the ledger. */
export async function twinOf(
  tx: Writer,
  batch: string,
  line: number,
  keys: readonly number[],
): Promise<{ readonly sheet: string; readonly row: number } | undefined> {
  if (keys.length === 0) return undefined;
  const { rows } = await sql<{ sheet: string; row: number }>`
    select sheet, row from intake_line where batch = ${batch} and line <> ${line}
      and state in ('ready', 'held', 'done') and keys && ${keys}::bigint[] order by line limit 1`.execute(tx.system);
  return rows[0] ?? packedWithKey(tx.system, batch, line, keys);
}
