import { sql } from 'kysely';
import type { Grade } from '#standards/language';
import { account, grant } from '#standards/resources';
import type { CastRole, DemoAccount } from '../world/index.ts';
import type { SeededIds } from './row-ids.ts';
import { type Seeder, seedRows } from './seed-rows.ts';

/** Roles of the apps that a part of the demo's cast gets besides the platform's own. */
export type AppRoles = Readonly<Partial<Record<CastRole, readonly string[]>>>;

/** Opens the accounts of the demo's cast, without a password yet, and gives them their roles; answers the ids of the accounts. */
export async function seedDemoAccounts(
  seeder: Seeder,
  ids: SeededIds,
  appRoles: AppRoles,
  cast: readonly DemoAccount[],
): Promise<readonly string[]> {
  const accounts: string[] = [];
  await seedRows(seeder, account, cast, {
    row: ({ login, personRef }) => ({ login, person: ids.person(personRef), status: 'active' as const }),
    made: (_, id) => accounts.push(id),
  });
  const { registry, system } = seeder.store;
  const grants = cast.flatMap(({ grants: held }) =>
    held.flatMap((part) =>
      [...ROLES[part.role], ...(appRoles[part.role] ?? [])].map((id) => {
        const role = registry.roles.get(id);
        if (!role) throw new Error(`the cast has the role ${id}, which nobody declares`);
        return { ...part, role: id, clearance: role.clearance };
      }),
    ),
  );
  await seedRows(seeder, grant, grants, {
    row: ({ role, assignmentRef, unitRef, depth, namedUnitRef, clearance }) => ({
      role,
      assignment: ids.assignment(assignmentRef),
      unit: ids.unit(unitRef),
      depth,
      namedUnit: namedUnitRef ? ids.unit(namedUnitRef) : null,
      clearance: clearance satisfies Grade,
      from: FIRST_DAY,
      reason: '演示数据',
    }),
  });
  // Known as demo accounts from the first moment, so that they can never be given a password that answers elsewhere.
  await sql`insert into credential (account, demo) select account, true from unnest(${accounts}::uuid[]) as account`.execute(
    system,
  );
  return accounts;
}

/** Platform roles by the parts of the cast. */
const ROLES: Readonly<Record<CastRole, readonly string[]>> = {
  unitClerk: ['unitClerk'],
  unitAdmin: ['unitAdmin', 'unitClerk'],
  businessOfficer: ['businessOfficer'],
  leader: ['leader'],
  organisationOfficer: ['organisationOfficer'],
  lineOfficer: ['lineOfficer'],
  inspector: ['inspector'],
  systemAdmin: ['systemAdmin'],
  auditor: ['auditor'],
  driver: [],
};

/** Before every assignment of the cast that is still valid, so that days gone by can be tried as well. */
const FIRST_DAY = '2020-01-01';
