import { doWithin, type Handler, handlersOf } from '#platform/commands';
import { serviceActor } from '#platform/identity';
import type { Actor, Writer } from '#platform/store';
import type { InputOf, Resource } from '#standards/language';
import { assetsApp } from '../apps/assets/app.ts';
import { assetHandlers } from '../apps/assets/server.ts';
import { housingApp } from '../apps/housing/app.ts';
import { housingHandlers } from '../apps/housing/server.ts';
import { premisesApp } from '../apps/premises/app.ts';
import { premisesHandlers } from '../apps/premises/server.ts';
import { vehicleHandlers } from '../apps/vehicles/server.ts';
import { openSampleTown, type Town } from '../platform/identity/testing/town.ts';

/** The sample town with the ledgers of the eight approvals. */
export interface ApprovalsTown extends Town {
  /** Writes rows as a ledger that stands already; answers their ids. */
  put<R extends Resource>(resource: R, rows: readonly InputOf<R['fields']>[]): Promise<readonly string[]>;
  /** Does an effect as the process does: in the person's name, with what the process entrusts. */
  effect(actor: Actor, contract: string, input: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Somebody who may read everything, to look at what was written. */
  readonly onlooker: Actor;
}

const handlers: readonly Handler[] = [...assetHandlers, ...housingHandlers, ...premisesHandlers, ...vehicleHandlers];

/** Opens the town with assets, premises and housing beside the vehicles. */
export async function openApprovalsTown(): Promise<ApprovalsTown> {
  const town = await openSampleTown({
    name: 'approvals',
    apps: [assetsApp, premisesApp, housingApp],
    handlers,
    appRoles: {
      unitClerk: ['assetClerk', 'premisesClerk', 'housingClerk'],
      businessOfficer: ['assetOfficer', 'premisesOfficer', 'housingOfficer'],
      auditor: ['assetViewer', 'premisesViewer', 'housingViewer'],
    },
  });
  const { store } = town;
  const reads = [...store.registry.permissions.keys()].filter((permission) => permission.endsWith('.read'));
  const all = handlersOf(handlers);
  return {
    ...town,
    onlooker: serviceActor('onlooker', { permissions: reads }),
    put: async (resource, rows) => {
      const seeder = serviceActor('seed', { permissions: ['platform.seed', ...reads] });
      const written = await store.run(seeder, (tx) =>
        tx.create(resource, rows, { permission: 'platform.seed', verb: 'seed' }),
      );
      return written.rows.map(({ id }) => id);
    },
    effect: (actor, name, input) => {
      const contract = store.registry.contracts.get(name);
      if (!contract) throw new Error(`no contract is called ${name}`);
      const app = store.registry.apps.find(({ contracts }) => contracts?.includes(contract));
      const own = (app?.resources ?? []).map((resource) => `${resource.name}.`);
      const permissions = [...store.registry.permissions.keys()].filter(
        (permission) => permission.endsWith('.read') || own.some((prefix) => permission.startsWith(prefix)),
      );
      return store.run(actor, (tx: Writer) =>
        doWithin(tx.entrust([...permissions, contract.permission]), { store, handlers: all, contract, input }),
      );
    },
  };
}
