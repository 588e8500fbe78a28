import { loadavg } from 'node:os';
import { type Figure, median, printFigures } from '../ground/figures.ts';
import { PROVINCE, province } from '../ground/province.ts';
import { ask, withServer } from '../ground/server.ts';
import { exchange, startApi } from '../ground/start-api.ts';
import { copyTable } from './copy-table.ts';
import { startDirectus } from './directus.ts';
import { newVehicle } from './new-vehicle.ts';
import { installPeers, type Load, load } from './peers.ts';

/**
 * The generated list and create API against those of Directus: one process each, the same PostgreSQL server, the same 50,000 vehicles with the same
 * columns and indexes, the same load, in turns. Ours with session, scope of a county or unit, masking, rules, titles of referred rows and trail;
 * theirs as the administrator with a static token, without any permission to judge, with their activity log and revisions.
 */
const ROUNDS = Number(process.env.GOA_BENCH_ROUNDS ?? 7);
const SECONDS = 4;
const CONNECTIONS = 8;
const BAR = 5;

installPeers();
await withServer(async (server) => {
  await province(server);
  for (const name of ['bench_api', 'bench_directus']) await server.drop(name);
  await server.ask('postgres', `create database bench_api template ${PROVINCE} strategy file_copy`);
  await server.ask('postgres', 'create database bench_directus template template0');
  const [oursUrl, theirsUrl] = [server.url('bench_api'), server.url('bench_directus')];
  const directus = await startDirectus(theirsUrl, () => copyTable(oursUrl, theirsUrl, 'veh', 'vehicle'));
  const api = await startApi(oursUrl);
  try {
    const [unit] = await ask(
      oursUrl,
      `select t.unit as id from account c join assignment t on t.person = c.person where c.login = 'clerk' order by t.id limit 1`,
    );
    const vehicle = newVehicle(String(unit?.id));
    const common = { connections: CONNECTIONS, duration: SECONDS };
    const clerk = { ...(await api.signIn('clerk')), 'content-type': 'application/json' };
    const admin = { ...directus.headers, 'content-type': 'application/json' };
    const columns = { created_at: new Date().toISOString(), updated_at: new Date().toISOString(), rev: 1 };
    const theirs = () => {
      const { registeredTo, ...more } = vehicle();
      return { ...more, ...columns, registered_to: registeredTo };
    };
    const [own] = await ask(
      oursUrl,
      `select place_path as path from region where code = '520102' and valid_to is null`,
    );
    const scope = encodeURIComponent(JSON.stringify({ place_path: { _starts_with: own?.path } }));
    const [ourList, theirList] = [
      `${api.origin}/api/vehicle?limit=20`,
      `${directus.origin}/items/vehicle?limit=20&sort=-id`,
    ];
    const contests = [
      {
        what: 'list of 20, whole province',
        ours: { url: ourList, headers: await api.signIn('province') },
        theirs: { url: theirList, headers: directus.headers },
      },
      {
        what: 'list of 20, one county',
        ours: { url: ourList, headers: await api.signIn('county') },
        theirs: { url: `${theirList}&filter=${scope}`, headers: directus.headers },
      },
      {
        what: 'create one',
        ours: { url: `${api.origin}/api/vehicle`, headers: clerk, body: vehicle },
        theirs: { url: `${directus.origin}/items/vehicle`, headers: admin, body: theirs },
      },
    ];
    const figures: Figure[] = [];
    for (const { what, ours, theirs } of contests) {
      for (const side of [ours, theirs]) await tried(side);
      const pairs: { ours: number; theirs: number }[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const pair = { ours: await rate({ ...common, ...ours }), theirs: await rate({ ...common, ...theirs }) };
        if (round > 0) pairs.push(pair);
      }
      figures.push(
        { what: `${what}: GOA Cloud`, value: median(pairs.map((pair) => pair.ours)), unit: 'requests/s' },
        { what: `${what}: Directus`, value: median(pairs.map((pair) => pair.theirs)), unit: 'requests/s' },
        {
          what: `${what}: ratio, median of ${ROUNDS} rounds`,
          value: median(pairs.map((pair) => pair.ours / pair.theirs)),
          unit: '×',
          bar: { atLeast: BAR },
          note: `${Math.min(...pairs.map((pair) => pair.ours / pair.theirs)).toFixed(1)} to ${Math.max(...pairs.map((pair) => pair.ours / pair.theirs)).toFixed(1)}`,
        },
      );
    }
    printFigures(
      `API against Directus, ${CONNECTIONS} connections, ${SECONDS} s a round, load ${loadavg()[0]!.toFixed(1)}`,
      figures,
    );
  } finally {
    await Promise.all([api.stop(), directus.stop()]);
  }
});

type Side = Pick<Load, 'url' | 'headers' | 'body'>;

/** One request before all others: a load of refusals would be a quick one. */
async function tried({ url, headers, body }: Side): Promise<void> {
  const { status, text } = await exchange(url, headers, body?.());
  if (status !== 200 && status !== 201) throw new Error(`${url}: ${status} ${text}`);
  const rows: unknown = JSON.parse(text).rows ?? JSON.parse(text).data;
  if (!body && !(Array.isArray(rows) && rows.length === 20)) throw new Error(`${url} does not answer 20 rows`);
}

/** Answered requests a second; throws when some were refused. */
async function rate(asked: Load): Promise<number> {
  const { requests, duration, non2xx, errors } = await load(asked);
  if (non2xx + errors > 0) throw new Error(`${asked.url}: ${non2xx} refused, ${errors} lost`);
  return requests.total / duration;
}
