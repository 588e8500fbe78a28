import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../http/testing/api-town.ts';
import { openFiles } from './files.ts';
import { sweepFiles } from './sweep.ts';
import { type FileTown, openFileTown } from './testing/file-town.ts';
import { EXE, PNG, pdf } from './testing/sample-bytes.ts';
import { receivePiece, uploadState } from './upload/receive-piece.ts';

let town: FileTown;
let clerk: Client;
let other: Client;
beforeAll(async () => {
  town = await openFileTown({ GOA_ATTACHMENT_LIMIT_MB: '1', GOA_UPLOAD_LIMIT_MB: '8' });
  [clerk, other] = [await town.signIn('clerk'), await town.signIn('county')];
});
afterAll(() => town?.close());

const vehicle = () => town.town.id('vehicle finance');
const attach = (client: Client, file: unknown, more: object = {}) =>
  client.send('POST', '/api/commands/files/attach', { file, resource: 'vehicle', row: vehicle(), ...more });
const list = (client: Client, row = vehicle()) =>
  client.get(`/api/queries/files/list?input=${encodeURIComponent(JSON.stringify({ resource: 'vehicle', row }))}`);
const fileOf = (answer: { body: Readonly<Record<string, unknown>> }) => String((answer.body.file as { id: string }).id);
const content = (id: string) => `/api/file/${id}/content`;

