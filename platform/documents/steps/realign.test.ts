import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { documentDesk } from '#platform/process';
import { keepDatedRows } from '#platform/store';
import type { DatedRow } from '#standards/language';
import { documentsJobs } from '../jobs.ts';
import { type DocumentsTown, openDocumentsTown } from '../testing/documents-town.ts';

let town: DocumentsTown;
beforeAll(async () => {
  town = await openDocumentsTown();
});
afterAll(() => town?.close());

/** As the worker does it when a steward has published a change of a decision table. */
async function realign(): Promise<void> {
  const { handlers, subscriptions } = documentsJobs(town.documents, town.town.store, documentDesk([]));
  const event = 'ruleChange.published';
  const name = subscriptions.find((one) => one.event === event)?.handler ?? '';
  const job = { id: 1, handler: name, key: null, event, payload: {}, at: new Date().toISOString(), attempt: 1 };
  await handlers[name]?.(job, new AbortController().signal);
}
const HEAD = ['冯主持 公文待签发'];
const AUTHORISED = ['周管理 公文待签发'];

/** Who has the document on the list, and with which words. */
async function waiting(document: string): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    select p.name || ' ' || t.detail as line from todo t join person p on p.id = t.person
    where t.kind = 'document' and t.link = ${`/r/officialDocument/${document}`} and t.closed_at is null
    order by 1`.execute(town.town.store.system);
  return rows.map(({ line }) => line);
}

/** What a steward of the county publishes about replies. */
const row = (more: Partial<DatedRow> = {}): DatedRow => ({
  id: 'own-reply',
  keys: { kind: 'reply', band: 'a' },
  values: { signer: 'authorised', fourEyes: true },
  from: '2026-01-01',
  source: '本局规程',
  evidence: 'V',
  ...more,
});
let kept: DatedRow | null = null;
async function publish(after: DatedRow): Promise<void> {
  const change = { table: 'signingMatrix', row: 'own-reply', before: kept, after };
  await town.town.store.system.transaction().execute((tx) => keepDatedRows(tx, [change]));
  kept = after;
}
const takeBack = () => publish(row({ to: '2025-12-31' }));
const posts = async () => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from outbox where event = 'todo.moved'`.execute(town.town.store.system);
  return rows[0]!.count;
};

afterEach(async () => {
  await takeBack();
  await realign();
});

test('whom the matrix names later gets what waits, and whoever had it loses it; only the new one may sign', async () => {
  const id = await town.checked();
  expect(await waiting(id)).toEqual(HEAD);
  await publish(row());
  await realign();
  expect(await waiting(id)).toEqual(AUTHORISED);
  expect(await town.verb(town.head, id, 'sign')).toMatchObject({ status: 403, body: { code: 'NOT_SIGNER' } });
  await town.done(town.keeper, id, 'sign');
});

test('a row that does not hold yet, and one of another kind, move nothing; nor does anybody hear of it', async () => {
  const id = await town.checked();
  const before = await posts();
  await publish(row({ from: '2999-01-01' }));
  await realign();
  await publish(row({ keys: { kind: 'letter', band: 'a' } }));
  await realign();
  expect(await waiting(id)).toEqual(HEAD);
  expect(await posts()).toBe(before);
});

test('a signed document and a draft stay where they are', async () => {
  const [draft, signed] = [await town.draft(), await town.signed()];
  await publish(row());
  await realign();
  expect([await waiting(draft), await waiting(signed)]).toEqual([['林经办 公文草稿待送核'], ['周管理 公文待用印']]);
});

test('what nobody may take any more goes back to the list of whoever drafted it, and comes to the next head', async () => {
  const id = await town.checked();
  const { system } = town.town.store;
  const people = [town.town.id('person acting-head'), town.town.id('person unit-admin')];
  const until = (day: string | null) =>
    sql`update assignment set valid_to = ${day}::date where person = any(${people}::uuid[])`.execute(system);
  await until('2020-12-31');
  await realign();
  expect(await waiting(id)).toEqual(['林经办 公文无人可办，请核对签发权限和任职']);
  await until(null);
  await realign();
  expect(await waiting(id)).toEqual(HEAD);
});
