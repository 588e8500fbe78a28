import { sql } from 'kysely';
import { GoaError, type Store } from '#platform/store';
import { documentFault } from '../faults.ts';
import { OPEN_CODE } from '../templates/open-place.ts';

/** Refuses a 机关代字 that is not registered for a unit, or for one that shares its office (合署). Throws CODE_UNREGISTERED. */
export async function needRegisteredCode({ system }: Pick<Store, 'system'>, code: string, unit: string): Promise<void> {
  const { rows } = await sql`
    select from agency_code c join unit o on o.id = c.unit join unit own on own.id = ${unit}::uuid
    where c.code = ${code} and c.voided_at is null and (o.id = own.id or o.joint_office = own.joint_office) limit 1`.execute(
    system,
  );
  if (rows.length === 0) throw new GoaError(documentFault('CODE_UNREGISTERED'), { path: 'agencyCode' });
}

/** The 机关代字 that a draft of a unit begins with: the registered one it signed with last, its only one, else open. */
export async function codeForDrafts({ system }: Pick<Store, 'system'>, unit: string): Promise<string> {
  const { rows } = await sql<{ code: string; last: string | null }>`
    select c.code, (select max(n.id::text) from document_number n where n.unit = c.unit and n.agency_code = c.code) as last
    from agency_code c where c.unit = ${unit} and c.voided_at is null order by last desc nulls last, c.id limit 2`.execute(
    system,
  );
  const [first] = rows;
  return first && (first.last !== null || rows.length === 1) ? first.code : OPEN_CODE;
}
