import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import type { Reader, Store } from '#platform/store';
import { businessLine } from '#standards/code-sets';
import { region, responsibility } from '#standards/resources';
import { type ResponsibilityCell, type ResponsibleBody, responsibilityMap } from './responsibility-map.contract.ts';

/** Answers 业务职责图 (`identity.responsibilityMap`). */
export const responsibilityMapQuery = defineQuery(responsibilityMap, async (reader, input, { store, today }) => {
  const items = (await store.codeSets()).get(businessLine.name) ?? businessLine.items;
  const lines = items.filter((item) => !item.to || item.to >= today).map(({ code, label }) => ({ code, label }));
  const regions = await regionsOf(reader, store, input.region ?? null);
  const duties = await dutiesOf(
    reader,
    store,
    regions.map(({ id }) => id),
    input.on ?? today,
  );
  return {
    lines,
    regions: regions.map(({ id, name, code }) => ({
      id,
      name,
      code,
      cells: lines.map(({ code: line }) =>
        cellOf(
          duties.filter((duty) => duty.at === id && duty.line === line),
          line,
        ),
      ),
    })),
  };
});

interface DutyRow extends ResponsibleBody {
  /** Region of the map that the row serves. */
  readonly at: string;
  readonly line: string;
  /** How many regions above `at` the row was declared; 0 for its own. */
  readonly distance: number;
  readonly region: string;
}

/** Own bodies hide those from above; of those above the nearest region speaks. */
function cellOf(rows: readonly DutyRow[], line: string): ResponsibilityCell {
  const nearest = Math.min(...rows.map((row) => row.distance));
  const found = rows.filter((row) => row.distance === nearest);
  const bodies = found.map(({ unit, name, duty, reach }) => ({ unit, name, duty, reach }));
  if (found.length === 0) return { line, state: 'missing', bodies, from: null };
  return { line, state: nearest === 0 ? 'own' : 'above', bodies, from: nearest === 0 ? null : found[0]!.region };
}

async function regionsOf(reader: Reader, store: Store, top: string | null) {
  const { rows } = await sql<{ id: string; name: string; code: string }>`
    select r.id, r.name, r.code from ${reader.scoped(region)} as r
    where r."validTo" is null and (r.id = ${top}::uuid or r.parent is not distinct from ${top}::uuid)
    order by r.id <> coalesce(${top}::uuid, r.id), r.code`.execute(store.system);
  return rows;
}

/** Duties in force for each region: its own, and those of regions above that reach below. */
async function dutiesOf(reader: Reader, store: Store, regions: readonly string[], day: string): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    with recursive above as (
      select r.id as at, r.id, r.name, r.parent, 0 as distance from region r where r.id = any(${regions}::uuid[])
      union all
      select a.at, r.id, r.name, r.parent, a.distance + 1 from above a join region r on r.id = a.parent
    )
    select a.at, a.distance, a.name as region, d.line, d.duty, d.reach, d.body as unit, u.name
    from above a
    join ${reader.scoped(responsibility)} as d on d.region = a.id and (a.distance = 0 or d.reach = 'below')
    join unit u on u.id = d.body and u.status = 'active'
    where coalesce(d."from" <= ${day}::date, true) and coalesce(d."to" >= ${day}::date, true)
    order by a.at, d.line, a.distance, array_position(array['lead', 'operate', 'supervise'], d.duty), u.name`.execute(
    store.system,
  );
  return rows;
}
