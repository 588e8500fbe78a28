import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';
import { verifyLog } from './verify-log.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town.close());

const person = (login: string) => town.id(`person ${login}`);
const halls = async (id: string) => {
  const { rows } = await sql<{ status: string; voided: boolean }>`
    select status, voided_at is not null as voided from hall_use where "case" = ${id}`.execute(town.store.system);
  return rows;
};
/** A case that was accepted and lies in both parallel branches. */
async function accepted(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id = await town.borrow(more);
  await town.on('unit-admin', id, 'claim');
  await town.on('unit-admin', id, 'approve');
  return id;
}
/** A case before its last node, where two officers of another unit sign. */
async function beforeOfficers(): Promise<string> {
  const id = await accepted();
  await town.on('unit-admin', id, 'approve');
  await town.on('acting-head', id, 'approve');
  return id;
}

describe('holding a task', () => {
  test('several may claim it, one gets it, and may give it up again', async () => {
    const id = await town.borrow();
    expect(await town.open(id)).toEqual(['accept:?']);
    await expect(town.on('unit-admin', id, 'unclaim')).rejects.toMatchObject({ status: 409 });
    await town.on('unit-admin', id, 'claim');
    await expect(town.on('acting-head', id, 'claim')).rejects.toMatchObject({ status: 409 });
    await town.on('unit-admin', id, 'unclaim');
    await town.on('acting-head', id, 'claim');
    expect(await town.open(id)).toEqual(['accept:acting-head']);
  });
  test('the applicant is never among those who may decide', async () => {
    const id = await town.borrow();
    await expect(town.on('clerk', id, 'claim')).rejects.toMatchObject({ status: expect.any(Number) });
    await expect(town.on('unit-admin', id, 'transfer', { to: person('clerk') })).rejects.toMatchObject({ status: 403 });
  });
  test('transfer moves it, and never round in a circle', async () => {
    const id = await accepted();
    await town.on('unit-admin', id, 'transfer', { to: person('county') });
    expect(await town.open(id)).toEqual(['place:acting-head', 'useOf:county']);
    await expect(town.on('county', id, 'transfer', { to: person('unit-admin') })).rejects.toMatchObject({
      code: 'GOES_ROUND',
    });
    await expect(town.on('unit-admin', id, 'approve', { task: await town.taskOf(id, 'county') })).rejects.toMatchObject(
      { code: 'NOT_YOURS' },
    );
  });
  test('a delegate gives it back to its owner, who decides', async () => {
    const id = await accepted();
    await town.on('unit-admin', id, 'delegate', { to: person('county') });
    await expect(town.on('county', id, 'approve')).rejects.toMatchObject({ code: 'DELEGATED' });
    await town.on('county', id, 'handBack', { opinion: '情况属实' });
    expect(await town.open(id)).toEqual(['place:acting-head', 'useOf:unit-admin']);
    const { timeline } = (await town.ask(await town.as('unit-admin'), 'process.caseDetail', { case: id })) as {
      timeline: { node: string; advice: { by: string; opinion: string }[] }[];
    };
    expect(timeline.flatMap(({ advice }) => advice.map(({ opinion }) => opinion))).toEqual(['情况属实']);
  });
});

describe('further signers', () => {
  test('before: they speak first; removed again, the task is open as before', async () => {
    const id = await accepted();
    const task = await town.taskOf(id, 'unit-admin');
    await town.on('unit-admin', id, 'addSign', {
      where: 'before',
      people: [{ person: person('county') }, { person: person('city') }],
    });
    expect(await town.open(id)).toEqual(['place:acting-head', 'useOf:city', 'useOf:county', '(useOf:unit-admin)']);
    await expect(town.on('unit-admin', id, 'approve', { task })).rejects.toMatchObject({ code: 'TASK_WAITS' });
    const { tasks } = (await town.ask(await town.as('unit-admin'), 'process.caseDetail', { case: id })) as {
      tasks: { task: number; actions: string[] }[];
    };
    expect(tasks.map(({ task: on, actions }) => [on, actions])).toEqual([[task, ['removeSign']]]);
    await town.on('city', id, 'approve');
    await town.on('unit-admin', id, 'removeSign', { task, remove: [{ task: await town.taskOf(id, 'county') }] });
    expect(await town.open(id)).toEqual(['place:acting-head', 'useOf:unit-admin']);
  });
  test('beside: they join the group', async () => {
    const id = await accepted();
    await town.on('unit-admin', id, 'addSign', { where: 'beside', people: [{ person: person('county') }] });
    await town.on('unit-admin', id, 'approve');
    expect(await town.open(id)).toContain('useOf:county');
  });
  test('sixty countersigners all see their task at once', async () => {
    const id = await beforeOfficers();
    const people = await town.hire(60);
    await town.on('county', id, 'addSign', { where: 'beside', people: people.map((one) => ({ person: one })) });
    const { rows: todos } = await sql<{ count: number }>`
      select count(*)::int as count from todo where case_id = ${id} and closed_at is null`.execute(town.store.system);
    expect(todos[0]?.count).toBe(62);
  });
});

