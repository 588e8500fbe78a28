import { sql } from 'kysely';
import {
  fictionalWorld,
  newLink,
  oneTransaction,
  SeededIds,
  type Seeder,
  seederOn,
  seedRegions,
} from '#platform/identity';
import type { Store } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { account, assignment, grant, person, region, unit } from '#standards/resources';

/** Who is to be the first administrator of an installation, and where. */
export interface FirstAdministrator {
  readonly unit: string;
  readonly name: string;
  readonly login: string;
}

/** Names to be changed by the administrator after the first sign-in. */
export const unnamedAdministrator: FirstAdministrator = {
  unit: '机关事务管理局（待更名）',
  name: '系统管理员',
  login: 'admin',
};

/** A link that works once and lets its holder set the password of the first administrator. */
export interface FirstLink {
  readonly login: string;
  readonly token: string;
  /** UTC ISO. */
  readonly expiresAt: string;
}

/**
 * Makes the regions, a first unit in the province and its administrator where there is no account yet, and a link for the latter.
 * While nobody has used the link a further call answers a new one; as soon as somebody has, or there are other accounts, `undefined`.
 */
export function inviteFirstAdministrator(
  store: Store,
  who: FirstAdministrator = unnamedAdministrator,
): Promise<FirstLink | undefined> {
  return oneTransaction(store, seederOn(store).actor, async (inside) => {
    const { rows } = await sql<{ id: string; login: string; status: string }>`
      select id, login, status from account where voided_at is null limit 2`.execute(inside.system);
    if (rows.length > 1 || (rows[0] && rows[0].status !== 'invited')) return undefined;
    const { id, login } = rows[0] ?? (await makeAdministrator(seederOn(inside), who));
    return { login, ...(await newLink(inside.system, id, 'activation', 'system:firstAdministrator')) };
  });
}

async function makeAdministrator(
  seeder: Seeder,
  { unit: unitName, name, login }: FirstAdministrator,
): Promise<{ readonly id: string; readonly login: string }> {
  const province = await provinceOf(seeder);
  const from = shanghaiDay(new Date());
  const id = await seeder.store.run(seeder.actor, async (tx) => {
    const as = { permission: 'platform.seed', verb: 'firstAdministrator', reason: '首次启用' };
    const [bureau] = (await tx.create(unit, [{ name: unitName, kind: 'government', level: '2', region: province }], as))
      .rows;
    const [holder] = (await tx.create(person, [{ name, home: bureau!.id }], as)).rows;
    const [post] = (
      await tx.create(
        assignment,
        [
          {
            person: holder!.id,
            unit: bureau!.id,
            establishment: bureau!.id,
            title: '系统管理员',
            kind: 'regular',
            from,
          },
        ],
        as,
      )
    ).rows;
    await tx.create(
      grant,
      [{ role: 'systemAdmin', assignment: post!.id, unit: bureau!.id, depth: 'regionBelow', clearance: 3, from }],
      as,
    );
    const { rows } = await tx.create(account, [{ login, person: holder!.id, status: 'invited' }], as);
    return rows[0]!.id;
  });
  return { id, login };
}

/** The regions are standards, not demo: they are there from the first moment. */
async function provinceOf(seeder: Seeder): Promise<string> {
  const page = await seeder.store.run(seeder.actor, (tx) =>
    tx.find(region, { filter: { field: 'level', op: 'eq', value: '2' }, limit: 1 }),
  );
  if (page.rows[0]) return page.rows[0].id;
  const ids = new SeededIds();
  await seedRegions(seeder, fictionalWorld('demo'), ids);
  return ids.region('520000');
}
