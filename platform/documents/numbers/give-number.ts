import { sql } from 'kysely';
import { GoaError, type Writer } from '#platform/store';
import { documentFault } from '../faults.ts';

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
 * so that a number which was not used after all is given again and none is missing. A code is that of the unit which first signed with it, or of those
 * that share its office: nobody signs in another body's name. Throws CODE_TAKEN.
 */
export async function giveNumber(
  tx: Writer,
  { agencyCode, year, unit }: { readonly agencyCode: string; readonly year: number; readonly unit: string },
): Promise<DocumentNumber> {
  const { rows } = await sql<{ last: number }>`
    insert into document_sequence (agency_code, year, last) values (${agencyCode}, ${year}, 1)
    on conflict (agency_code, year) do update set last = document_sequence.last + 1
    returning last`.execute(tx.system);
  const { rows: others } = await sql`
    select from document_number n join unit o on o.id = n.unit join unit own on own.id = ${unit}::uuid
    where n.agency_code = ${agencyCode} and o.id <> own.id and (own.joint_office is null or o.joint_office is distinct from own.joint_office)
      and o.voided_at is null and o.status = 'active' limit 1`.execute(tx.system);
  if (others.length > 0) throw new GoaError(documentFault('CODE_TAKEN'), { path: 'agencyCode' });
  const sequence = rows[0]?.last ?? 1;
  return { agencyCode, year, sequence, text: `${agencyCode}〔${year}〕${sequence}号` };
}
