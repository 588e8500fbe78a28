import { ask } from './server.ts';

/** The county whose rows are all the oldest, both by age and by year: every walk over the newest rows is in vain for it. */
export const OLD_COUNTY = '520524';

/** Years of costs that each vehicle has. */
const YEARS = 40;

/**
 * Fills the yearly costs of every vehicle past the write path, in the shape in which the write path leaves them: 40 rows a vehicle, filed year by year in no order
 * of units. `fleet` times as many vehicles as the province has are made first. Rows of OLD_COUNTY come first and lie 40 years back.
 */
export async function fillCosts(url: string, fleet: number): Promise<void> {
  const began = performance.now();
  if (fleet > 1) await withoutIndexes(url, 'veh', moreVehicles(fleet));
  await withoutIndexes(url, 'veh_cost', COSTS);
  await ask(url, 'vacuum analyze veh');
  await ask(url, 'vacuum analyze veh_cost');
  const [size] = await ask(
    url,
    `select count(*) as rows, pg_size_pretty(pg_total_relation_size('veh_cost')) as size from veh_cost`,
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${Number(size?.rows).toLocaleString('en')} yearly costs, ${size?.size} with indexes, in ${seconds} s`);
}

/** Ids grow with the order in which the rows are made, as those of the application do. */
const COSTS = `
  insert into veh_cost (id, rev, created_at, updated_at, owner_unit, place_path, line_path, vehicle, year, mileage, fuel, repair, insurance, toll, other, fuel_volume)
  select ('0190' || lpad(to_hex(n >> 16), 4, '0') || '-' || lpad(to_hex(n & 65535), 4, '0') || '-7000-8000-' || substr(md5(n::text), 1, 12))::uuid,
    1, made, made, owner_unit, place_path, line_path, vehicle, year,
    7000 + n % 12000, 5000 + n % 9000, 900 + n % 8000, 2600 + n % 1600, n % 3000, 200 + n % 700, 700 + n % 1100
  from (
    select v.id as vehicle, v.owner_unit, v.place_path, v.line_path,
      case when old then 1980 else 2020 end + y as year,
      timestamptz '2024-01-01' as made,
      row_number() over (order by not old, y, hashtext(v.id::text || y::text)) as n
    from (select *, place_path like (select place_path from region where code = '${OLD_COUNTY}' and valid_to is null) || '%' as old from veh) v
    cross join generate_series(0, ${YEARS - 1}) y
  ) rows order by n`;

function moreVehicles(fleet: number): string {
  return `
  insert into veh select copy.* from veh v cross join generate_series(1, ${fleet - 1}) k
  cross join lateral jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'plate', v.plate || '-' || k, 'vin', v.vin || '-' || k)) copy`;
}

/** Filling first and indexing afterwards is many times quicker than both at once. */
async function withoutIndexes(url: string, table: string, insert: string): Promise<void> {
  const indexes = await ask(
    url,
    `select indexname, indexdef from pg_indexes where tablename = '${table}' and indexname <> '${table}_pkey'`,
  );
  for (const { indexname } of indexes) await ask(url, `drop index "${indexname}"`);
  await ask(url, `set work_mem = '512MB'; alter table ${table} drop constraint ${table}_pkey`);
  await ask(url, `set work_mem = '512MB'; set synchronous_commit = off; ${insert}`);
  await ask(url, `set maintenance_work_mem = '1GB'; alter table ${table} add primary key (id)`);
  for (const { indexdef } of indexes) await ask(url, `set maintenance_work_mem = '1GB'; ${indexdef}`);
}
