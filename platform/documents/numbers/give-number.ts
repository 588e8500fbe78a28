import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import { needRegisteredCode } from './registered-codes.ts';

/** A number of an official document. */
export interface DocumentNumber {
  readonly agencyCode: string;
  readonly year: number;
  readonly sequence: number;
  /** `样机管〔2026〕7号`. */
  readonly text: string;
}

/**
 * The next number of a code and year (GB/T 9704-2012 §7.2.5: whole year in 〔〕, no 第, no leading zeros). Whoever signs next waits for this transaction,
 * so that a number which was not used after all is given again and none is missing. Only codes that are registered for the unit are its own: nobody signs
 * in another body's name. Throws CODE_UNREGISTERED.
 */
export async function giveNumber(
  tx: Writer,
  { agencyCode, year, unit }: { readonly agencyCode: string; readonly year: number; readonly unit: string },
): Promise<DocumentNumber> {
  await needRegisteredCode(tx, agencyCode, unit);
  const { rows } = await sql<{ last: number }>`
    insert into document_sequence (agency_code, year, last) values (${agencyCode}, ${year}, 1)
    on conflict (agency_code, year) do update set last = document_sequence.last + 1
    returning last`.execute(tx.system);
  const sequence = rows[0]?.last ?? 1;
  return { agencyCode, year, sequence, text: `${agencyCode}〔${year}〕${sequence}号` };
}