describe('going back', () => {
  test('b done, a returned to the applicant: nothing else stays open, and what was reserved is let go', async () => {
    const id = await accepted();
    await town.on('acting-head', id, 'approve');
    expect(await town.open(id)).toEqual(['useOf:unit-admin']);
    await town.on('unit-admin', id, 'return', { to: 'applicant', opinion: '请补充' });
    expect(await town.open(id)).toEqual(['start:clerk']);
    expect(await halls(id)).toEqual([{ status: 'reserved', voided: true }]);
    expect(await town.file(id)).toMatchObject({ status: 'returned', step: '申请' });
    await town.on('clerk', id, 'resubmit');
    expect(await halls(id)).toHaveLength(2);
  });
  test('a signature is taken back until somebody behind has read', async () => {
    const id = await beforeOfficers();
    const visit = async (node: string) => {
      const { rows } = await sql<{ visit: number }>`
        select max(visit) as visit from case_visit where case_id = ${id} and node = ${node}`.execute(town.store.system);
      return rows[0]!.visit;
    };
    await town.on('acting-head', id, 'withdraw', { visit: await visit('place') });
    expect(await town.open(id)).toContain('place:acting-head');
    await town.on('acting-head', id, 'approve');
    await town.on('county', id, 'open');
    await expect(town.on('acting-head', id, 'withdraw', { visit: await visit('place') })).rejects.toMatchObject({
      code: 'WITHDRAW_TOO_LATE',
    });
  });
  test('the applicant may cancel, and nobody else; then the case is over for everyone', async () => {
    const id = await accepted();
    await expect(town.on('unit-admin', id, 'cancel')).rejects.toMatchObject({ code: 'NOT_APPLICANT' });
    expect(await town.on('clerk', id, 'cancel', { why: '不需要了' })).toMatchObject({ status: 'withdrawn' });
    expect(await halls(id)).toEqual([{ status: 'reserved', voided: true }]);
    await expect(town.on('unit-admin', id, 'approve', { task: 3 })).rejects.toMatchObject({ code: 'CASE_ENDED' });
    const { rows } = await sql`select from todo where case_id = ${id} and closed_at is null`.execute(town.store.system);
    expect(rows).toHaveLength(0);
  });
});

describe('the window', () => {
  test('tells once what is missing, while no limit runs; the second time is refused', async () => {
    const id = await town.borrow();
    await town.on('unit-admin', id, 'claim');
    await expect(town.on('unit-admin', id, 'return', { to: 'applicant', opinion: '缺' })).rejects.toMatchObject({
      code: 'ACCEPTANCE_ONLY',
    });
    const wanted = [{ what: '使用方案' }, { what: '人数清单' }];
    expect(await town.on('unit-admin', id, 'askCorrection', { wanted })).toMatchObject({ status: 'correcting' });
    expect(await town.file(id)).toMatchObject({ due_on: null, accepted_at: null });
    expect(await town.on('clerk', id, 'resubmit')).toMatchObject({ status: 'submitted' });
    await expect(town.on('unit-admin', id, 'askCorrection', { wanted })).rejects.toMatchObject({
      code: 'ONE_CORRECTION',
    });
    expect(await town.open(id)).toEqual(['accept:unit-admin']);
  });
  test('refuses with a reason, never without', async () => {
    const id = await town.borrow();
    await town.on('unit-admin', id, 'claim');
    await expect(town.on('unit-admin', id, 'deny')).rejects.toMatchObject({ code: 'OPINION_REQUIRED' });
    expect(await town.on('unit-admin', id, 'deny', { opinion: '不属本单位职责' })).toMatchObject({ status: 'refused' });
  });
});

