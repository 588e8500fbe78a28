import { handlersOf, runQuery } from '#platform/commands';
import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import { evaluationHandlers } from '../../apps/vehicles/evaluation/handlers.ts';
import { figuresKept } from '../../apps/vehicles/evaluation/sums/figures-kept.ts';
import { figuresOfRows } from '../../apps/vehicles/evaluation/sums/figures-of-rows.ts';
import { rebuildMonthSums } from '../../apps/vehicles/evaluation/sums/rebuild-sums.ts';
import type { Figure } from '../ground/figures.ts';
import { median } from '../ground/figures.ts';
import { ask } from '../ground/server.ts';

const KEPT = ['kept_unit', 'kept_unit_sum', 'kept_place_sum', 'kept_member'];
const UNITS = 24_000;
const VEHICLES = 50_000;
const ROUNDS = 7;
const YEAR = { from: '2025-01-01', to: '2025-12-01' } as const;
const MONTH = { from: '2025-12-01', to: '2025-12-01' } as const;

const viewer = serviceActor('viewer', { permissions: ['vehicleMonth.read', 'unit.read', 'region.read'] });

/** A province's year and month out of 600,000 months of vehicles in 24,000 units: out of the kept sums, out of the rows, and what it takes to reckon the sums anew. */
export async function evaluationFigures(store: Store, url: string): Promise<Figure[]> {
  await ask(url, FILL);
  await ask(url, 'analyze unit; analyze veh; analyze veh_month');
  const [top] = await ask(url, 'select id from region where parent is null order by code limit 1');
  const place = String(top!.id);
  const began = performance.now();
  await rebuildMonthSums(store);
  const rebuilt = (performance.now() - began) / 1000;
  for (const table of KEPT) await ask(url, `vacuum analyze ${table}`);
  const reader = store.as(viewer);
  const contract = store.registry.contracts.get('vehicles.evaluate')!;
  const handlers = handlersOf(evaluationHandlers);
  const evaluate = (period: { from: string; to: string }) => () =>
    runQuery({ store, actor: viewer, contract, handlers, input: { region: place, ...period } });
  if (!(await figuresKept(reader, store, { place, ...YEAR }))) throw new Error('the sums are not in order');
  return [
    { what: "a province's year, evaluated out of the sums", ...(await timed(evaluate(YEAR))), bar: { atMost: 300 } },
    { what: "a province's month, the same", ...(await timed(evaluate(MONTH))) },
    {
      what: "a province's year out of 600,000 rows",
      ...(await timed(() => figuresOfRows(reader, { place, ...YEAR }), 1)),
    },
    { what: 'all sums reckoned anew', value: rebuilt, unit: 's' },
  ];
}

async function timed(work: () => Promise<unknown>, rounds = ROUNDS) {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return { value: median(times), unit: 'ms', note: `best of ${rounds}: ${Math.min(...times).toFixed(0)} ms` };
}

/** Units below the counties, vehicles, and twelve months of each, past the write path. */
const FILL = `
  insert into unit
  select copy.* from (select *, row_number() over (order by code) - 1 as at, count(*) over () as counties from region r
      where not exists (select 1 from region c where c.parent = r.id)) r
    cross join lateral generate_series(r.at, ${UNITS - 1}, r.counties) n
    join unit u on u.id = (select id from unit where node is not null limit 1)
    cross join lateral jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid(), 'node', 'z' || n, 'name', '单位' || n, 'credit_code', null, 'region', r.id,
      'parent', null, 'superior', null, 'place_path', r.place_path || 'z' || n || '/', 'line_path', '/z' || n || '/', 'owner_unit', null)) copy;
  insert into veh
  select copy.* from (select id, place_path, line_path, row_number() over (order by node) - 1 as at from unit where node like 'z%') u
    cross join lateral generate_series(u.at, ${VEHICLES - 1}, ${UNITS}) n
    join veh v on v.id = (select id from veh limit 1)
    cross join lateral jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'plate', '测' || n, 'vin', null, 'manager', u.id,
      'owner_unit', u.id, 'place_path', u.place_path, 'line_path', u.line_path)) copy;
  insert into veh_month (id, rev, created_at, updated_at, owner_unit, place_path, line_path, period, vehicle, unit, month, kind, energy, status, in_fleet,
    new_energy, over_standard, basis, work_days, used_days, idle_days, idle, km, usages, judged, matched, unjudged, night_usages, day_off_usages, orders,
    shared_orders, fuel, cost, state, version)
  select gen_random_uuid(), 1, now(), now(), v.owner_unit, v.place_path, v.line_path, '2025-' || lpad(m::text, 2, '0'), v.id, v.owner_unit,
    make_date(2025, m, 1), 'YJ', 'petrol', 'inUse', true, h % 3 = 0, case when h % 5 > 0 then h % 7 = 0 end,
    case h % 4 when 0 then 'none' when 1 then 'orders' else 'track' end, 21, h % 22, h % 40, h % 40 > 30, case when h % 4 > 0 then h % 3000 + 0.5 end, h % 30,
    h % 28, h % 27, h % 3, h % 4, h % 2, h % 9, h % 2, h % 900, h % 900 + h % 100, 'closed', 1 + (h % 50 = 0)::int
  from veh v cross join generate_series(1, 12) m cross join lateral (select abs(hashtext(v.id::text || m)) as h) x where v.plate like '测%'`;
