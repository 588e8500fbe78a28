import { randomUUID } from 'node:crypto';
import { doWithin, handlersOf, runContract } from '#platform/commands';
import { serviceActor } from '#platform/identity';
import { type Actor, openStore, type Store } from '#platform/store';
import type { InputOf, Resource } from '#standards/language';
import { person } from '#standards/resources';
import { openSampleTown, type Town } from '../../../../platform/identity/testing/town.ts';
import { vehicleGuards } from '../../guards.ts';
import { vehicleHandlers } from '../../server.ts';
import { driver } from '../../upkeep/driver.resource.ts';
import type { Order } from '../change-order.ts';
import { dispatchOrder } from '../dispatch-order.resource.ts';

const HOUR = 3_600_000;

/** A town in which 东县财政局 has a clerk, a manager and a driver, and uses vehicles. */
export interface DispatchTown {
  readonly town: Town;
  readonly store: Store;
  readonly clerk: Actor;
  readonly manager: Actor;
  readonly county: Actor;
  readonly wheel: Actor;
  /** Row of the driver `wheel`. */
  readonly driver: string;
  /** An application of 东县财政局 by the clerk as the process enters it, from and to in hours from now; answers the order. */
  asked(from: number, to: number, more?: Readonly<Record<string, unknown>>): Promise<string>;
  /** An application that the manager approved. */
  approved(from: number, to: number, more?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Does an effect as the process does: in the person's name, with what the process entrusts. */
  effect(actor: Actor, contract: string, input: Readonly<Record<string, unknown>>): Promise<unknown>;
  act(actor: Actor, verb: string, input: Readonly<Record<string, unknown>>, order: string): Promise<unknown>;
  order(id: string): Promise<Order>;
  /** Drivers of 东县财政局 in the ledger, whose people (by their ref) its clerk knows; answers their rows. */
  drivers(...people: readonly string[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens it, with the guards of the app; `name` keeps its database apart. */
export async function openDispatchTown(name: string): Promise<DispatchTown> {
  const town = await openSampleTown({
    name: `dispatch ${name}`,
    apps: [],
    handlers: vehicleHandlers,
    appRoles: { unitAdmin: ['vehicleManager'] },
  });
  const { registry } = town;
  const store = await openStore({
    url: town.url,
    registry,
    sealKey: Buffer.alloc(32, 7),
    max: 8,
    guards: vehicleGuards(),
  });
  const clerk = await town.actor('clerk');
  const manager = await town.actor('unit-admin');
  const reads = [...registry.resources.keys()].map((resource) => `${resource}.read`);
  const seeder = serviceActor('seed', { permissions: ['platform.seed', ...reads] });
  const put = async <R extends Resource>(resource: R, rows: readonly InputOf<R['fields']>[]) => {
    const how = { permission: 'platform.seed', verb: 'seed' };
    const written = await store.run(seeder, (tx) => tx.create(resource, rows, how));
    return written.rows.map(({ id }) => id);
  };
  const unit = town.id('finance');
  const drivers: DispatchTown['drivers'] = async (...people) => {
    const ids = people.map((ref) => town.id(ref));
    await store.run(seeder, (tx) => tx.grantSight(person, ids, { person: clerk.person! }));
    const facts = { name: '石师傅', unit, licence: 'C1', licenceTo: '2099-12-31', status: 'active' } as const;
    return put(
      driver,
      ids.map((id) => ({ ...facts, person: id })),
    );
  };
  const [wheel = ''] = await drivers('person driver');
  const handlers = handlersOf(vehicleHandlers);
  const act: DispatchTown['act'] = async (actor, verb, input, row) => {
    const contract = registry.contracts.get(`dispatchOrder.${verb}`)!;
    const { rev } = await store.as(seeder).get(dispatchOrder, row);
    return runContract({ store, actor, contract, handlers, input: { ...input, rev }, row });
  };
  const effect: DispatchTown['effect'] = (actor, name, input) => {
    const contract = registry.contracts.get(`vehicles.${name}`)!;
    const entrusted = [...reads, 'vehicles.effect'];
    return store.run(actor, (tx) => doWithin(tx.entrust(entrusted), { store, handlers, contract, input }));
  };
  const asked: DispatchTown['asked'] = async (from, to, more = {}) => {
    const input = {
      case: randomUUID(),
      applicant: town.id('person clerk'),
      unit,
      user: town.id('person clerk'),
      reason: '送审计资料',
      passengerCount: 2,
      reach: 'city',
      origin: '县财政局',
      destination: '市审计局',
      plannedFrom: inHours(from),
      plannedTo: inHours(to),
      offHoursReason: '值班需要',
      ...more,
    };
    return ((await effect(clerk, 'reserveUse', input)) as { row: string }).row;
  };
  return {
    town,
    store,
    clerk,
    manager,
    county: await town.actor('county'),
    wheel: await town.actor('driver'),
    driver: wheel,
    asked,
    approved: async (from, to, more = {}) => {
      const ofCase = randomUUID();
      const id = await asked(from, to, { case: ofCase, ...more });
      await effect(manager, 'applyUse', { case: ofCase, caseNo: 'BJ2026000001', unit });
      return id;
    },
    effect,
    act,
    order: (id) => store.as(seeder).get(dispatchOrder, id),
    drivers,
    close: async () => {
      await store.close();
      await town.close();
    },
  };
}

/** UTC ISO instant so many hours from now. */
export function inHours(hours: number): string {
  return new Date(Date.now() + hours * HOUR).toISOString();
}
