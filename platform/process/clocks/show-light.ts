import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import { findPeople, supervisorsOf } from '../assignment/find-people.ts';
import type { Around } from '../assignment/places.ts';
import type { CaseRun } from '../cases/case-run.ts';
import { openTasks } from '../cases/step-change.ts';
import { lightNumber } from '../cases/write-todos.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { type ClockRow, openClocks } from './keep-clocks.ts';
import { type Light, worseLight } from './lights.ts';
import { warnPeople } from './warn-people.ts';

const NAMES: Readonly<Record<ClockRow['kind'], string>> = {
  acceptance: '受理时限',
  legal: '法定时限',
  promised: '承诺时限',
  node: '环节时限',
  notify: '送达时限',
};

/**
 * Shows a light where it matters: in the lists of those who hold the tasks, on the case, and level by level to others: orange to the heads of the handlers'
 * units, red to who supervises. A case shows the worst light of its running limits.
 */
export async function showLight(tx: Writer, run: CaseRun, clock: ClockRow, light: Light, at: string): Promise<void> {
  const tasks = openTasks(run.state).filter((task) => clock.visit === null || task.visit === clock.visit);
  await sql`
    update todo set light = greatest(light, ${lightNumber(light)}::smallint) where case_id = ${run.id} and closed_at is null
      and kind in ('task', 'claim') and task = any(${tasks.map(({ id }) => id)}::int[])`.execute(tx.system);
  const running = (await openClocks(tx, run.id)).filter(({ status }) => status === 'running');
  const worst = running.reduce((worse: Light, one) => worseLight(worse, one.light), light);
  const { rows } = await sql<{
    rev: number;
    light: Light;
  }>`select rev, light from case_file where id = ${run.id}`.execute(tx.system);
  const file = rows[0]!;
  if (file.light !== worst) {
    const patch = { id: run.id, rev: file.rev, set: { light: worst } };
    await tx.update(caseFile, [patch], { permission: 'caseFile.run', verb: 'light' });
  }
  const holders = tasks.flatMap(({ who, pool }) => (who ? [who] : (pool ?? [])));
  const due = clock.dueDay ? `（${clock.dueDay} 到期）` : '';
  if (light === 'orange') {
    await warnPeople(
      tx,
      run,
      await headsOf(tx, holders, run),
      `${NAMES[clock.kind]}即将用尽${due}`,
      at,
      `${clock.id}/${clock.round}/orange`,
    );
  }
  if (light === 'red') {
    const around: Around = { ...run, assignment: run.applicantAssignment, unit: run.body, day: tx.actor.today };
    const supervisors = await supervisorsOf(tx, around);
    const people = supervisors.map(({ person }) => person);
    await warnPeople(tx, run, people, `${NAMES[clock.kind]}已超期${due}`, at, `${clock.id}/${clock.round}/red`);
  }
}

/** 主要负责人 of the units in which the handlers work. */
async function headsOf(tx: Writer, holders: readonly string[], run: CaseRun): Promise<string[]> {
  const around: Around = { ...run, assignment: null, day: tx.actor.today };
  const found = await findPeople(tx, { by: 'people', people: holders }, around);
  const heads = await Promise.all(
    [...new Set(found.map(({ unit }) => unit))].map((unit) =>
      findPeople(tx, { by: 'unitHead', in: { at: 'unit', unit } }, around),
    ),
  );
  return heads
    .flat()
    .map(({ person }) => person)
    .filter((person) => !holders.includes(person));
}
