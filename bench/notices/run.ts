import { loadavg } from 'node:os';
import { actorOf, withDemo } from '../ground/demo.ts';
import { printFigures, quantile } from '../ground/figures.ts';
import { withServer } from '../ground/server.ts';
import { measureDuties } from './measure-duties.ts';
import { measureNotices } from './measure-notices.ts';

/** One notice down a tree of 24,500 units, lists beside 200,000 messages, and the published list of powers and duties. */
const UNITS = Number(process.env.GOA_BENCH_UNITS ?? 24_500);

await withServer(async (server) => {
  await server.drop('bench_notices');
  await withDemo(
    server,
    'bench_notices',
    async () => undefined,
    async (store, handlers) => {
      const { spread, lists } = await measureNotices(store, handlers, await actorOf(store, 'province'), UNITS);
      const duties = await measureDuties(store, handlers, await actorOf(store, 'clerk'));
      const figures = Object.entries({ ...lists, ...duties }).map(([what, taken]) => ({
        what,
        value: quantile(taken, 0.5),
        unit: 'ms',
        bar: { atMost: 20 },
        note: `p5 ${quantile(taken, 0.05).toFixed(1)} ms`,
      }));
      printFigures(`notices and duties, load ${loadavg()[0]!.toFixed(1)}`, [
        { what: `one notice spread to ${UNITS.toLocaleString('en')} units`, value: spread, unit: 's' },
        ...figures,
      ]);
    },
  );
  await server.drop('bench_notices');
});
