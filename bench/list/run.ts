import { loadavg } from 'node:os';
import { vehicleCost } from '#apps/vehicles/resources/index';
import type { Actor, ListQuery, Store } from '#platform/store';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { type Figure, median, printFigures, quantile } from '../ground/figures.ts';
import { fillCosts, OLD_COUNTY } from '../ground/fill-costs.ts';
import { PROVINCE, province } from '../ground/province.ts';
import { type BenchServer, benchDir, root, withServer } from '../ground/server.ts';
import { castActor, countiesBySize, movedTo } from './actors.ts';
import { overHttp } from './over-http.ts';

/**
 * Lists of 20 under scope, through the store as the API uses it (scope, masking, titles of referred rows), of 2,000,000 yearly costs and,
 * with `20m`, of 20,000,000. Every round asks every question once, so that all of them meet the same load of the machine.
 */
const ROUNDS = Number(process.env.GOA_BENCH_ROUNDS ?? 240);
const BAR = 20;
const GROWTH = 1.5;

await withServer(async (server) => {
  await province(server);
  const sizes = [await size(server, '2M', 'bench_costs_2m', 1)];
  if (process.argv.includes('20m')) sizes.push(await size(server, '20M', 'bench_costs_20m', 10));
  const questions = sizes.flatMap(({ label, asked }) =>
    asked.map((question) => ({ label, ...question, times: [] as number[] })),
  );
  for (let round = -20; round < ROUNDS; round++) {
    for (const { ask, times } of questions) {
      const from = performance.now();
      await ask(Math.max(round, 0));
      if (round >= 0) times.push(performance.now() - from);
    }
  }
  for (const { close } of sizes) await close();
  const of = (label: string, what: string) =>
    median(questions.find((one) => one.label === label && one.what === what)!.times);
  const figures = questions.map(({ label, what, times, barred }): Figure => {
    const atMost = label === '2M' ? BAR : GROWTH * of('2M', what);
    const note = `p5 ${quantile(times, 0.05).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;
    return {
      what: `${label}: ${what}`,
      value: median(times),
      unit: 'ms',
      ...(barred ? { bar: { atMost } } : {}),
      note,
    };
  });
  printFigures(`list of 20 under scope, median of ${ROUNDS} rounds, load ${loadavg()[0]!.toFixed(1)}`, figures);
});

interface Question {
  readonly what: string;
  /** Held against the bar. */
  readonly barred: boolean;
  ask(round: number): Promise<unknown>;
}

async function size(server: BenchServer, label: string, name: string, fleet: number) {
  const url = await server.database(name, (made) => fillCosts(made, fleet), PROVINCE);
  const { store, close: closeStore } = await openInstallation({
    root,
    databaseUrl: url,
    dataDir: benchDir,
    connections: 2,
  });
  const asked = await questionsOn(store, label === '2M');
  const http = await overHttp(server, name, 'county');
  asked.push({
    what: 'county over HTTP, default order',
    barred: true,
    ask: () => http.get('/api/vehicleCost?limit=20'),
  });
  const close = async () => {
    await http.close();
    await closeStore();
  };
  return { label, asked, close };
}

async function questionsOn(store: Store, told: boolean): Promise<Question[]> {
  const county = await castActor(store, 'county');
  const own = county.grants
    .flatMap(({ arms }) => arms)
    .find((arm) => arm.by === 'place' && arm.prefix.split('/').length === 5);
  if (own?.by !== 'place') throw new Error('the county officer sees no county');
  const counties = await countiesBySize(store);
  const old = counties.find(({ code }) => code === OLD_COUNTY)!;
  const middle = Math.floor(counties.length / 2);
  const usual = counties.slice(middle - 5, middle + 5).filter(({ code }) => code !== OLD_COUNTY);
  if (told) {
    const rows = usual.map((one) => one.rows * 40);
    console.log(
      `${counties.length} counties; the middle ones have ${Math.min(...rows)} to ${Math.max(...rows)} rows, ${OLD_COUNTY} with the oldest has ${old.rows * 40}`,
    );
  }
  const usualActors = usual.map(({ path }) => movedTo(county, own.prefix, path));
  const any = (round: number) => usualActors[round % usualActors.length]!;
  const oldActor = movedTo(county, own.prefix, old.path);
  const list = (actor: Actor, query: ListQuery = {}) => store.as(actor).find(vehicleCost, { limit: 20, ...query });
  const next = await Promise.all(usualActors.map(async (actor) => (await list(actor)).next));
  const [city, all, line, unit] = await Promise.all(
    ['city', 'province', 'line', 'clerk'].map((login) => castActor(store, login)),
  );
  const newest = { sort: '-createdAt' };
  const year = { filter: { field: 'year', op: 'eq', value: 2041 } } as const;
  const dear = { filter: { field: 'fuel', op: 'gte', value: '13900.00' } } as const;
  return [
    { what: 'county, default order', barred: true, ask: (round) => list(any(round)) },
    { what: 'county, next page', barred: true, ask: (round) => list(any(round), { after: next[round % next.length] }) },
    { what: 'county, newest first', barred: true, ask: (round) => list(any(round), newest) },
    { what: 'county of the oldest rows, default order', barred: true, ask: () => list(oldActor) },
    { what: 'county of the oldest rows, newest first', barred: true, ask: () => list(oldActor, newest) },
    { what: 'city, default order', barred: false, ask: () => list(city!) },
    { what: 'province, default order', barred: false, ask: () => list(all!) },
    { what: 'line, default order', barred: false, ask: () => list(line!) },
    { what: 'unit, default order', barred: false, ask: () => list(unit!) },
    { what: 'county, one year', barred: false, ask: (round) => list(any(round), year) },
    { what: 'county, dear fuel (no index)', barred: false, ask: (round) => list(any(round), dear) },
    { what: 'county, count up to 10,000', barred: false, ask: (round) => store.as(any(round)).count(vehicleCost, {}) },
  ];
}
