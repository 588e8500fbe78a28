import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFiles } from '#platform/files';
import { serviceActor } from '#platform/identity';
import { createSealer } from '#platform/store';
import { prepareMonths, sweepLive } from '#platform/tracks';
import { filesApp } from '../../../../platform/files/app.ts';
import { filesHandlers } from '../../../../platform/files/handlers.ts';
import { fileRoutes } from '../../../../platform/files/routes/file-routes.ts';
import { filesSystem } from '../../../../platform/files/system.ts';
import { type ApiTown, openApiTown } from '../../../../platform/http/testing/api-town.ts';
import { type GatewayRunOptions, startGateway } from '../../gateway/start-gateway.ts';
import { terminal } from '../../terminals/terminal.resource.ts';
import { trackGround } from '../../tracks/track-ground.ts';
import { mediaFileJudge } from '../media-file-judge.ts';

/** The town behind HTTP, with a gateway in front of it and a folder for files. */
export interface MediaTown extends ApiTown {
  readonly port: number;
  readonly troubles: readonly string[];
  /** Puts a terminal of that phone on a vehicle of the town; answers its id. */
  equip(phone: string, vehicle: string): Promise<string>;
}

/** Opens it; `env` names a scanner. */
export async function openMediaTown(
  options: Partial<GatewayRunOptions> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<MediaTown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-media-'));
  const files = openFiles(folder, env, { terminalMedia: mediaFileJudge });
  const extras = {
    name: 'files',
    apps: [filesApp],
    system: filesSystem,
    handlers: filesHandlers(files),
    routes: fileRoutes(files),
  };
  const api = await openApiTown({ extras });
  const { store } = api.town;
  await prepareMonths(store);
  await sweepLive(trackGround, store);
  const troubles: string[] = [];
  const running = await startGateway({
    store,
    sealer: createSealer(Buffer.alloc(32, 7)),
    port: 0,
    host: '127.0.0.1',
    report: (line) => troubles.push(line),
    files,
    ...options,
  });
  const seeder = serviceActor('seed', { permissions: ['platform.seed', 'vehicle.read', 'terminal.read'] });
  return {
    ...api,
    port: running.port ?? 0,
    troubles,
    equip: async (phone, vehicle) => {
      const row = { phone, vehicle: api.town.id(vehicle), status: 'active' as const };
      const as = { permission: 'platform.seed', verb: 'seed' };
      return (await store.run(seeder, (tx) => tx.create(terminal, [row], as))).rows[0]!.id;
    },
    close: async () => {
      await running.stop();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
