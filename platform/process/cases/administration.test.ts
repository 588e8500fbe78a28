import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';
import { sweepDisabled } from './sweep-disabled.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town.close());

const person = (login: string) => town.id(`person ${login}`);
const ask = async (login: string, name: string, input: Readonly<Record<string, unknown>> = {}) =>
  (await town.ask(await town.as(login), `process.${name}`, input)) as { rows: Readonly<Record<string, unknown>>[] };
const command = async (login: string, name: string, input: Readonly<Record<string, unknown>>) =>
  town.act(await town.as(login), `process.${name}`, input);
async function accepted(): Promise<string> {
  const id = await town.borrow();
  await town.on('unit-admin', id, 'approve');
  return id;
}

describe('many at once', () => {
  test('each decision stands by itself; refusals are named', async () => {
    const [a, b] = [await accepted(), await accepted()];
    await town.on('unit-admin', b, 'approve');
    const tasks = await Promise.all(
      [a, b].map(async (id) => ({ case: id, task: await town.taskOf(id, 'unit-admin'), seen: 1 })),
    );
    const outcome = await command('unit-admin', 'decideMany', {
      verdict: 'approve',
      tasks: [...tasks, { case: randomUUID(), task: 1, seen: 1 }],
    });
    expect(outcome).toMatchObject({ done: 1, refused: [{ case: b, code: 'NOT_YOURS' }, { code: 'NOT_FOUND' }] });
    expect(await town.open(a)).toEqual(['place:acting-head']);
  });
  test('an application that changed since the list was read is left, and a decision without what was seen is none', async () => {
    const id = await accepted();
    const [entry] = (await ask('unit-admin', 'todos', { kind: 'task' })).rows;
    expect(entry).toMatchObject({ case: id, formRev: 1 });
    const task = await town.taskOf(id, 'unit-admin');
    await command('unit-admin', 'amendBorrowHall', { case: id, remark: '已改' });
    const verdict = 'approve';
    expect(await command('unit-admin', 'decideMany', { verdict, tasks: [{ case: id, task, seen: 1 }] })).toMatchObject({
      done: 0,
      refused: [{ case: id, code: 'FORM_CHANGED' }],
    });
    await expect(command('unit-admin', 'decideMany', { verdict, tasks: [{ case: id, task }] })).rejects.toMatchObject({
      code: 'INVALID',
    });
    expect(await command('unit-admin', 'decideMany', { verdict, tasks: [{ case: id, task, seen: 2 }] })).toMatchObject({
      done: 1,
    });
  });
});

describe('administration', () => {
  test('who administers elsewhere, or only takes part, does not administer here', async () => {
    const id = await accepted();
    await expect(town.on('unit-admin', id, 'suspend', { why: '暂停' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(town.on('acting-head', id, 'terminate', { why: '停' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
  test('a suspended case takes no decision until it is resumed; a terminated one never again', async () => {
    const id = await accepted();
    expect(await town.on('admin', id, 'suspend', { why: '等待上级明确' })).toMatchObject({ status: 'suspended' });
    await expect(town.on('unit-admin', id, 'approve')).rejects.toMatchObject({ code: 'CASE_SUSPENDED' });
    expect(await town.on('admin', id, 'resume', { why: '已明确' })).toMatchObject({ status: 'running' });
    await town.on('unit-admin', id, 'approve');
    expect(await town.on('admin', id, 'terminate', { why: '重复申请' })).toMatchObject({ status: 'terminated' });
    await expect(town.on('acting-head', id, 'approve', { task: 4 })).rejects.toMatchObject({ code: 'CASE_ENDED' });
  });
  test('a jump needs two administrators', async () => {
    const id = await town.borrow();
    await town.on('admin', id, 'jump', { node: 'officers', why: '紧急' });
    expect(await town.open(id)).toEqual(['accept:?']);
    await town.on('admin', id, 'jump', { node: 'officers', why: '紧急' });
    expect(await town.open(id)).toEqual(['accept:?']);
    await town.on('organisation', id, 'jump', { node: 'officers', why: '同意' });
    expect(await town.open(id)).toEqual(['officers:county', 'officers:two-posts']);
  });
  test('the wish for a jump is over when the case has gone on', async () => {
    const id = await town.borrow();
    await town.on('admin', id, 'jump', { node: 'officers', why: '紧急' });
    await town.on('unit-admin', id, 'approve');
    await town.on('organisation', id, 'jump', { node: 'officers', why: '同意' });
    expect(await town.open(id)).toEqual(['place:acting-head', 'useOf:unit-admin']);
    await town.on('admin', id, 'jump', { node: 'officers', why: '确需' });
    expect(await town.open(id)).toEqual(['officers:county', 'officers:two-posts']);
  });
  test('an administrator hands over within his reach and learns nothing of what lies beyond', async () => {
    const [here, beyond] = [await accepted(), await accepted()];
    const { rows } = await sql<{
      place: string;
    }>`select place_path as place from case_file where id = ${beyond}`.execute(town.store.system);
    await sql`update case_file set place_path = '/elsewhere/' where id = ${beyond}`.execute(town.store.system);
    const input = { from: person('unit-admin'), to: person('county'), why: '离职' };
    const answer = await command('organisation', 'handOver', input);
    expect(JSON.stringify(answer)).not.toContain(beyond);
    expect(await town.open(here)).toContain('useOf:county');
    expect(await town.open(beyond)).toContain('useOf:unit-admin');
    await sql`update case_file set place_path = ${rows[0]?.place} where id = ${beyond}`.execute(town.store.system);
  });
  test('a leaver’s whole queue goes to another; what cannot is named', async () => {
    const [one, two] = [await accepted(), await accepted()];
    await town.borrow({}, 'acting-head');
    const moved = await command('admin', 'handOver', {
      from: person('acting-head'),
      to: person('county'),
      why: '离职',
    });
    expect((moved as { moved: number }).moved).toBeGreaterThanOrEqual(2);
    expect(await town.open(one)).toContain('place:county');
    expect(await town.open(two)).toContain('place:county');
    await expect(
      command('admin', 'handOver', { from: person('county'), to: person('county'), why: '错' }),
    ).rejects.toMatchObject({ code: 'HAND_OVER_SAME' });
    await expect(
      command('clerk', 'handOver', { from: person('county'), to: person('city'), why: '错' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
  test('tasks of people whose account was closed come before the administrators, once', async () => {
    const id = await accepted();
    await sql`update account set status = 'suspended' where person = ${person('unit-admin')}`.execute(
      town.store.system,
    );
    expect(await sweepDisabled(town.store)).toBeGreaterThan(0);
    await sweepDisabled(town.store);
    const { rows } = await sql<{ login: string; n: number }>`
      select a.login, count(*)::int as n from todo t join account a on a.person = t.person
      where t.case_id = ${id} and t.kind = 'warning' and t.detail like '%停用%' group by a.login`.execute(
      town.store.system,
    );
    expect(rows.every(({ n }) => n === 1)).toBe(true);
    expect(rows.map(({ login }) => login)).toContain('organisation');
    await sql`update account set status = 'active' where person = ${person('unit-admin')}`.execute(town.store.system);
  });
});
