import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';

/** A clerk of another unit with a token of their own and everything an attacker can guess: ids of cases, tasks, people, consults. */
const ATTACKER = 'two-boards';
const SCRIPT = '"></text><script>alert(1)</script><img src=x onerror=alert(2)>';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town.close());

const person = (login: string) => town.id(`person ${login}`);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const act = async (login: string, name: string, input: Readonly<Record<string, unknown>>, row?: string) =>
  town.act(await town.as(login), name, input, row);
/** Everything that the case has: a refused attack leaves all of it as it was. */
async function traces(id: string) {
  const { rows } = await sql<{ all: unknown }>`
    select jsonb_build_array((select to_jsonb(r) from case_run r where r.id = ${id}),
      (select jsonb_agg(t order by t.task) from case_task t where t.case_id = ${id}),
      (select jsonb_agg(l order by l.seq) from case_log l where l.case_id = ${id}),
      (select jsonb_agg(t order by t.id) from todo t where t.case_id = ${id}),
      (select jsonb_agg(c order by c.id) from case_clock c where c.case_id = ${id}),
      (select to_jsonb(f) from case_file f where f.id = ${id})) as all`.execute(town.store.system);
  return rows[0]?.all;
}

describe('a clerk who has nothing to do with a case', () => {
  const one = () => [{ person: person('city') }];
  const later = () => inDays(3).slice(0, 10);
  test.each([
    ['approve', () => ({ task: 2 })],
    ['deny', () => ({ task: 2, opinion: '不同意' })],
    ['return', () => ({ task: 2, to: 'applicant', opinion: '退' })],
    ['askCorrection', () => ({ task: 2, wanted: [{ what: '材料' }] })],
    ['transfer', () => ({ task: 2, to: person(ATTACKER), opinion: '转' })],
    ['delegate', () => ({ task: 2, to: person(ATTACKER) })],
    ['handBack', () => ({ task: 2 })],
    ['addSign', () => ({ task: 2, where: 'beside', people: one() })],
    ['removeSign', () => ({ task: 2, remove: [{ task: 3 }] })],
    ['claim', () => ({ task: 2 })],
    ['unclaim', () => ({ task: 2 })],
    ['open', () => ({ task: 2 })],
    ['withdraw', () => ({ visit: 1 })],
    ['resubmit', () => ({})],
    ['cancel', () => ({})],
    ['copy', () => ({ people: one() })],
    ['urge', () => ({ words: '快' })],
    ['consult', () => ({ people: one(), question: '?' })],
    ['stopClock', () => ({ reason: 'hearing', expectedOn: later(), document: '文', note: '停' })],
    ['resumeClock', () => ({})],
    ['extend', () => ({ days: 30, approvedBy: person('city'), document: '文', why: '长' })],
    ['deliver', () => ({ note: '取走' })],
    ['suspend', () => ({ why: '停' })],
    ['resume', () => ({ why: '起' })],
    ['terminate', () => ({ why: '终' })],
    ['jump', () => ({ node: 'officers', why: '跳' })],
    ['reassign', () => ({ to: person(ATTACKER), why: '改' })],
    ['draftResult', () => ({})],
    ['receiveResult', () => ({})],
  ] as const)('cannot %s it, and leaves no trace in it', async (verb, input) => {
    const id = await town.borrow();
    const before = await traces(id);
    // Not even that the case exists is told.
    const answer = await act(ATTACKER, `caseFile.${verb}`, input(), id).catch((error: unknown) => error);
    expect(answer).toMatchObject({ status: expect.any(Number) });
    expect([403, 404]).toContain((answer as { status: number }).status);
    expect(await traces(id)).toEqual(before);
  });
  test('cannot decide it together with others, write into its form, or read it', async () => {
    const id = await town.borrow();
    const before = await traces(id);
    const cases = [{ case: id, task: await town.taskOf(id), seen: 1 }];
    const many = (await act(ATTACKER, 'process.decideMany', { verdict: 'approve', cases }).catch(
      (error: unknown) => error,
    )) as Readonly<Record<string, unknown>>;
    expect(JSON.stringify(many)).not.toContain('会议室');
    const form = { case: id, hall: '甲', seats: 1, secretNote: '改', remark: '改' };
    await expect(act(ATTACKER, 'process.amendBorrowHall', form)).rejects.toMatchObject({
      status: expect.toSatisfy((status) => [404, 409, 422].includes(status)),
    });
    for (const name of ['caseDetail', 'caseLog', 'casePicture', 'caseForecast', 'warnings', 'caseResult']) {
      const asked = town.ask(await town.as(ATTACKER), `process.${name}`, { case: id });
      await expect(asked, name).rejects.toMatchObject({ status: expect.toSatisfy((s) => [403, 404, 422].includes(s)) });
    }
    expect(await traces(id)).toEqual(before);
  });
});

