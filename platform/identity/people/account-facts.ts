import { sql } from 'kysely';
import type { Writer } from '#platform/store';

/** An account as its commands need it. */
export interface AccountFacts {
  readonly id: string;
  readonly rev: number;
  readonly person: string;
  readonly status: 'invited' | 'active' | 'suspended';
  readonly left: boolean;
}

/** An account, locked until the transaction ends. */
export async function accountFacts(tx: Writer, id: string): Promise<AccountFacts> {
  const { rows } = await sql<AccountFacts>`
    select a.id, a.rev, a.person, a.status, p.left_on is not null as left from account a join person p on p.id = a.person
    where a.id = ${id} for update of a`.execute(tx.system);
  return rows[0]!;
}
