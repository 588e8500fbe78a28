import { serviceActor } from '#platform/identity';
import { createSealer } from '#platform/store';
import type { Town } from '../../../../platform/identity/testing/town.ts';
import { openTrackTown } from '../../../../platform/tracks/testing/track-town.ts';
import { vehicleHandlers } from '../../server.ts';
import { terminal } from '../../terminals/terminal.resource.ts';
import { type GatewayRunOptions, type RunningGateway, startGateway } from '../start-gateway.ts';

/** The town with a gateway in front of it. */
export interface GatewayTown {
  readonly town: Town;
  readonly running: RunningGateway;
  readonly port: number;
  /** Troubles that the gateway reported. */
  readonly troubles: readonly string[];
  /** Puts a terminal of that phone on a vehicle of the town; answers its id. */
  equip(phone: string, vehicle: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens it on a free port of this machine. */
export async function openGatewayTown(options: Partial<GatewayRunOptions> = {}): Promise<GatewayTown> {
  const town = await openTrackTown({ name: '', apps: [], handlers: vehicleHandlers });
  const troubles: string[] = [];
  const running = await startGateway({
    store: town.store,
    sealer: createSealer(Buffer.alloc(32, 7)),
    port: 0,
    host: '127.0.0.1',
    report: (line) => troubles.push(line),
    ...options,
  });
  const seeder = serviceActor('seed', { permissions: ['platform.seed', 'vehicle.read', 'terminal.read'] });
  return {
    town,
    running,
    port: running.port ?? 0,
    troubles,
    equip: async (phone, vehicle) => {
      const as = { permission: 'platform.seed', verb: 'seed' };
      const row = { phone, vehicle: town.id(vehicle), status: 'active' as const };
      const made = await town.store.run(seeder, (tx) => tx.create(terminal, [row], as));
      return made.rows[0]!.id;
    },
    close: async () => {
      await running.stop();
      await town.close();
    },
  };
}
