import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { documentDesk } from '#platform/process';
import { PNG } from '../../files/testing/sample-bytes.ts';
import { type DocumentsTown, openDocumentsTown } from '../testing/documents-town.ts';
import { realignDocuments } from './realign.ts';

let town: DocumentsTown;
beforeAll(async () => {
  town = await openDocumentsTown();
});
afterAll(() => town?.close());

/** Who has the document on the list, and with which words. */
async function waiting(document: string): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    select p.name || ' ' || t.detail as line from todo t join person p on p.id = t.person
    where t.kind = 'document' and t.link = ${`/r/officialDocument/${document}`} and t.closed_at is null
    order by 1`.execute(town.town.store.system);
  return rows.map(({ line }) => line);
}

async function sent(document: string, receiver: string): Promise<string> {
  const answer = await town.verb(town.keeper, document, 'send', { receiver, way: 'hand' });
  expect(answer.status).toBe(200);
  return String(answer.body.delivery);
}

async function receipt(delivery: string): Promise<void> {
  const signed = { receivedBy: '谢教育', receivedOn: '2026-11-20' };
  const answer = await town.keeper.send('POST', `/api/documentDelivery/${delivery}/receive`, signed);
  expect(answer.status).toBe(200);
}

async function scanned(document: string): Promise<void> {
  const file = { name: '扫描.png', size: PNG.length, use: 'attachment' };
  const begun = await town.keeper.send('POST', '/api/commands/files/beginUpload', file);
  const done = await town.keeper.send('PUT', `/api/uploads/${begun.body.upload}`, PNG, { 'upload-offset': '0' });
  await town.done(town.keeper, document, 'returnScan', { file: (done.body.file as { id: string }).id });
}

const keeping = (until: string | null) =>
  sql`update role_grant set valid_to = ${until}::date where role = 'documentKeeper'`.execute(town.town.store.system);
afterEach(() => keeping(null));

test('from the signature to the archive: to be sealed, sent and filed, one after the other, and closed when done', async () => {
  const id = await town.signed();
  expect(await waiting(id)).toEqual(['周管理 公文待用印']);
  await town.done(town.keeper, id, 'seal');
  expect(await waiting(id)).toEqual(['周管理 公文待送达']);
  const first = await sent(id, '样例县教育局');
  expect(await waiting(id), 'the receipt is not theirs to give').toEqual([]);
  await receipt(first);
  expect(await waiting(id)).toEqual(['周管理 公文待归档']);
  const second = await sent(id, '样例县审计局');
  expect(await waiting(id), 'not filed before everybody has it').toEqual([]);
  await receipt(second);
  expect(await waiting(id)).toEqual(['周管理 公文待归档']);
  await town.done(town.keeper, id, 'file', { retention: 'D30' });
  expect(await waiting(id)).toEqual([]);
});

test('a scan that came back lies before another keeper than who scanned it, where there is one', async () => {
  const [alone, two] = [await town.signed(), await town.signed()];
  await scanned(alone);
  expect(await waiting(alone)).toEqual(['周管理 盖章扫描件待核对']);
  await sql`
    insert into role_grant select (jsonb_populate_record(null::role_grant, to_jsonb(g) || jsonb_build_object(
      'id', gen_random_uuid(), 'assignment', h.id))).*
    from role_grant g join assignment a on a.id = g.assignment and a.person = ${town.town.id('person unit-admin')},
      (select id from assignment where person = ${town.town.id('person acting-head')} limit 1) as h
    where g.role = 'documentKeeper'`.execute(town.town.store.system);
  await scanned(two);
  expect(await waiting(two)).toEqual(['冯主持 盖章扫描件待核对']);
});

test('nobody else can close it: not whoever drafted it, not by bad input; what is revoked asks for nothing', async () => {
  const id = await town.signed();
  const lies = await waiting(id);
  expect(lies).not.toEqual([]);
  expect(await town.verb(town.drafter, id, 'seal')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  expect(await town.verb(town.keeper, id, 'returnScan', {})).toMatchObject({ status: 422 });
  expect(await town.verb(town.keeper, id, 'send', { receiver: '' })).toMatchObject({ status: 422 });
  expect(await waiting(id)).toEqual(lies);
  await town.done(town.keeper, id, 'revoke', { why: '内容有误' });
  expect(await waiting(id)).toEqual([]);
});

test('where nobody keeps the seal whoever drafted it hears so, until somebody does', async () => {
  await keeping('2020-12-31');
  const id = await town.signed();
  expect(await waiting(id)).toEqual(['林经办 公文无人用印、送达和归档，请核对文秘任职']);
  await keeping(null);
  await realignDocuments(town.town.store, documentDesk([]));
  expect(await waiting(id)).toContain('周管理 公文待用印');
  expect((await waiting(id)).join()).not.toContain('林经办');
});
