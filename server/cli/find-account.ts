import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { TerminalError } from './terminal-error.ts';

/** The account with a login name. Throws NO_SUCH_ACCOUNT. */
export async function findAccount({ system }: Pick<Store, 'system'>, login: string): Promise<{ readonly id: string }> {
  const { rows } = await sql<{ id: string }>`
    select id from account where login = ${login.trim().toLowerCase()} and voided_at is null`.execute(system);
  if (!rows[0]) throw new TerminalError('NO_SUCH_ACCOUNT', login);
  return rows[0];
}
