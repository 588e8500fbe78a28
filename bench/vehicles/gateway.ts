import { createSealer, sealKey } from '#platform/store';
import { createDetectors } from '../../apps/vehicles/alarms/detect/create-detectors.ts';
import { readState } from '../../apps/vehicles/alarms/detect/detector-state.ts';
import { groundOf } from '../../apps/vehicles/alarms/testing/detector-ground.ts';
import { fenceIndex } from '../../apps/vehicles/fences/fence-index.ts';
import { startGateway } from '../../apps/vehicles/gateway/start-gateway.ts';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { benchDir, root } from '../ground/server.ts';
import { fenceOf } from './fences.ts';

// The gateway of the benchmark in a process of its own: address of the database and number of fences are its arguments. It tells its port and, asked, its memory.
const [databaseUrl = '', fences = '0'] = process.argv.slice(2);
const { store } = await openInstallation({
  root,
  databaseUrl,
  dataDir: benchDir,
  connections: 4,
  name: 'bench gateway',
});
const ground = {
  ...groundOf([]),
  fences: fenceIndex(Array.from({ length: Number(fences) }, (_, i) => fenceOf(i))),
  vehicle: (id: string) => ({ id, kind: 'YJ', place: '/p/u1/', sealed: false, orders: [], exempt: [] }),
};
const detectors = createDetectors(ground);
let events = 0;
const { port, gateway } = await startGateway({
  store,
  sealer: createSealer(sealKey(benchDir)),
  port: 0,
  host: '0.0.0.0',
  limits: { strangers: 60_000 },
  // Fences of the benchmark stand in no ledger: alarms are found and counted, and their rows are not written.
  detector: async () => ({
    judge: (state, position) => detectors.judge(readState(state), position),
    store: async (_tx, found) => {
      events += found.length;
    },
  }),
  report: (line) => console.error(line),
});
// Nobody asks any more.
process.on('disconnect', () => process.exit(0));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const memory = process.memoryUsage().rss;
  process.send?.({
    memory,
    cpu: user + system,
    links: gateway.links,
    known: gateway.sessions.size,

    events,
  });
});
process.send?.({ port });
