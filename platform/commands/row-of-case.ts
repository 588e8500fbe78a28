import { fault, GoaError, type Reader, type Seen } from '#platform/store';
import type { Resource } from '#standards/language';

/** The row that a case has reserved in a ledger; a ledger that takes part in approvals keeps the case's id in `case` and its state in `status`, `reserved` or as told. Throws GoaError NOT_FOUND. */
export async function rowOfCase<R extends Resource>(
  reader: Reader,
  ledger: R,
  caseId: string,
  status = 'reserved',
): Promise<Seen<R>> {
  const filter = {
    and: [
      { field: 'case', op: 'eq', value: caseId },
      { field: 'status', op: 'eq', value: status },
    ],
  } as const;
  const { rows } = await reader.find(ledger, { filter, limit: 1 });
  if (!rows[0]) throw new GoaError(fault('NOT_FOUND'), { path: 'case' });
  return rows[0];
}
