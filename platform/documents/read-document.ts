import { fault, GoaError, type Reader } from '#platform/store';
import type { RecordOf } from '#standards/language';
import { officialDocument } from './resources/index.ts';

/** A document with all that it says, for who may see it. Throws NOT_FOUND, and UNSEEN when parts of it are hidden from the actor. */
export async function readDocument(reader: Reader, id: string): Promise<RecordOf<typeof officialDocument>> {
  const row = await reader.get(officialDocument, id);
  if (row.body === undefined || row.$masked?.length) throw new GoaError(fault('UNSEEN'));
  return row as RecordOf<typeof officialDocument>;
}
