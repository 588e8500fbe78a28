import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesSystem } from '#platform/messages';
import { fireTimers } from '../clocks/fire-timers.ts';
import { processWork } from '../process-jobs.ts';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';
import { NEWS_EVENT } from './case-news.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
  for (const { sql: text } of messagesSystem) await sql.raw(text).execute(town.store.system);
});
afterAll(() => town?.close());

/** Does what the worker would with the news that wait, twice: a job may come again. */
async function work(): Promise<void> {
  const tell = processWork(town.store).handlers['process.tell'];
  const { rows } = await sql<{ id: number; key: string; payload: Record<string, unknown> }>`
    select id, key, payload from outbox where event = ${NEWS_EVENT} order by id`.execute(town.store.system);
  for (const { id, key, payload } of [...rows, ...rows])
    await tell?.(
      { id, key, payload, handler: 'process.tell', event: NEWS_EVENT, at: '', attempt: 1 },
      new AbortController().signal,
    );
  await sql`delete from outbox where event = ${NEWS_EVENT}`.execute(town.store.system);
}

/** What people were told of a case, as `login: words`. */
async function told(id: string): Promise<string[]> {
  const { rows } = await sql<{ login: string; title: string }>`
    select a.login, m.title from message m join account a on a.person = m.person
    where m.link = ${`/r/caseFile/${id}`} order by m.id`.execute(town.store.system);
  return rows.map(({ login, title }) => `${login}: ${title.split('：')[0]}`);
}

test('the applicant hears once that the case came back and how it ended, whoever is to act finds it among the to-dos', async () => {
  const id = await town.borrow();
  await town.on('unit-admin', id, 'claim');
  await work();
  expect(await told(id)).toEqual([]);
  await town.on('unit-admin', id, 'askCorrection', { wanted: [{ what: '补充用途说明' }] });
  await work();
  expect(await told(id)).toEqual(['clerk: 需要补正']);
  await town.on('clerk', id, 'resubmit');
  if ((await town.open(id)).includes('accept:?')) await town.on('unit-admin', id, 'claim');
  await town.on('unit-admin', id, 'deny', { opinion: '不符合条件' });
  await work();
  expect((await told(id)).at(-1)).toBe('clerk: 不予受理');
});

test('urged people hear it, and so do those who are asked or get a copy; nobody hears what they did themselves', async () => {
  const id = await town.borrow();
  await town.on('unit-admin', id, 'claim');
  await town.on('clerk', id, 'urge', { words: '请尽快' });
  await town.on('clerk', id, 'copy', { people: [{ person: town.id('person county') }] });
  await town.on('unit-admin', id, 'consult', { question: '可以吗', people: [{ person: town.id('person city') }] });
  await work();
  expect(await told(id)).toEqual(['unit-admin: 催办', 'county: 抄送', 'city: 征求意见']);
  await town.on('clerk', id, 'cancel', { reason: '不办了' });
  await work();
  expect(await told(id)).toHaveLength(3);
});

test('whoever holds a task hears that its limit is running out, and that it is over', async () => {
  const id = await town.borrow();
  await town.on('unit-admin', id, 'claim');
  await fireTimers(town.store, '2028-01-01T00:00:00.000Z');
  await work();
  expect(await told(id)).toEqual(expect.arrayContaining(['unit-admin: 已经超期']));
});

test('who no longer sees the case, or whose account rests, is told nothing', async () => {
  const id = await town.borrow();
  await town.on('unit-admin', id, 'claim');
  await town.on('clerk', id, 'urge');
  await sql`delete from sight where row_id = ${id} and person = ${town.id('person unit-admin')}`.execute(
    town.store.system,
  );
  await work();
  expect(await told(id)).toEqual([]);
  const handler = processWork(town.store).handlers['process.tell'];
  const strange = { what: 'everything', people: [town.id('person clerk')], ref: '1' };
  await handler?.(
    { id: 1, key: id, payload: strange, handler: '', event: null, at: '', attempt: 1 },
    new AbortController().signal,
  );
  expect(await told(id)).toEqual([]);
});
