import { sql } from 'kysely';
import { renewDemoPassword } from '#platform/identity';
import type { Store } from '#platform/store';
import { inviteFirstAdministrator } from '../first-administrator.ts';
import { openInstallation } from '../installation/open-installation.ts';
import { activationLines } from './activation-lines.ts';
import { alone } from './alone.ts';
import { newDemoPassword } from './demo-password.ts';
import { isEmpty } from './is-empty.ts';
import { loadWorld } from './load-world.ts';

/** What the first use is prepared with. */
export interface FirstUse {
  readonly root: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Whether the demo is on. */
  readonly demo: boolean;
  /** Where the api will answer. */
  readonly port: number;
  readonly out: (line: string) => void;
}

/**
 * Makes a migrated installation one that somebody can sign in to. With the demo on, an empty database gets the demo, and the demo's accounts
 * a new password at each start; with it off, an installation without accounts gets its first administrator and a link that works once.
 */
export async function prepareFirstUse({ demo, port, out, ...place }: FirstUse): Promise<void> {
  const { store, close } = await openInstallation({ ...place, connections: 4, name: 'goa first use' });
  try {
    if (demo) {
      if (await isEmpty(store.system)) await loadDemo(store, out);
      await tellDemoAccounts(store, out);
    } else {
      await tellFirstAdministrator(store, port, out);
    }
  } finally {
    await close();
  }
}

async function loadDemo(store: Store, out: FirstUse['out']): Promise<void> {
  out('demo      loading a fictional province; only this once');
  const began = performance.now();
  try {
    const rows = await loadWorld(store, 'demo');
    out(`demo      ${rows.toLocaleString('en')} rows (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    // Another start, begun at the same moment, was quicker.
    if (await isEmpty(store.system)) throw error;
  }
}

async function tellDemoAccounts(store: Store, out: FirstUse['out']): Promise<void> {
  const password = newDemoPassword();
  const accounts = await renewDemoPassword(store, password);
  if (accounts.length === 0) return;
  const width = Math.max(...accounts.map(({ login }) => login.length));
  out(`demo      password of all demo accounts until the next start: ${password}`);
  for (const { login, name, introduction } of accounts)
    out(`          ${login.padEnd(width)}  ${name}  ${introduction}`);
}

async function tellFirstAdministrator(store: Store, port: number, out: FirstUse['out']): Promise<void> {
  const link = await alone(store.system, () => inviteFirstAdministrator(store));
  if (link) {
    for (const line of activationLines(link, port)) out(line);
  } else if (await onlyDemoAccounts(store)) {
    out('note      this database holds the demo, whose accounts do not answer with GOA_DEMO=0;');
    out('          for real work take an empty database or another GOA_DATA_DIR');
  }
}

async function onlyDemoAccounts({ system }: Store): Promise<boolean> {
  const { rows } = await sql<{ only: boolean }>`
    select not exists (
      select from account a left join credential c on c.account = a.id
      where a.voided_at is null and a.status = 'active' and not coalesce(c.demo, false)
    ) as only`.execute(system);
  return rows[0]!.only;
}
