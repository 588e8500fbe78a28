import { allRows } from '#platform/steward';
import type { Seen, WriteOptions, Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { assetCard, disposalLine } from '../resources/index.ts';

type Line = Seen<typeof disposalLine>;
type CardStatus = NonNullable<InputOf<(typeof assetCard)['fields']>['status']>;

/** Lines of a disposal that hold their cards. */
export function openLines(tx: Writer, disposal: string): Promise<Line[]> {
  return allRows(tx, disposalLine, {
    and: [
      { field: 'disposal', op: 'eq', value: disposal },
      { field: 'open', op: 'eq', value: true },
    ],
  });
}

/** Puts the cards of the lines into a state; those that are in it rest. */
export async function setCards(
  tx: Writer,
  lines: readonly Line[],
  to: (line: Line) => CardStatus,
  as: WriteOptions,
): Promise<void> {
  const patches = [];
  for (const line of lines) {
    const card = await tx.get(assetCard, line.card!);
    const status = to(line);
    if (card.status !== status) patches.push({ id: card.id, rev: card.rev, set: { status } });
  }
  if (patches.length > 0) await tx.update(assetCard, patches, as);
}
