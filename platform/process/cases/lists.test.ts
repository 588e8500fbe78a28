import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTED } from '../queries/inbox.contract.ts';
import { type CaseTown, openCaseTown } from '../testing/case-town.ts';
import { processExtras } from '../testing/process-town.ts';

let town: CaseTown;
beforeAll(async () => {
  town = await openCaseTown(processExtras());
});
afterAll(() => town.close());

const queryOf = (name: string, input: Readonly<Record<string, unknown>> = {}) =>
  `/api/queries/process/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;

describe('what people see of a case', () => {
  test('it waits in the list of who must act, stands in the lists of who began and handled it, and nobody else finds it', async () => {
    const clerk = await town.signIn('clerk');
    const desk = await town.signIn('unit-admin');
    const stranger = await town.signIn('two-boards');
    const outsider = await town.signIn('line-education');
    const { id } = await town.begin(clerk, { subject: '添置打印机' });
    const waiting = await desk.get(queryOf('todos', { search: '打印机', counts: true }));
    expect(waiting.body).toMatchObject({
      rows: [
        {
          case: id,
          kind: 'task',
          detail: '办公室受理',
          title: '请示汇报：添置打印机',
          itemTitle: '请示汇报',
          applicant: '林经办',
          unit: '东县财政局',
          read: false,
          onBehalf: null,
        },
      ],
      counts: { task: 1 },
    });
    expect((await clerk.get(queryOf('todos'))).body).toMatchObject({ rows: [] });
    expect((await clerk.get(queryOf('started'))).body).toMatchObject({ rows: [{ case: id, status: 'submitted' }] });

    const seen = await desk.get(queryOf('caseDetail', { case: id }));
    expect(seen.body).toMatchObject({
      formRev: 1,
      form: { subject: '添置打印机', amount: '60000.00' },
      tasks: [{ acceptance: true, actions: ['approve', 'deny', 'askCorrection', 'transfer', 'delegate', 'addSign'] }],
      withheld: [],
      timeline: [
        { kind: 'apply', name: '林经办', outcome: 'submitted' },
        { title: '办公室受理', name: '周管理', readAt: null, doneAt: null },
      ],
      clocks: [{ kind: 'acceptance', unit: 'workday', amount: 2, light: 'green', status: 'running' }],
    });
    await town.act(desk, id, 'open');
    await town.act(desk, id, 'approve');
    expect((await desk.get(queryOf('done'))).body).toMatchObject({ rows: [{ case: id, outcome: 'agreed' }] });
    expect((await desk.get(queryOf('todos', { search: '打印机' }))).body).toMatchObject({ rows: [] });
    const detail = await clerk.get(queryOf('caseDetail', { case: id }));
    expect(detail.body).toMatchObject({ status: 'running', tasks: [], actions: ['cancel', 'copy', 'consult', 'urge'] });
    const { timeline } = detail.body as unknown as { timeline: { readAt: string | null; doneAt: string | null }[] };
    expect(timeline[1]?.readAt).not.toBeNull();

    for (const path of [queryOf('caseDetail', { case: id }), queryOf('caseLog', { case: id }), `/api/caseFile/${id}`]) {
      expect((await stranger.get(path)).status).toBe(404);
      expect((await outsider.get(path)).status).toBe(403);
      expect((await town.nobody.get(path)).status).toBe(401);
    }
    expect((await town.act(stranger, id, 'approve')).status).toBe(404);
    expect((await town.act(clerk, id, 'approve')).body).toMatchObject({ code: 'NOT_YOURS' });
  });

  test('the log of a case is whole and the remaining way is foretold, before submission too', async () => {
    const clerk = await town.signIn('clerk');
    const { id } = await town.begin(clerk);
    expect((await clerk.get(queryOf('caseLog', { case: id }))).body).toMatchObject({
      whole: true,
      entries: [{ action: 'start', actor: '林经办', to: ['accept'] }],
    });
    const titles = (answer: { body: unknown }) =>
      (answer.body as { steps: { title: string }[] }).steps.map(({ title }) => title);
    expect(titles(await clerk.get(queryOf('caseForecast', { case: id })))).toEqual([
      '办公室受理',
      '处室负责人审核',
      '会签',
      '主要负责人签批',
    ]);
    const draft = { item: 'internalRequest', form: JSON.stringify({ kind: 'work', amount: 'x', countersign: false }) };
    expect(titles(await clerk.get(queryOf('draftForecast', draft)))).toContain('分管领导签批');
    expect((await clerk.get(queryOf('draftForecast', { item: 'internalRequest', form: '{' }))).status).toBe(422);
    expect((await clerk.get(queryOf('guide', { item: 'internalRequest' }))).body).toMatchObject({
      open: true,
      start: 'process/startInternalRequest',
      chooses: [{ node: 'countersign', most: 20 }],
    });
    expect((await clerk.get(queryOf('guide', { item: 'nothing' }))).status).toBe(404);
  });

  test('a list of thousands is counted as far as anybody reads', async () => {
    const desk = await town.signIn('driver');
    await sql`
      insert into todo (id, person, kind, source, ref, title, opened_at)
      select gen_random_uuid(), ${town.town.id('person driver')}, case when n <= 7 then 'copy' else 'pushed' end, 'probe',
        n::text, '待办' || n, now() from generate_series(1, 2000) n`.execute(town.store.system);
    const { body } = await desk.get(queryOf('todos', { counts: true }));
    expect(body.counts).toEqual({ copy: 7, pushed: COUNTED });
  });

  test('a made-up mark of a page is refused', async () => {
    const clerk = await town.signIn('clerk');
    for (const after of [
      'x',
      Buffer.from('["now","1"]').toString('base64url'),
      Buffer.from('[1,2,3]').toString('base64url'),
    ])
      expect((await clerk.get(queryOf('todos', { after }))).body).toMatchObject({ code: 'BAD_CURSOR' });
  });
});
