import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';

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
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('standing deputies', () => {
  test('a deputy sees and does what waits for the principal, the log says for whom, and it is over at its end', async () => {
    const id = await accepted();
    const span = { from: inDays(-1), until: inDays(1), why: '出差' };
    const set = await command('acting-head', 'setDeputy', { deputy: person('county'), ...span });
    const list = await ask('county', 'todos');
    expect(list.rows).toContainEqual(
      expect.objectContaining({ case: id, onBehalf: { person: person('acting-head'), name: '冯主持' } }),
    );
    await town.on('county', id, 'approve', { task: await town.taskOf(id, 'acting-head') });
    const { rows } = await sql`
      select actor_name as actor, on_behalf_name as for from case_log where case_id = ${id} order by seq desc limit 1`.execute(
      town.store.system,
    );
    expect(rows).toEqual([{ actor: '吴县管', for: '冯主持' }]);
    const other = await accepted();
    await command('acting-head', 'endDeputy', { deputy: (set as { id: string }).id });
    expect((await ask('county', 'todos')).rows).not.toContainEqual(expect.objectContaining({ case: other }));
    const late = town.on('county', other, 'approve', { task: await town.taskOf(other, 'acting-head') });
    await expect(late).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
  test('a deputy of a deputy is none, and nobody decides his own case by way of another', async () => {
    const id = await accepted();
    const span = { from: inDays(-1), until: inDays(1), why: '休假' };
    const first = await command('acting-head', 'setDeputy', { deputy: person('clerk'), ...span });
    const second = await command('clerk', 'setDeputy', { deputy: person('city'), ...span });
    const task = await town.taskOf(id, 'acting-head');
    await expect(town.on('clerk', id, 'approve', { task })).rejects.toMatchObject({ code: 'DEPUTY_OWN_CASE' });
    await expect(town.on('city', id, 'approve', { task })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await ask('city', 'todos')).rows).not.toContainEqual(expect.objectContaining({ case: id }));
    await command('acting-head', 'endDeputy', { deputy: (first as { id: string }).id });
    await command('clerk', 'endDeputy', { deputy: (second as { id: string }).id });
  });
  test('of several signatures at one step nobody gives two: for two principals, or for himself and a principal', async () => {
    const id = await accepted();
    await town.on('unit-admin', id, 'approve');
    await town.on('acting-head', id, 'approve');
    expect(await town.open(id)).toEqual(['officers:county', 'officers:two-posts']);
    const span = { from: inDays(-1), until: inDays(1), why: '出差' };
    const set = async (login: string, deputy: string) =>
      ((await command(login, 'setDeputy', { deputy: person(deputy), ...span })) as { id: string }).id;
    const [county, posts] = [await town.taskOf(id, 'county'), await town.taskOf(id, 'two-posts')];
    const own = await set('county', 'two-posts');
    await expect(town.on('two-posts', id, 'approve', { task: county })).rejects.toMatchObject({ code: 'DEPUTY_VOTED' });
    await command('county', 'endDeputy', { deputy: own });
    const both = [await set('county', 'city'), await set('two-posts', 'city')];
    await town.on('city', id, 'approve', { task: county });
    const detail = (await ask('city', 'caseDetail', { case: id })) as unknown as {
      tasks: { task: number; actions: string[] }[];
    };
    expect(detail.tasks).toMatchObject([{ task: posts }]);
    expect(detail.tasks[0]?.actions).not.toEqual(expect.arrayContaining(['approve']));
    for (const verdict of ['approve', 'deny'])
      await expect(town.on('city', id, verdict, { task: posts, opinion: '不' })).rejects.toMatchObject({
        code: 'DEPUTY_VOTED',
      });
    const many = { verdict: 'approve', tasks: [{ case: id, task: posts, seen: 1 }] };
    expect(await command('city', 'decideMany', many)).toMatchObject({ done: 0, refused: [{ code: 'DEPUTY_VOTED' }] });
    expect(await town.on('two-posts', id, 'approve', { task: posts })).toMatchObject({ status: 'approved' });
    await command('county', 'endDeputy', { deputy: both[0] });
    await command('two-posts', 'endDeputy', { deputy: both[1] });
  });
  test.each([
    ['to oneself', { deputy: 'acting-head' }, 'DEPUTY_SELF'],
    ['that ends before it begins', { until: inDays(-2) }, 'DEPUTY_DAYS'],
    ['for two years', { until: inDays(800) }, 'DEPUTY_DAYS'],
    ['to somebody who has left', { deputy: 'ended' }, 'PERSON_UNKNOWN'],
  ])('a delegation %s is refused', async (_, wrong, code) => {
    const { deputy = 'county', ...days } = wrong as { deputy?: string; until?: string };
    const input = { deputy: person(deputy), from: inDays(-1), until: inDays(1), why: '出差', ...days };
    await expect(command('acting-head', 'setDeputy', input)).rejects.toMatchObject({ code });
  });
  test('two for the same days and items are refused, and strangers end nothing', async () => {
    const span = { from: inDays(10), until: inDays(12), why: '出差' };
    const items = [{ item: 'borrowHall' }];
    const set = (await command('city', 'setDeputy', { deputy: person('county'), ...span, items })) as { id: string };
    await command('city', 'setDeputy', { deputy: person('county'), ...span, items: [{ item: 'internalRequest' }] });
    await expect(command('city', 'setDeputy', { deputy: person('province'), ...span })).rejects.toMatchObject({
      code: 'DEPUTY_TWICE',
    });
    await expect(command('clerk', 'endDeputy', { deputy: set.id })).rejects.toMatchObject({ code: 'DEPUTY_UNKNOWN' });
  });
});

describe('beside the flow', () => {
  test('copies are read and never hold the case up; who only reads sees nothing graded high and decides nothing', async () => {
    const id = await accepted();
    await town.on('unit-admin', id, 'copy', { people: [{ person: person('city') }], why: '请知悉' });
    const { rows } = await ask('city', 'copied');
    expect(rows[0]).toMatchObject({ case: id, from: '周管理', reason: '请知悉', readAt: null });
    const detail = (await town.ask(await town.as('city'), 'process.caseDetail', { case: id })) as unknown as Record<
      string,
      unknown
    >;
    expect(detail).toMatchObject({ tasks: [], withheld: ['secretNote', 'annex'] });
    expect(detail.form).not.toHaveProperty('secretNote');
    const [todo] = (await ask('city', 'todos', { kind: 'copy' })).rows;
    await command('city', 'dismiss', { todos: [{ id: todo!.id }] });
    expect((await ask('city', 'copied')).rows[0]!.readAt).not.toBeNull();
    await expect(command('city', 'dismiss', { todos: [{ id: todo!.id }] })).rejects.toMatchObject({
      code: 'NO_NOTICE',
    });
    await expect(town.on('city', id, 'approve', { task: await town.taskOf(id) })).rejects.toMatchObject({
      code: 'NOT_YOURS',
    });
    await expect(town.on('unit-admin', id, 'copy', { people: [{ person: person('ended') }] })).rejects.toMatchObject({
      code: 'PERSON_UNKNOWN',
    });
  });
  test('who has a case by a copy or a question alone passes it on to nobody', async () => {
    const id = await accepted();
    await town.on('unit-admin', id, 'copy', { people: [{ person: person('city') }] });
    await town.on('unit-admin', id, 'consult', { people: [{ person: person('province') }], question: '如何？' });
    for (const login of ['city', 'province']) {
      const people = [{ person: person('two-boards') }];
      await expect(town.on(login, id, 'copy', { people })).rejects.toMatchObject({ code: 'COPY_ENDS' });
      await expect(town.on(login, id, 'consult', { people, question: '？' })).rejects.toMatchObject({
        code: 'COPY_ENDS',
      });
      const { actions } = (await ask(login, 'caseDetail', { case: id })) as unknown as { actions: string[] };
      expect(actions).toEqual(['urge']);
      const stop = { reason: 'inspection', note: '等', expectedOn: inDays(9).slice(0, 10) };
      for (const [verb, input] of [['stopClock', stop] as const, ['deliver', { note: '当面送达' }] as const])
        await expect(town.on(login, id, verb, input)).rejects.toMatchObject({ code: 'NOT_INVOLVED' });
    }
    await expect(ask('two-boards', 'caseDetail', { case: id })).rejects.toMatchObject({ status: 404 });
  });
  test('a field hidden by a step is hidden from who handles it', async () => {
    const id = await accepted();
    const detail = (await town.ask(await town.as('acting-head'), 'process.caseDetail', { case: id })) as unknown as {
      form: object;
    };
    expect(detail.form).toHaveProperty('secretNote', '内部');
  });
  test('a reminder comes to the top of the list once in four hours', async () => {
    const id = await accepted();
    await town.on('unit-admin', id, 'approve');
    expect(await town.on('clerk', id, 'urge', { words: '请尽快' })).toMatchObject({ urged: 1 });
    expect((await ask('acting-head', 'todos')).rows[0]).toMatchObject({
      case: id,
      detail: '【催办】场地审核',
      read: false,
    });
    await expect(town.on('clerk', id, 'urge')).rejects.toMatchObject({ code: 'URGED_JUST_NOW' });
    await expect(town.on('two-boards', id, 'urge')).rejects.toMatchObject({ status: 404 });
  });
  test('a question is answered by whom it was put to, and the case stands where it stood', async () => {
    const id = await accepted();
    const before = await town.open(id);
    await town.on('unit-admin', id, 'consult', { people: [{ person: person('city') }], question: '是否有冲突？' });
    const [todo] = (await ask('city', 'todos', { kind: 'consult' })).rows;
    await expect(command('county', 'answerConsult', { consult: todo!.about, answer: '无' })).rejects.toMatchObject({
      code: 'CONSULT_UNKNOWN',
    });
    await command('city', 'answerConsult', { consult: todo!.about, answer: '没有冲突' });
    expect(await town.open(id)).toEqual(before);
    const [answer] = (await ask('unit-admin', 'todos', { kind: 'answer' })).rows;
    expect(answer).toMatchObject({ case: id, detail: '陈市管答复：没有冲突' });
    await expect(command('city', 'answerConsult', { consult: todo!.about, answer: '再' })).rejects.toMatchObject({
      code: 'CONSULT_UNKNOWN',
    });
  });
});
