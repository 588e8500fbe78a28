import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { GoaError } from '#platform/store';
import { ownBatch } from '../batch/batch-row.ts';
import { workOf } from '../batch/work.ts';
import { intakeFault } from '../faults.ts';
import { rosterPeople, rosterUnits } from '../roster/roster-sheets.ts';
import { ROSTER } from '../roster/roster-target.ts';
import { rosterCases } from './roster-cases.contract.ts';

/** Answers 名册概况 (`intake.rosterCases`), to whoever uploaded the register. */
export const rosterCasesHandler = defineQuery(rosterCases, async (reader, input, { store }) => {
  const batch = await ownBatch(reader, input.batch);
  const work = await workOf(store.system, batch.id);
  if (work.target !== ROSTER) throw new GoaError(intakeFault('WRONG_STAGE'));
  const sheetsOf = (target: string) =>
    (work.plan ?? []).flatMap(({ layout, target: into }) => (into === target ? [layout.sheet] : []));
  const lines = (target: string) => sql`
    from intake_line where batch = ${batch.id} and state in ('ready', 'held', 'done')
      and sheet = any(${sheetsOf(target)}::text[])`;
  const units = await sql<{ n: number }>`select count(*)::int as n ${lines(rosterUnits.name)}`.execute(store.system);
  const { rows } = await sql<{ kind: string | null; n: number; elsewhere: number }>`
    select ${value('kind')} as kind, count(*)::int as n,
      (count(*) filter (where ${value('establishment')} is not null and ${value('establishment')} <> ${value('unit')}))::int as elsewhere
    ${lines(rosterPeople.name)} group by 1 order by 2 desc, 1`.execute(store.system);
  const people = await sql<{ n: number }>`
    select count(distinct ${value('staffNo')})::int as n ${lines(rosterPeople.name)}`.execute(store.system);
  return {
    units: units.rows[0]!.n,
    people: people.rows[0]!.n,
    appointments: rows.flatMap(({ kind, n }) => (kind === null ? [] : [{ kind, count: n }])),
    elsewhere: rows.reduce((sum, row) => sum + row.elsewhere, 0),
  };
});

/** A staged value of a person's line: values stand in the order of the fields. */
function value(field: keyof typeof rosterPeople.fields & string) {
  return sql`values ->> ${sql.lit(Object.keys(rosterPeople.fields).indexOf(field))}`;
}