test('a file comes in, is attached to a row, and whoever sees the row can list and fetch it, each fetch noted', async () => {
  const done = await town.upload(clerk, '../../行驶证 扫描.png', PNG);
  expect(done).toMatchObject({
    status: 200,
    body: { offset: PNG.length, file: { name: '行驶证 扫描.png', type: 'image/png', state: 'kept' } },
  });
  const id = fileOf(done);
  expect((await attach(clerk, id, { purpose: '行驶证' })).status).toBe(200);
  const listed = await list(clerk);
  expect(listed.body).toMatchObject({
    mayChange: true,
    files: [{ id, name: '行驶证 扫描.png', size: PNG.length, purpose: '行驶证', shown: true }],
  });
  const fetched = await fetch(`${town.origin}${content(id)}`, { headers: { cookie: clerk.cookie } });
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(PNG);
  expect(Object.fromEntries(fetched.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  expect(fetched.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%E8/);
  const { rows } = await sql<{
    detail: object;
  }>`select detail from access_log where action = 'download' and row_id = ${id}::uuid`.execute(town.town.store.system);
  expect(rows).toMatchObject([{ detail: { ofResource: 'veh', ofRow: vehicle() } }]);
});

test('a stranger to the row cannot list, fetch, attach to or learn of its files', async () => {
  const elsewhere = town.town.id('vehicle westFinance');
  const mine = fileOf(await town.upload(clerk, 'a.png', PNG));
  expect(await list(clerk, elsewhere)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  expect(await attach(clerk, mine, { row: elsewhere })).toMatchObject({ status: 404 });
  await attach(clerk, mine);
  const driver = await town.signIn('line-tax');
  expect(await driver.get(content(mine))).toMatchObject({ status: 404, body: { code: 'FILE_UNKNOWN' } });
  expect(await driver.get(`/api/file/${mine}`)).toMatchObject({ status: 404 });
  expect(await driver.send('POST', '/api/commands/files/detach', { file: mine })).toMatchObject({ status: 404 });
});

test('before it is attached a file is its uploader’s alone: nobody else fetches, attaches or removes it', async () => {
  const mine = fileOf(await town.upload(clerk, 'b.pdf', pdf()));
  expect((await clerk.get(content(mine))).status).toBe(200);
  expect(await other.get(content(mine))).toMatchObject({ status: 404, body: { code: 'FILE_UNKNOWN' } });
  expect((await attach(other, mine)).status).toBeGreaterThanOrEqual(400);
  expect((await other.get('/api/file')).body.rows ?? []).toEqual([]);
  await attach(clerk, mine);
  expect(await attach(clerk, mine)).toMatchObject({ status: 409, body: { code: 'FILE_ATTACHED' } });
});

test('a removed attachment is gone from the list and cannot be fetched; who removed it stands in the trail', async () => {
  const mine = fileOf(await town.upload(clerk, 'c.pdf', pdf()));
  await attach(clerk, mine);
  expect((await clerk.send('POST', '/api/commands/files/detach', { file: mine, reason: '传错了' })).status).toBe(200);
  expect(JSON.stringify((await list(clerk)).body)).not.toContain(mine);
  expect((await clerk.get(content(mine))).status).toBe(404);
  const { rows } = await sql<{ verb: string; reason: string }>`
    select verb, reason from audit_entry where row_id = ${mine}::uuid order by id`.execute(town.town.store.system);
  expect(rows).toMatchObject([{ verb: 'upload' }, { verb: 'attach' }, { verb: 'detach', reason: '传错了' }]);
});

test('an upload goes on where the line broke, also in another session of the same person, and never loses or doubles a byte', async () => {
  const bytes = pdf(300_000);
  const upload = await town.begin(clerk, '大.pdf', bytes.length);
  expect((await town.put(clerk, upload, 0, bytes.subarray(0, 100_000))).body).toMatchObject({ offset: 100_000 });
  const wrong = await town.put(clerk, upload, 50_000, bytes.subarray(50_000, 60_000));
  expect(wrong).toMatchObject({ status: 409, body: { code: 'UPLOAD_OFFSET', detail: { offset: 100_000 } } });
  const again = await town.signIn('clerk');
  expect((await again.get(`/api/uploads/${upload}`)).body).toEqual({ offset: 100_000, size: bytes.length });
  const done = await town.put(again, upload, 100_000, bytes.subarray(100_000));
  const fetched = await fetch(`${town.origin}${content(fileOf(done))}`, { headers: { cookie: clerk.cookie } });
  expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true);
  expect(fileOf(await town.put(again, upload, bytes.length, Buffer.alloc(0)))).toBe(fileOf(done));
});

test('a server that was killed at any point goes on: before the last piece, and between keeping the bytes and writing the row', async () => {
  const bytes = pdf(250_000);
  const upload = await town.begin(clerk, '重启.pdf', bytes.length);
  await town.put(clerk, upload, 0, bytes.subarray(0, 120_000));
  const { store } = town.town;
  const actor = await town.town.actor('clerk');
  const afterRestart = openFiles(town.folder, {});
  expect(await uploadState(afterRestart, store, actor, upload)).toMatchObject({ offset: 120_000 });
  const body = Readable.from([bytes.subarray(120_000)]);
  const done = await receivePiece(afterRestart, store, actor, { upload, offset: 120_000, body });
  await sql`update file_upload set file = null where id = ${upload}::uuid`.execute(store.system);
  const again = await uploadState(openFiles(town.folder, {}), store, actor, upload);
  expect(again.file).toMatchObject({ digest: done.file?.digest, size: bytes.length });
  const fetched = await fetch(`${town.origin}${content(again.file?.id ?? '')}`, { headers: { cookie: clerk.cookie } });
  expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true);
});

test('a line that breaks in the middle of a piece keeps what came', async () => {
  const bytes = pdf(500_000);
  const upload = await town.begin(clerk, '断.pdf', bytes.length);
  const gone = new AbortController();
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new Uint8Array(bytes.subarray(0, 200_000)));
      await new Promise((resolve) => setTimeout(resolve, 300));
      gone.abort();
    },
  });
  const headers = {
    cookie: clerk.cookie,
    'x-goa-csrf': clerk.csrf,
    'upload-offset': '0',
    'content-type': 'application/octet-stream',
  };
  const init = { method: 'PUT', body, headers, signal: gone.signal, duplex: 'half' };
  await expect(fetch(`${town.origin}/api/uploads/${upload}`, init)).rejects.toThrow();
  const offset = async () => Number((await clerk.get(`/api/uploads/${upload}`)).body.offset);
  await expect.poll(offset, { timeout: 20_000 }).toBeGreaterThan(0);
  // How much of it arrived is the network's affair; what arrived counts, and the rest follows it.
  let done: unknown;
  for (let at = await offset(); !done; at = await offset()) {
    const { status, body: said } = await town.put(clerk, upload, at, bytes.subarray(at));
    done = status === 200 ? said.file : undefined;
    if (!done) expect(said.code).toMatch(/^UPLOAD_(OFFSET|BUSY)$/);
  }
  const fetched = await fetch(`${town.origin}${content((done as { id: string }).id)}`, {
    headers: { cookie: clerk.cookie },
  });
  expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true);
});

test('two requests that send the same piece at once make one file of the right content', async () => {
  const bytes = pdf(400_000);
  const upload = await town.begin(clerk, '双.pdf', bytes.length);
  const answers = await Promise.all([town.put(clerk, upload, 0, bytes), town.put(clerk, upload, 0, bytes)]);
  const good = answers.filter(({ status }) => status === 200 || status === 409);
  expect(good).toHaveLength(2);
  const state = await clerk.get(`/api/uploads/${upload}`);
  const { digest } = state.body.file as { digest: string };
  const { createHash } = await import('node:crypto');
  expect(digest).toBe(createHash('sm3').update(bytes).digest('hex'));
});

test.each([
  ['a program by name', 'a.exe', PNG, 'FILE_TYPE_REFUSED'],
  ['a program by content', '照片.png', EXE, 'FILE_TYPE_REFUSED'],
  ['an empty file', 'a.txt', Buffer.alloc(0), 'FILE_EMPTY'],
  ['a file over the limit', 'a.pdf', pdf(1024 * 1024), 'FILE_TOO_LARGE'],
  ['a name that contradicts the content', 'a.pdf', PNG, 'FILE_TYPE_DIFFERS'],
])('%s is refused', async (_what, name, bytes, code) => {
  const refused = await town.upload(clerk, name, bytes).then(
    ({ body }) => String(body.code),
    (error: Error) => error.message,
  );
  expect(refused).toContain(code);
});

