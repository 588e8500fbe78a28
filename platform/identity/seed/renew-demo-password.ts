import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { listDemoAccounts, type OfferedAccount, setDemoPassword } from '../sign-in/demo-accounts.ts';

/** Gives all demo accounts a new password and answers them; none when the demo was never loaded. */
export async function renewDemoPassword(
  { system }: Pick<Store, 'system'>,
  password: string,
): Promise<readonly OfferedAccount[]> {
  const { rows } = await sql<{ account: string }>`select account from credential where demo`.execute(system);
  if (rows.length === 0) return [];
  const accounts = rows.map(({ account }) => account);
  await setDemoPassword(system, accounts, password);
  return listDemoAccounts(system);
}
