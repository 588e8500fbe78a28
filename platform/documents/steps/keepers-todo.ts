import { sql } from 'kysely';
import type { RecordOf } from '#standards/language';
import type { officialDocument } from '../resources/index.ts';
import type { DeskSource, DeskTodo, DocumentAtHand, DocumentDesk } from '../signing/document-desk.ts';

type DocumentRow = RecordOf<typeof officialDocument>;

const NO_KEEPER = '公文无人用印、送达和归档，请核对文秘任职';

/**
 * What a signed document asks of those who keep the seal of its unit: to be sealed (a scan that came back: to be compared by somebody else), sent, filed;
 * null while it waits for a receipt and when all is done. Where nobody keeps the seal it goes to whoever drafted it, with these words.
 */
export async function keepersTodo(
  desk: DocumentDesk,
  from: DeskSource,
  document: DocumentAtHand,
  row: DocumentRow,
): Promise<DeskTodo | null> {
  const detail = await asks(from, row);
  if (!detail) return null;
  const keepers = (await desk.keepers(from, document)).map(({ person }) => person);
  if (keepers.length === 0) return { people: await writtenBy(desk, from, document), detail: NO_KEEPER };
  const others = row.status === 'signed' && row.scan ? keepers.filter((person) => person !== row.scannedBy) : keepers;
  return { people: others.length > 0 ? others : keepers, detail };
}

/** Whoever drafted a document; where that is not known, those who draft in its unit. */
export async function writtenBy(
  desk: DocumentDesk,
  from: DeskSource,
  document: DocumentAtHand,
): Promise<readonly string[]> {
  if (document.drafter) return [document.drafter];
  return (await desk.drafters(from, document)).map(({ person }) => person);
}

async function asks(from: DeskSource, { id, status, scan }: DocumentRow): Promise<string | null> {
  if (status === 'signed') return scan ? '盖章扫描件待核对' : '公文待用印';
  if (status !== 'sealed' && status !== 'delivered') return null;
  const { rows } = await sql<{ sent: number; open: number }>`
    select count(*)::int as sent, (count(*) filter (where status = 'sent'))::int as open
    from document_delivery where document = ${id}::uuid and voided_at is null`.execute(from.system);
  const { sent = 0, open = 0 } = rows[0] ?? {};
  if (status === 'sealed') return sent === 0 ? '公文待送达' : null;
  return open === 0 ? '公文待归档' : null;
}