describe('effects', () => {
  test('an approval changes the row of the ledger in its own transaction', async () => {
    const id = await beforeOfficers();
    await town.on('county', id, 'approve');
    expect(await town.on('two-posts', id, 'approve')).toMatchObject({ status: 'approved' });
    expect(await halls(id)).toEqual([{ status: 'granted', voided: false }]);
    expect(await town.file(id)).toMatchObject({ status: 'approved', step: null });
    await expect(town.on('clerk', id, 'deliver', { note: '本人签收' })).rejects.toMatchObject({ code: 'NOT_INVOLVED' });
    await town.on('county', id, 'deliver', { note: '经办人签收' });
    await expect(town.on('county', id, 'deliver', { note: '再送' })).rejects.toMatchObject({ code: 'NO_CLOCK' });
  });
  test('an effect that refuses refuses the decision, and nothing has changed', async () => {
    const id = await accepted({ seats: 400 });
    await town.on('unit-admin', id, 'approve');
    await town.on('acting-head', id, 'approve');
    await town.on('county', id, 'approve');
    await expect(town.on('two-posts', id, 'approve')).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: '座位超过 300。',
    });
    expect(await town.open(id)).toEqual(['officers:two-posts']);
    expect(await halls(id)).toEqual([{ status: 'reserved', voided: false }]);
    expect(await verifyLog(town.store, id)).toMatchObject({ brokenAt: null });
  });
  test('what is taken cannot be applied for, and no half case stays behind', async () => {
    await town.borrow({ hall: '大礼堂' });
    const count = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from case_run`.execute(town.store.system)).rows[0]!.n;
    const before = await count();
    await expect(town.borrow({ hall: '大礼堂' })).rejects.toMatchObject({ code: 'TAKEN' });
    await expect(town.borrow({ seats: 900 })).rejects.toMatchObject({ code: 'EFFECT_REFUSED' });
    expect(await count()).toBe(before);
  });
});

describe('at the same time, twice, on an old page', () => {
  test('of twenty decisions on one task one counts', async () => {
    const id = await accepted();
    const task = await town.taskOf(id, 'unit-admin');
    const actor = await town.as('unit-admin');
    const tries = Array.from({ length: 20 }, () => town.act(actor, 'caseFile.approve', { task }, id));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'TASK_CLOSED' });
    expect(await verifyLog(town.store, id)).toMatchObject({ brokenAt: null });
  });
  test('a form that changed since the page was opened refuses the decision', async () => {
    const id = await accepted();
    await town.act(await town.as('unit-admin'), 'process.amendBorrowHall', { case: id, remark: '需要投影' });
    await expect(town.on('acting-head', id, 'approve', { seen: 1 })).rejects.toMatchObject({ code: 'FORM_CHANGED' });
    await town.on('acting-head', id, 'approve', { seen: 2 });
  });
  test('a step changes only the fields that are its own', async () => {
    const id = await accepted();
    await town.act(await town.as('unit-admin'), 'process.amendBorrowHall', {
      case: id,
      remark: '可用',
      hall: '别处',
      seats: 1,
    });
    const { rows } = await sql<{ form: unknown }>`select form from case_run where id = ${id}`.execute(
      town.store.system,
    );
    expect(rows[0]?.form).toMatchObject({ remark: '可用', seats: 40 });
    const amend = async (login: string) =>
      town.act(await town.as(login), 'process.amendBorrowHall', { case: id, remark: 'x' });
    await expect(amend('acting-head')).rejects.toMatchObject({ code: 'FIELD_NOT_YOURS' });
    await expect(amend('city')).rejects.toMatchObject({ code: 'NO_TASK' });
  });
  test('the log cannot be changed, not even by the owner of the tables, and a forged line shows', async () => {
    const id = await accepted();
    const { system } = town.store;
    await expect(sql`update case_log set opinion = 'x' where case_id = ${id}`.execute(system)).rejects.toThrow(
      'cannot be changed',
    );
    await expect(sql`delete from case_log where case_id = ${id}`.execute(system)).rejects.toThrow('cannot be changed');
    await sql`alter table case_log disable trigger case_log_stays`.execute(system);
    await sql`update case_log set opinion = '伪造' where case_id = ${id} and seq = 2`.execute(system);
    await sql`alter table case_log enable trigger case_log_stays`.execute(system);
    expect(await verifyLog(town.store, id)).toMatchObject({ brokenAt: 2 });
  });
});
