import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { createSealer, sealKey } from '#platform/store';
import { createDetectors } from '../../apps/vehicles/alarms/detect/create-detectors.ts';
import { readState } from '../../apps/vehicles/alarms/detect/detector-state.ts';
import type { DetectedVehicle } from '../../apps/vehicles/alarms/detect/ground.ts';
import { groundOf } from '../../apps/vehicles/alarms/testing/detector-ground.ts';
import { fenceIndex } from '../../apps/vehicles/fences/fence-index.ts';
import { startGateway } from '../../apps/vehicles/gateway/start-gateway.ts';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { benchDir, root } from '../ground/server.ts';
import { fenceOf } from './fences.ts';

// The gateway of the benchmark in a process of its own: address of the database and number of fences are its arguments. It tells its port and, asked, its facts.
const [databaseUrl = '', fences = '0'] = process.argv.slice(2);
const { store } = await openInstallation({
  root,
  databaseUrl,
  dataDir: benchDir,
  connections: 4,
  name: 'bench gateway',
});
const cars = new Map<string, DetectedVehicle>();
const carOf = (id: string): DetectedVehicle => {
  const known = cars.get(id);
  if (known) return known;
  const car = { id, kind: 'YJ', place: '/p/u1/', sealed: false, orders: [], exempt: [] };
  cars.set(id, car);
  return car;
};
const ground = {
  ...groundOf([]),
  fences: fenceIndex(Array.from({ length: Number(fences) }, (_, i) => fenceOf(i))),
  vehicle: carOf,
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
const profiling = profileInto(process.env.GOA_BENCH_PROFILE);
process.on('message', () => {
  profiling();
  const { user, system } = process.cpuUsage();
  const memory = process.memoryUsage().rss;
  process.send?.({
    memory,
    cpu: (user + system) / 1e6,
    links: gateway.links,
    known: gateway.sessions.size,
    events,
  });
});
process.send?.({ port });

/** From the first word to the second what the processor does is written into a folder, for whoever looks for the hot place. */
function profileInto(folder: string | undefined): () => void {
  if (!folder) return () => {};
  const session = new Session();
  session.connect();
  let begun = false;
  return () => {
    if (!begun) session.post('Profiler.enable', () => session.post('Profiler.start'));
    else
      session.post('Profiler.stop', (_, { profile }) =>
        writeFileSync(`${folder}/gateway.cpuprofile`, JSON.stringify(profile)),
      );
    begun = true;
  };
}