describe('another person’s delegation', () => {
  test('is not ended by somebody who knows its id, nor set for somebody else', async () => {
    const span = { from: inDays(-1), until: inDays(9), why: '出差' };
    const set = (await act('unit-admin', 'process.setDeputy', { deputy: person('county'), ...span })) as { id: string };
    await expect(act(ATTACKER, 'process.endDeputy', { deputy: set.id })).rejects.toMatchObject({ status: 404 });
    const forged = { deputy: person(ATTACKER), principal: person('unit-admin'), ...span };
    await expect(act(ATTACKER, 'process.setDeputy', forged)).rejects.toMatchObject({ status: 422 });
    const { rows } = await sql`
      select deputy, principal from standing_deputy where principal = ${person('unit-admin')} and ended_at is null`.execute(
      town.store.system,
    );
    expect(rows).toEqual([{ deputy: person('county'), principal: person('unit-admin') }]);
    await act('unit-admin', 'process.endDeputy', { deputy: set.id });
  });
});

describe('whoever takes part', () => {
  test('decides nothing on an old page, twice, or after the end', async () => {
    const id = await town.borrow();
    const task = await town.taskOf(id, 'unit-admin');
    const old = act('unit-admin', 'caseFile.approve', { task, seen: 7 }, id);
    await expect(old).rejects.toMatchObject({ code: 'FORM_CHANGED' });
    await act('unit-admin', 'caseFile.deny', { task, opinion: '不予受理' }, id);
    const before = await traces(id);
    for (const [verb, more] of [
      ['approve', { task }],
      ['deny', { task, opinion: '再否' }],
      ['return', { task, to: 'applicant', opinion: '退' }],
      ['addSign', { task, where: 'after', people: [{ person: person('city') }] }],
    ] as const)
      await expect(act('unit-admin', `caseFile.${verb}`, more, id), verb).rejects.toMatchObject({
        status: expect.toSatisfy((status) => [403, 409].includes(status)),
      });
    expect(await traces(id)).toEqual(before);
  });
  test('repeats a command without effect, and gives its id no second meaning', async () => {
    const id = await town.borrow();
    const task = await town.taskOf(id, 'unit-admin');
    const send = (body: Readonly<Record<string, unknown>>, login = 'unit-admin') =>
      town.again(login, id, 'approve', body, `replay-${id}`);
    const first = await send({ task, opinion: '同意' });
    const before = await traces(id);
    expect(await send({ task, opinion: '同意' })).toEqual(first);
    await expect(send({ task, opinion: '其他意见' })).rejects.toMatchObject({ code: 'COMMAND_REUSED' });
    await expect(send({ task, opinion: '同意' }, ATTACKER)).rejects.toMatchObject({ status: 409 });
    expect(await traces(id)).toEqual(before);
  });
  test.each([
    ['status', 'approved'],
    ['by', 'somebody'],
    ['doer', { person: 'x' }],
    ['paper', { holder: 'x', reference: 'y' }],
    ['form', { seats: 1 }],
    ['choose', { officers: ['x'] }],
    ['__proto__', { polluted: true }],
    ['constructor', { prototype: { polluted: true } }],
  ])('hands in no hidden field %s', async (name, value) => {
    const id = await town.borrow();
    const before = await traces(id);
    const input = JSON.parse(JSON.stringify({ task: await town.taskOf(id, 'unit-admin') })) as Record<string, unknown>;
    Object.defineProperty(input, name, { value, enumerable: true });
    await expect(act('unit-admin', 'caseFile.approve', input, id)).rejects.toMatchObject({ status: 422 });
    expect(await traces(id)).toEqual(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
  test('writes no field of the form that the start does not ask for', async () => {
    await expect(town.borrow({ status: 'approved' })).rejects.toMatchObject({ status: 422 });
    await expect(town.borrow({ applicant: person('city'), unit: town.id('finance') })).rejects.toMatchObject({
      status: 422,
    });
  });
});

test('words with markup stay words: in the timeline as they were written, in pictures escaped', async () => {
  const hall = `甲${SCRIPT}`.slice(0, 40);
  const id = await town.borrow({ hall, remark: SCRIPT });
  await town.on('unit-admin', id, 'approve', { opinion: SCRIPT });
  const actor = await town.as('clerk');
  const detail = await town.ask(actor, 'process.caseDetail', { case: id });
  expect(JSON.stringify(detail)).toContain(JSON.stringify(SCRIPT).slice(1, -1));
  for (const form of ['wide', 'narrow']) {
    const { svg } = (await town.ask(actor, 'process.casePicture', { case: id, form })) as { svg: string };
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(/<img|<script|onerror=(?!&)/);
  }
});
