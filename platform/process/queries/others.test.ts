import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personNews } from '#platform/http';
import { LIVE_CHANNEL } from '../live/live-channel.ts';
import { borrowHall } from '../testing/hall-app.ts';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town.close());

const ask = async (login: string, name: string, input: Readonly<Record<string, unknown>> = {}) =>
  (await town.ask(await town.as(login), `process.${name}`, input)) as Readonly<Record<string, unknown>>;
const command = async (login: string, name: string, input: Readonly<Record<string, unknown>>) =>
  (await town.act(await town.as(login), `process.${name}`, input)) as Readonly<Record<string, unknown>>;

describe('other systems', () => {
  const todo = { ref: 'OA-1', staffNo: 'T1', title: '会议通知', link: 'https://oa.example/1' };
  test('push and withdraw their own entries, and renew one by its number', async () => {
    expect(
      await command('county', 'pushTodos', { todos: [todo, { ...todo, ref: 'OA-2', staffNo: 'nobody' }] }),
    ).toEqual({
      pushed: 1,
      unknown: ['OA-2'],
    });
    await command('county', 'pushTodos', { todos: [{ ...todo, title: '会议通知（改期）' }] });
    const { rows } = (await ask('clerk', 'todos', { kind: 'pushed' })) as { rows: unknown[] };
    expect(rows).toMatchObject([{ kind: 'pushed', title: '会议通知（改期）', link: 'https://oa.example/1' }]);
    expect(await command('city', 'withdrawTodos', { todos: [{ ref: 'OA-1' }] })).toEqual({ withdrawn: 0 });
    expect(await command('county', 'withdrawTodos', { todos: [{ ref: 'OA-1' }] })).toEqual({ withdrawn: 1 });
  });
  test.each(['javascript:alert(1)', '//evil.example', 'data:text/html,x', '/\\evil'])(
    'a link like %s is refused',
    async (link) => {
      await expect(command('county', 'pushTodos', { todos: [{ ...todo, link }] })).rejects.toMatchObject({
        code: 'BAD_LINK',
      });
    },
  );
  test('may push only with the permission, and only to people whom their account sees', async () => {
    await expect(command('clerk', 'pushTodos', { todos: [todo] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const unseen = { ...todo, staffNo: 'R-otherCity' };
    expect(await command('county', 'pushTodos', { todos: [unseen] })).toMatchObject({ pushed: 0 });
  });
});

describe('processes drawn by people', () => {
  const drawn = (title: string) => ({
    ...borrowHall.process,
    nodes: borrowHall.process.nodes.map((node) => (node.id === 'officers' ? { ...node, title } : node)),
  });
  test('a draft is judged, published as the next version, and running cases stay on theirs', async () => {
    const old = await town.borrow();
    const saved = await command('admin', 'saveProcess', {
      item: 'borrowHall',
      tree: JSON.stringify(drawn('主管会签（新）')),
    });
    expect(saved).toMatchObject({ rev: 1 });
    await expect(
      command('admin', 'saveProcess', { item: 'borrowHall', tree: JSON.stringify(drawn('x')) }),
    ).rejects.toMatchObject({
      code: 'DEFINITION_CHANGED',
    });
    const at = { item: 'borrowHall', seen: 1 };
    await expect(command('auditor', 'publishProcess', at)).rejects.toMatchObject({ code: 'NOT_PROPOSED' });
    await command('admin', 'proposeProcess', { ...at, note: '改名' });
    await expect(command('admin', 'publishProcess', at)).rejects.toMatchObject({ code: 'OWN_PROCESS' });
    const { version } = await command('auditor', 'publishProcess', at);
    expect(version).toBe(2);
    const fresh = await town.borrow();
    const versions = await Promise.all(
      [old, fresh].map(async (id) => {
        const { definition } = (await ask('clerk', 'caseDetail', { case: id })) as { definition: { version: number } };
        return definition.version;
      }),
    );
    expect(versions).toEqual([1, 2]);
    const change =
      sql`update process_definition set title = 'x', tree = '{}' where key = 'borrowHall' and version = 2`.execute(
        town.store.system,
      );
    await expect(change).rejects.toThrow('cannot be changed');
    expect(await command('admin', 'restoreProcess', { item: 'borrowHall' })).toEqual({ version: 1 });
  });
  test('nobody publishes what they drew at or submitted, and a change takes the submission back', async () => {
    const tree = JSON.stringify(drawn('主管会签（再）'));
    await command('admin', 'saveProcess', { item: 'borrowHall', tree });
    await command('auditor', 'saveProcess', { item: 'borrowHall', tree, seen: 1 });
    await command('admin', 'proposeProcess', { item: 'borrowHall', seen: 2 });
    await command('admin', 'saveProcess', { item: 'borrowHall', tree, seen: 2 });
    const at = { item: 'borrowHall', seen: 3 };
    await expect(command('auditor', 'publishProcess', at)).rejects.toMatchObject({ code: 'NOT_PROPOSED' });
    await command('admin', 'proposeProcess', at);
    for (const login of ['admin', 'auditor'])
      await expect(command(login, 'publishProcess', at)).rejects.toMatchObject({ code: 'OWN_PROCESS' });
    expect((await ask('auditor', 'versions', { item: 'borrowHall' })).draft).toMatchObject({
      proposed: true,
      own: true,
    });
    await expect(command('clerk', 'proposeProcess', at)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await sql`delete from process_definition where key = 'borrowHall' and status = 'draft'`.execute(town.store.system);
  });
  test('what is no process, or has faults, is not published, and the place is named', async () => {
    await expect(command('admin', 'saveProcess', { item: 'borrowHall', tree: '{' })).rejects.toMatchObject({
      code: 'DEFINITION_FORM',
    });
    await expect(
      command('admin', 'saveProcess', { item: 'borrowHall', tree: '{"nodes":[{"type":"script"}]}' }),
    ).rejects.toMatchObject({
      code: 'DEFINITION_FORM',
      detail: {
        faults: expect.arrayContaining([expect.objectContaining({ place: expect.stringContaining('nodes') })]),
      },
    });
    const windowless = { ...borrowHall.process, nodes: borrowHall.process.nodes.slice(1) };
    const saved = await command('admin', 'saveProcess', { item: 'borrowHall', tree: JSON.stringify(windowless) });
    expect(saved.faults).toContainEqual(expect.objectContaining({ severity: 'error', place: 'both' }));
    await expect(command('admin', 'proposeProcess', { item: 'borrowHall', seen: saved.rev })).rejects.toMatchObject({
      code: 'DEFINITION_FAULTS',
    });
    await expect(command('clerk', 'publishProcess', { item: 'borrowHall', seen: 1 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('supervision', () => {
  test('every number is the length of its list, withdrawn cases count nowhere, and taking part is not supervising', async () => {
    const ended = await town.borrow();
    await town.on('unit-admin', ended, 'approve');
    await town.on('unit-admin', ended, 'approve');
    await town.on('acting-head', ended, 'approve');
    await town.on('county', ended, 'approve');
    await town.on('two-posts', ended, 'approve');
    const withdrawn = await town.borrow();
    await town.on('clerk', withdrawn, 'cancel');
    await town.borrow();
    const { total, regions, items } = (await ask('auditor', 'supervision')) as Record<string, unknown> & {
      total: Record<string, number>;
    };
    expect(total).toMatchObject({ decided: 1, onTime: 1, early: 1, late: 0 });
    expect(regions).toMatchObject([{ name: '东县' }]);
    expect(items).toEqual(
      expect.arrayContaining([expect.objectContaining({ item: 'borrowHall', name: '借用会议室' })]),
    );
    for (const list of ['decided', 'onTime', 'early', 'late', 'running', 'yellow', 'orange', 'red']) {
      const { rows } = (await ask('auditor', 'supervisedCases', { list, limit: 200 })) as { rows: unknown[] };
      expect(rows, list).toHaveLength(total[list]!);
    }
    await expect(ask('clerk', 'supervision')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(ask('auditor', 'supervisedCases', { list: 'all' })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('live news', () => {
  test('reach the pages of those whose lists have changed, and nobody else’s', async () => {
    const leaving = new AbortController();
    const clerk = personNews(town.store, LIVE_CHANNEL, town.id('person clerk'), leaving.signal);
    const other = personNews(town.store, LIVE_CHANNEL, town.id('person city'), leaving.signal);
    expect(await clerk.next()).toMatchObject({ value: { event: 'changed' } });
    await other.next();
    // Both hear that listening has begun.
    await Promise.all([clerk.next(), other.next()]);
    const news = clerk.next();
    let heard = false;
    void other.next().then(({ done }) => {
      heard = !done;
    });
    await sql`select pg_notify(${LIVE_CHANNEL}, ${`${town.id('person clerk')},x`})`.execute(town.store.system);
    expect(await news).toMatchObject({ value: { event: 'changed' } });
    expect(heard).toBe(false);
    leaving.abort();
    expect(await clerk.next()).toMatchObject({ done: true });
  });
});
