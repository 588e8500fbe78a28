import { sql } from 'kysely';
import { type Handler, handlersOf, runContract, runQuery } from '#platform/commands';
import type { Actor, Store } from '#platform/store';
import { completeVin } from '#standards/checks';
import { grant, person } from '#standards/resources';
import { vehicle } from '../../../apps/vehicles/resources/index.ts';
import { resolveActor } from '../actor/resolve-actor.ts';
import { serviceActor } from '../actor/service-actor.ts';
import { identityHandlers } from '../handlers.ts';
import type { AppRoles } from '../seed/seed-demo-accounts.ts';
import { AS_SEED } from '../seed/seed-rows.ts';
import { seedWorld } from '../seed/seed-world.ts';
import { openTown, type TownExtras, type TownStore } from './town-store.ts';
import { townAccounts, townAssignments, townOrganisation, townPeople } from './town-world.ts';

/** Day on which the town is tried. */
export const TOWN_DAY = '2026-11-20';

/** Password of every account of the town. */
export const TOWN_PASSWORD = 'Mianhua-7-tang';

/** The small town of the tests, filled, on a database of its own. */
export interface Town extends TownStore {
  /** Ids of units by their ref (`finance`), of regions (`region E`), of vehicles (`vehicle finance`), of people (`person clerk`), assignments (`assignment clerk/1`), accounts (`account clerk`), posts and departments. */
  id(ref: string): string;
  /** The actor behind an account, under its n-th assignment. */
  actor(login: string, post?: number): Promise<Actor>;
  /** Does a verb (`unit.rename`) on a row, or a command (`identity.mergeUnits`), as a person would. */
  act(actor: Actor, contract: string, input: Readonly<Record<string, unknown>>, row?: string): Promise<unknown>;
  /** Asks a query. */
  ask(actor: Actor, contract: string, input?: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** Opens a town, with what the tests of another wing put beside it. */
export async function openSampleTown(extras: TownExtras = { name: '', apps: [] }): Promise<Town> {
  const fill = (store: Store) => fillTown(store, extras.appRoles);
  return townOf(await openTown(`identity town ${extras.name}`.trim(), fill, extras), extras.handlers);
}

const APP_ROLES = {
  unitClerk: ['vehicleClerk'],
  unitAdmin: ['vehicleClerk'],
  businessOfficer: ['vehicleOfficer'],
  leader: ['vehicleViewer'],
  lineOfficer: ['vehicleViewer'],
  inspector: ['vehicleViewer'],
  auditor: ['vehicleViewer'],
  driver: ['vehicleDriver'],
} as const;

function joined(...lists: readonly AppRoles[]): AppRoles {
  const entries = lists.flatMap((list) => Object.entries(list));
  return Object.fromEntries(
    entries.map(([kind]) => [kind, entries.filter(([other]) => other === kind).flatMap(([, roles]) => roles)]),
  );
}

async function fillTown(store: Store, moreRoles: AppRoles = {}): Promise<void> {
  const world = { ...townOrganisation, people: townPeople, assignments: townAssignments };
  const ids = await seedWorld(store, world, {
    demoPassword: TOWN_PASSWORD,
    appRoles: joined(APP_ROLES, moreRoles),
    cast: townAccounts(),
  });
  const reads = [...store.registry.resources.keys()].map((name) => `${name}.read`);
  const actor = serviceActor('seed', { permissions: ['platform.seed', ...reads] });
  const units = [...townOrganisation.units()];
  await store.run(actor, async (tx) => {
    await tx.create(
      vehicle,
      units.map(({ ref }, i) => ({
        plate: `贵A${String(10_001 + i)}`,
        kind: 'YJ' as const,
        body: 'sedan' as const,
        model: '样例牌',
        status: 'inUse' as const,
        manager: ids.unit(ref),
        energy: 'petrol' as const,
        source: 'purchase' as const,
        vin: completeVin(`LSVAA49J*4${String(2_000_001 + i)}`),
        driver: ref === 'countyBureau' ? ids.person('driver') : null,
      })),
      AS_SEED,
    );
    // Somebody who belongs to each unit and acts nowhere, so that every unit has a person's row.
    await tx.create(
      person,
      units.map(({ ref }) => ({ name: '常驻人员', staffNo: `R-${ref}`, home: ids.unit(ref) })),
      AS_SEED,
    );
    await tx.create(
      grant,
      [
        {
          role: 'leader',
          post: ids.post('finance/head'),
          unit: ids.unit('finance'),
          depth: 'unitBelow',
          clearance: 3,
          from: '2020-01-01',
        },
      ],
      AS_SEED,
    );
  });
}

async function townOf(opened: TownStore, more: readonly Handler[] = []): Promise<Town> {
  const { store } = opened;
  const ids = await readIds(store);
  const id = (ref: string) => {
    const found = ids.get(ref);
    if (!found) throw new Error(`the town has no ${ref}`);
    return found;
  };
  const handlers = handlersOf(identityHandlers, more);
  const contractOf = (name: string) => {
    const contract = store.registry.contracts.get(name);
    if (!contract) throw new Error(`no contract is called ${name}`);
    return contract;
  };
  return {
    ...opened,
    id,
    actor: async (login, post = 1) => {
      const assignment = id(`assignment ${login}/${post}`);
      const actor = await resolveActor(store, { account: id(`account ${login}`), assignment, day: TOWN_DAY });
      if (!actor) throw new Error(`${login} may not act`);
      return actor;
    },
    act: (actor, name, input, row) => runContract({ store, actor, contract: contractOf(name), handlers, input, row }),
    ask: (actor, name, input = {}) => runQuery({ store, actor, contract: contractOf(name), handlers, input }),
  };
}

async function readIds(store: Store): Promise<Map<string, string>> {
  const byName = new Map([...townOrganisation.units()].map(({ ref, name }) => [name, ref]));
  const regions = new Map([...townOrganisation.regions()].map(({ ref, code }) => [code, ref]));
  const { rows } = await sql<{ kind: string; name: string; id: string }>`
    select 'unit' as kind, name, id from unit union all select 'region', code, id from region
    union all select 'vehicle', u.name, v.id from veh v join unit u on u.id = v.manager
    union all select 'account', a.login, a.id from account a
    union all select 'person', a.login, a.person from account a
    union all select 'resident', u.name, p.id from person p join unit u on u.id = p.home where p.staff_no like 'R-%'
    union all select 'post', u.name || '/' || p.name, p.id from post p join unit u on u.id = p.unit
    union all select 'department', u.name || '/' || d.name, d.id from department d join unit u on u.id = d.unit
    union all select 'assignment', a.login || '/' || row_number() over (partition by a.login order by t.valid_from, t.id), t.id
      from assignment t join account a on a.person = t.person`.execute(store.system);
  const key = (kind: string, name: string) => {
    if (kind === 'unit') return byName.get(name) ?? name;
    if (kind === 'region') return `region ${regions.get(name) ?? name}`;
    const [first = '', ...rest] = name.split('/');
    return `${kind} ${[byName.get(first) ?? first, ...rest].join('/')}`;
  };
  return new Map(rows.map((row) => [key(row.kind, row.name), row.id]));
}
