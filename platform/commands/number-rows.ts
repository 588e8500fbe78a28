import type { WriteOptions, Writer } from '#platform/store';
import type { Resource } from '#standards/language';

/** What a ledger is told when the result of an approval was signed: the number that stands in it from now on. */
export interface NumberGiven {
  readonly case: string;
  readonly document: string;
}

/**
 * Writes the number of the official document (批准文号) into the rows that an approval changed: those of the case that bear one already. For ledgers that
 * keep the case in `case` and the number in `document`. Answers how many rows changed; none when they say so already.
 */
export async function numberRows(
  tx: Writer,
  ledgers: readonly Resource[],
  { case: of, document }: NumberGiven,
  as: WriteOptions,
): Promise<number> {
  let changed = 0;
  for (const ledger of ledgers) {
    const filter = {
      and: [
        { field: 'case', op: 'eq', value: of },
        { field: 'document', op: 'notEmpty' },
      ],
    } as const;
    const { rows } = await tx.find(ledger, { filter, limit: 200 });
    const stale = rows.filter((row) => (row as Readonly<Record<string, unknown>>).document !== document);
    if (stale.length === 0) continue;
    await tx.update(
      ledger,
      stale.map(({ id, rev }) => ({ id, rev, set: { document } })),
      as,
    );
    changed += stale.length;
  }
  return changed;
}
