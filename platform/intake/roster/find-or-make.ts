import type { Writer } from '#platform/store';
import type { InputOf, Resource } from '#standards/language';
import type { Work } from '../batch/work.ts';
import { byLine } from '../jobs/lines-refused.ts';
import { noteMade } from './roster-lines.ts';

/** Something that several lines may ask for: the same key is the same row. */
export interface Wanted<R extends Resource> {
  readonly line: number;
  /** Values of the key's fields. */
  readonly key: readonly string[];
  readonly input: InputOf<R['fields']>;
}

/** The row of each key, found in the ledger or made; answers by the key's text (see `keyText`). */
export async function findOrMake<R extends Resource>(
  tx: Writer,
  work: Work,
  resource: R,
  fields: readonly string[],
  wanted: readonly Wanted<R>[],
): Promise<ReadonlyMap<string, string>> {
  const first = new Map<string, Wanted<R>>();
  for (const one of wanted) if (!first.has(keyText(one.key))) first.set(keyText(one.key), one);
  const asked = [...first.values()];
  const ids = new Map<string, string>();
  for (const { at, row } of await tx.matching(
    resource,
    fields,
    asked.map(({ key }) => key),
  )) {
    ids.set(keyText(asked[at]!.key), row.id);
  }
  const missing = asked.filter(({ key }) => !ids.has(keyText(key)));
  if (missing.length === 0) return ids;
  const { rows } = await byLine(
    missing.map(({ line }) => line),
    () =>
      tx.create(
        resource,
        missing.map(({ input }) => input),
        { batch: work.batch },
      ),
  );
  await noteMade(
    tx,
    work.batch,
    resource.name,
    rows.map((row, i) => ({ ...row, line: missing[i]!.line })),
  );
  for (const [i, { key }] of missing.entries()) ids.set(keyText(key), rows[i]!.id);
  return ids;
}

/** A key in one text. */
export function keyText(key: readonly string[]): string {
  return JSON.stringify(key);
}
