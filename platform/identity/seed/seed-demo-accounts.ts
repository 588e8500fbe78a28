import type { Actor, Store } from '#platform/store';
import type { Grade } from '#standards/language';
import { account, grant } from '#standards/resources';
import { type CastRole, type DemoAccount, demoCast } from '../world/index.ts';
import type { SeededIds } from './row-ids.ts';
import { seedRows } from './seed-rows.ts';

/** Roles of the apps that a part of the demo's cast gets besides the platform's own. */
export type AppRoles = Readonly<Partial<Record<CastRole, readonly string[]>>>;

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

/** Opens the accounts of the demo's cast and gives them their roles; answers the ids of the accounts. */
export async function seedDemoAccounts(
  seeder: { readonly store: Store; readonly actor: Actor },
  ids: SeededIds,
  appRoles: AppRoles,
  cast: readonly DemoAccount[] = demoCast,
): Promise<readonly string[]> {
  const accounts: string[] = [];
  await seedRows(
    seeder,
    account,
    cast,
    ({ login, personRef }) => ({ login, person: ids.person(personRef), status: 'active' as const }),
    (_, id) => accounts.push(id),
  );
  const { roles } = seeder.store.registry;
  const grants = cast.flatMap(({ grants: held }) =>
    held.flatMap((part) =>
      [...ROLES[part.role], ...(appRoles[part.role] ?? [])]
        .filter((role) => roles.has(role))
        .map((role) => ({ ...part, role, clearance: roles.get(role)!.clearance })),
    ),
  );
  await seedRows(seeder, grant, grants, ({ role, assignmentRef, unitRef, depth, namedUnitRef, clearance }) => ({
    role,
    assignment: ids.assignment(assignmentRef),
    unit: ids.unit(unitRef),
    depth,
    namedUnit: namedUnitRef ? ids.unit(namedUnitRef) : null,
    clearance: clearance satisfies Grade,
    from: FIRST_DAY,
    reason: '演示数据',
  }));
  return accounts;
}

/** Before every assignment of the cast that is still valid, so that days gone by can be tried as well. */
const FIRST_DAY = '2020-01-01';
