import type { ClientBase } from 'pg';
import pg from 'pg';
import type { Registry, Resource } from '#standards/language';

/** Role that the application's connections take on, unless the installation names another. */
export const defaultAppRole = 'goa_app';

/** Whether the insert-only role can be used, and what is missing otherwise. */
export interface AppRole {
  readonly role: string;
  readonly ready: boolean;
  /** Statements for the database administrator that make it ready; then migrate again. */
  readonly sqlForAdministrator?: string;
}

/** Makes the role where the account may, and gives it its rights on every table: no deletes of rows, no changes of the trail. */
export async function prepareAppRole(
  client: ClientBase,
  role: string,
  registry: Pick<Registry, 'resources'>,
): Promise<AppRole> {
  const name = pg.escapeIdentifier(role);
  if (!(await exists(client, role))) await attempt(client, `create role ${name} nologin`);
  if ((await exists(client, role)) && !(await canTakeOn(client, role))) {
    await attempt(client, `grant ${name} to current_user`);
  }
  if (await exists(client, role)) await client.query(rights(name, registry));
  return appRoleState(client, role);
}

/** Whether the present account can take on the role. */
export async function appRoleState(client: Pick<ClientBase, 'query'>, role: string): Promise<AppRole> {
  if ((await exists(client, role)) && (await canTakeOn(client, role))) return { role, ready: true };
  const { rows } = await client.query<{ account: string }>('select current_user as account');
  const [name, account] = [pg.escapeIdentifier(role), pg.escapeIdentifier(rows[0]!.account)];
  const create = (await exists(client, role)) ? '' : `create role ${name} nologin;\n`;
  return { role, ready: false, sqlForAdministrator: `${create}grant ${name} to ${account};` };
}

/** Rights are given anew with each migration, so that new tables have theirs. */
function rights(role: string, registry: Pick<Registry, 'resources'>): string {
  const resources = [...registry.resources.values()];
  const list = (names: string[]) => names.map((table) => pg.escapeIdentifier(table)).join(', ');
  const logs = resources.filter(({ kind }) => kind === 'log');
  const appendOnly = list([...logs.map(({ id }) => id), 'audit_entry', 'audit_seal', 'audit_sealed', 'access_log']);
  return [
    `grant usage on schema public to ${role}`,
    `grant select, insert, update, delete on all tables in schema public to ${role}`,
    `grant usage, select on all sequences in schema public to ${role}`,
    resources.length > 0 ? `revoke delete on ${list(resources.map(({ id }) => id))} from ${role}` : 'select',
    `revoke update, delete on ${appendOnly} from ${role}`,
    // Rows of a log follow their unit when it moves; what they say stays.
    ...logs.filter(hasOwner).map(({ id }) => `grant update (${STAMPS}) on ${pg.escapeIdentifier(id)} to ${role}`),
    `revoke insert, update, delete on goa_migration from ${role}`,
  ].join(';\n');
}

const STAMPS = 'owner_unit, place_path, line_path';

function hasOwner({ owner }: Resource): boolean {
  return owner !== 'everyone';
}

async function exists(client: Pick<ClientBase, 'query'>, role: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  return rowCount === 1;
}

/** From 16 on, being a member and being allowed to take on a role are two things. */
async function canTakeOn(client: Pick<ClientBase, 'query'>, role: string): Promise<boolean> {
  const { rows } = await client.query<{ can: boolean }>(
    `select pg_has_role(current_user, $1, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as can`,
    [role],
  );
  return rows[0]!.can;
}

/** Runs a statement that the account may not be allowed to run; other errors are thrown. Two migrations at once may both create the role. */
async function attempt(client: ClientBase, statement: string): Promise<void> {
  await client.query('savepoint role');
  try {
    await client.query(statement);
    await client.query('release savepoint role');
  } catch (error) {
    await client.query('rollback to savepoint role');
    const { code } = error as { code?: string };
    const refused = code === '42501' || code === '0LP01' || code === '42710' || code === '23505';
    if (!refused) throw error;
  }
}