test('more bytes than announced are refused and nothing of the piece is kept', async () => {
  const upload = await town.begin(clerk, 'a.txt', 10);
  expect(await town.put(clerk, upload, 0, Buffer.alloc(11, 65))).toMatchObject({ body: { code: 'UPLOAD_TOO_LONG' } });
  expect((await clerk.get(`/api/uploads/${upload}`)).body).toMatchObject({ offset: 0 });
});

test('somebody else’s upload does not exist', async () => {
  const upload = await town.begin(clerk, 'a.txt', 10);
  expect(await town.put(other, upload, 0, Buffer.alloc(10, 65))).toMatchObject({
    status: 404,
    body: { code: 'UPLOAD_UNKNOWN' },
  });
  expect(await other.get(`/api/uploads/${upload}`)).toMatchObject({ status: 404 });
  expect(await clerk.send('PUT', `/api/uploads/${upload}`, Buffer.alloc(10, 65))).toMatchObject({ status: 409 });
});

test('what a browser would run is only ever saved, whatever the page asks for', async () => {
  const svg = fileOf(await town.upload(clerk, 'a.svg', Buffer.from('<svg onload="alert(1)"/>')));
  const html = fileOf(await town.upload(clerk, 'a.html', Buffer.from('<html><script>alert(1)</script></html>')));
  for (const id of [svg, html]) {
    const { headers } = await clerk.get(`${content(id)}?show=1`);
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('content-security-policy')).toContain('sandbox');
  }
  const picture = fileOf(await town.upload(clerk, 'a.png', PNG));
  expect((await clerk.get(`${content(picture)}?show=1`)).headers.get('content-disposition')).toMatch(/^inline/);
});

test('a part of a file can be asked for, and one beyond its end is refused', async () => {
  const id = fileOf(await town.upload(clerk, 'teil.txt', Buffer.from('0123456789')));
  const part = (range: string) => fetch(`${town.origin}${content(id)}`, { headers: { cookie: clerk.cookie, range } });
  const middle = await part('bytes=3-5');
  expect([middle.status, await middle.text(), middle.headers.get('content-range')]).toEqual([
    206,
    '345',
    'bytes 3-5/10',
  ]);
  expect((await part('bytes=10-')).status).toBe(416);
});

test('whoever leaves out the first byte is noted all the same, and once', async () => {
  const id = fileOf(await town.upload(clerk, 'spur.txt', Buffer.from('0123456789')));
  for (const range of ['bytes=1-5', 'bytes=6-', 'bytes=-9'])
    expect((await fetch(`${town.origin}${content(id)}`, { headers: { cookie: clerk.cookie, range } })).status).toBe(
      206,
    );
  const { rows } = await sql`
    select 1 from access_log where action = 'download' and row_id = ${id}::uuid`.execute(town.town.store.system);
  expect(rows).toHaveLength(1);
});

test('the same content lies on the disk once, under its digest and nothing else', async () => {
  const bytes = Buffer.from('einmalig 独一份');
  const [a, b] = [await town.upload(clerk, '甲.txt', bytes), await town.upload(clerk, '乙.txt', bytes)];
  const { digest } = (b.body as { file: { digest: string } }).file;
  expect((a.body as { file: { digest: string } }).file.digest).toBe(digest);
  const folder = path.join(town.folder, 'files/kept', digest.slice(0, 2), digest.slice(2, 4));
  expect(readdirSync(folder)).toEqual([digest]);
});

test('the sweep takes away what was never finished or never used, and nothing that a row has', async () => {
  const { system } = town.town.store;
  const upload = await town.begin(clerk, '半.txt', 10);
  await town.put(clerk, upload, 0, Buffer.alloc(5, 65));
  const unused = (await town.upload(clerk, '未用.txt', Buffer.from('never used'))).body.file as {
    id: string;
    digest: string;
  };
  const used = (await town.upload(clerk, '已用.txt', Buffer.from('used'))).body.file as { id: string; digest: string };
  await attach(clerk, used.id);
  await sql`update file_upload set touched_at = now() - interval '4 days' where id = ${upload}::uuid`.execute(system);
  await sql`update file set created_at = now() - interval '40 days' where id in (${unused.id}::uuid, ${used.id}::uuid)`.execute(
    system,
  );
  const place = ({ digest }: { digest: string }) =>
    path.join(town.folder, 'files/kept', digest.slice(0, 2), digest.slice(2, 4), digest);
  await sweepFiles(town.files, town.town.store);
  expect((await clerk.get(`/api/uploads/${upload}`)).status).toBe(404);
  expect((await clerk.get(content(unused.id))).status).toBe(404);
  expect([existsSync(place(unused)), existsSync(place(used))]).toEqual([false, true]);
  expect((await clerk.get(content(used.id))).status).toBe(200);
});
