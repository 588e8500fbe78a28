import { allRows } from '#platform/steward';
import type { Reader } from '#platform/store';
import { subsidyRecord } from '../resources/index.ts';

/** Kinds of subsidy a person has pending, and was granted for one standing, as far as the reader may see. */
export async function grantedKinds(
  reader: Reader,
  person: string,
  standing: string,
): Promise<{ readonly pending: readonly string[]; readonly granted: readonly string[] }> {
  const rows = await allRows(reader, subsidyRecord, {
    and: [
      { field: 'person', op: 'eq', value: person },
      { field: 'status', op: 'in', value: ['reserved', 'approved', 'paid'] },
    ],
  });
  const kinds = (chosen: typeof rows) => chosen.flatMap(({ kind }) => (kind ? [kind] : []));
  return {
    pending: kinds(rows.filter(({ status }) => status === 'reserved')),
    granted: kinds(rows.filter((row) => row.status !== 'reserved' && row.standing === standing)),
  };
}
