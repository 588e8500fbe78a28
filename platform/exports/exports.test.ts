import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vehicle } from '../../apps/vehicles/resources/index.ts';
import type { Client } from '../http/testing/api-town.ts';
import { type ExportTown, nowhere, openExportTown } from './testing/export-town.ts';

let town: ExportTown;
let county: Client;
let clerk: Client;
beforeAll(async () => {
  town = await openExportTown();
  [county, clerk] = [await town.signIn('county'), await town.signIn('clerk')];
});
afterAll(() => town?.close());

const system = () => town.town.store.system;
const logged = async (action: string) =>
  (
    await sql<{ actor: string; detail: Record<string, unknown> }>`
      select actor, detail from access_log where action = ${action} order by id`.execute(system())
  ).rows;
const listed = async (login: string, query: object = {}) => {
  const list = await town.town.store.export(await town.town.actor(login), vehicle, query, { noted: false });
  return (await buffer(list.csv())).toString();
};

test('a small list is sent at once; a large one is refused there, noted nowhere, and goes into the background', async () => {
  expect(await town.ask(clerk)).toMatchObject({ status: 200, body: { job: null } });
  expect((await clerk.get('/api/export/vehicle?format=csv')).status).toBe(200);
  const before = await logged('export');
  expect(await county.get('/api/export/vehicle?format=csv')).toMatchObject({
    status: 422,
    body: { code: 'EXPORT_LARGE' },
  });
  expect(await logged('export')).toEqual(before);
  const id = await town.begin(county);
  expect(await town.one(county, id)).toMatchObject({ state: 'queued', ledger: '公务用车', of: null });
  expect(await town.verb(county, id, 'cancel')).toMatchObject({ status: 200 });
});

test('the file holds what the list holds for its person, columns, filter, order and masks included; the look is noted once, each download too', async () => {
  const filter = { field: 'plate', op: 'startsWith', value: '贵A' } as const;
  const fields = ['plate', 'kind', 'manager', 'engineNo', 'price', 'status'];
  const id = town.town.id('vehicle finance');
  const actor = await town.town.actor('clerk');
  const { rev } = await town.town.store.as(actor).get(vehicle, id);
  await town.town.store.run(actor, (tx) =>
    tx.update(vehicle, [{ id, rev, set: { engineNo: 'ENGINE0012345', price: '168000', model: '=1+1' } }]),
  );
  await changeGrant('county', { clearance: 2 });
  const [exports, downloads] = [await logged('export'), await logged('download')];
  const job = await town.begin(county, { filter: JSON.stringify(filter), fields: fields.join(), sort: '-plate' });
  await town.write(job);
  expect(await logged('download')).toEqual(downloads);
  const answer = await town.fetchFile(county, job);
  const text = Buffer.from(await answer.arrayBuffer()).toString();
  expect(text).toContain(',*********2345,***,');
  expect(text).toBe(await listed('county', { filter, fields, sort: '-plate' }));
  const rows = text.trimEnd().split('\n').length - 1;
  expect(await town.one(county, job)).toMatchObject({
    state: 'ready',
    rows,
    done: rows,
    of: rows,
    size: Buffer.byteLength(text),
  });
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('公务用车-20'));
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  await town.fetchFile(county, job).then((again) => again.arrayBuffer());
  const noted = (await logged('export')).slice(exports.length);
  expect(noted).toMatchObject([{ actor: (await town.town.actor('county')).name, detail: { count: rows, filter } }]);
  expect((await logged('download')).slice(downloads.length)).toHaveLength(2);
  await changeGrant('county', { clearance: 3 });
});

test('as a workbook it has the same rows, and the person reads in the inbox that it is there', async () => {
  const job = await town.begin(county, { format: 'xlsx', fields: 'plate,status' });
  await town.write(job);
  const bytes = Buffer.from(await (await town.fetchFile(county, job)).arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  const told = await sql<{ title: string; link: string }>`
    select title, link from message where about like ${`export ${job}%`}`.execute(system());
  expect(told.rows).toEqual([
    { title: expect.stringMatching(/^“公务用车-[\d-]{10}\.xlsx”已生成，请在 7 天内下载$/), link: '/exports' },
  ]);
});

test('nobody else sees, fetches, cancels or retries it, and what does not exist answers alike', async () => {
  const job = await town.begin(county);
  await town.write(job);
  const city = await town.signIn('city');
  for (const id of [job, nowhere()]) {
    expect((await town.fetchFile(city, id)).status).toBe(404);
    for (const verb of ['cancel', 'retry'] as const) expect((await town.verb(city, id, verb)).status).toBe(404);
    expect((await city.get(`/api/exportJob/${id}`)).status).toBe(404);
  }
  expect(await town.one(city, job)).toBeUndefined();
  expect((await town.fetchFile(county, 'nothing')).status).toBe(400);
});

test('who may not export, or asks for what there is not, is refused before anything waits', async () => {
  const driver = await town.signIn('driver');
  expect(await town.ask(driver)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  expect(await town.ask(county, { resource: 'nothing' })).toMatchObject({ status: 404 });
  expect(await town.ask(county, { format: 'pdf' })).toMatchObject({ status: 422, body: { code: 'INVALID' } });
  expect(await town.ask(county, { filter: '{' })).toMatchObject({ status: 400, body: { code: 'BAD_FILTER' } });
  expect(await town.ask(county, { fields: 'plate,nothing' })).toMatchObject({ body: { code: 'UNKNOWN_FIELD' } });
});

test('a right withdrawn before the file is written ends the export with a sentence; back again it can be retried', async () => {
  const job = await town.begin(county);
  await changeGrant('county', { ended: true });
  await town.write(job);
  expect(await town.one(county, job)).toMatchObject({ state: 'failed', message: '您已没有导出该列表的权限。' });
  expect(await town.verb(county, job, 'retry')).toMatchObject({ status: 403 });
  await changeGrant('county', { ended: false });
  expect(await town.verb(county, job, 'retry')).toMatchObject({ status: 200 });
  await town.write(job);
  expect((await town.fetchFile(county, job)).status).toBe(200);
});

test('a right withdrawn or changed after the file was written stops its download', async () => {
  const job = await town.begin(county);
  await town.write(job);
  const refusal = async () => ((await (await town.fetchFile(county, job)).json()) as { code: string }).code;
  await changeGrant('county', { ended: true });
  expect(await refusal()).toBe('EXPORT_RIGHT_GONE');
  await changeGrant('county', { ended: false, clearance: 2 });
  expect(await refusal()).toBe('EXPORT_RIGHT_CHANGED');
  await changeGrant('county', { clearance: 3 });
  expect((await town.fetchFile(county, job)).status).toBe(200);
});

test('a file that has outlived its time is neither sent nor kept, and can be asked for once more', async () => {
  const { sweepExports } = await import('./jobs/sweep-exports.ts');
  const job = await town.begin(county);
  await town.write(job);
  const { rows } = await sql<{ blob: string }>`select blob from export_work where job = ${job}`.execute(system());
  await sql`update export_job set expires_at = now() - interval '1 minute' where id = ${job}`.execute(system());
  expect(await town.one(county, job)).toMatchObject({ state: 'expired' });
  expect((await town.fetchFile(county, job)).status).toBe(409);
  await sweepExports(town.parts);
  await expect(town.files.blobs.read(rows[0]!.blob)).rejects.toMatchObject({ code: 'FILE_LOST' });
  expect(await town.verb(county, job, 'retry')).toMatchObject({ status: 200 });
  await town.write(job);
  expect((await town.fetchFile(county, job)).status).toBe(200);
  expect(await town.verb(county, job, 'retry')).toMatchObject({ status: 409 });
});

test('three exports of a person may be under way; the fourth waits for an end', async () => {
  const jobs = [await town.begin(county), await town.begin(county), await town.begin(county)];
  expect(await town.ask(county)).toMatchObject({ status: 429, body: { code: 'TOO_MANY_EXPORTS' } });
  expect((await town.ask(clerk)).status).toBe(200);
  for (const job of jobs) await town.verb(county, job, 'cancel');
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => town.ask(county)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429]);
  for (const { body } of answers) if (body.job) await town.verb(county, String(body.job), 'cancel');
});

test('a cancelled export is not written, and not fetched', async () => {
  const job = await town.begin(county);
  expect(await town.verb(county, job, 'cancel')).toMatchObject({ status: 200 });
  await town.write(job);
  expect(await town.one(county, job)).toMatchObject({ state: 'cancelled' });
  expect((await town.fetchFile(county, job)).status).toBe(409);
  expect(await town.verb(county, job, 'cancel')).toMatchObject({ status: 409 });
});

test('what a person exported under one post is not fetched under another', async () => {
  const two = await town.signIn('two-posts');
  const job = await town.begin(county);
  await town.write(job);
  const other = await sql<{
    assignment: string;
  }>`select ${town.town.id('assignment clerk/1')}::uuid as assignment`.execute(system());
  await sql`update export_work set assignment = ${other.rows[0]!.assignment} where job = ${job}`.execute(system());
  const answer = (await (await town.fetchFile(county, job)).json()) as { code: string };
  expect(answer.code).toBe('EXPORT_OTHER_POST');
  expect((await town.fetchFile(two, job)).status).toBe(404);
});

test('a run that fails for no reason of the person goes on being tried, and ends with a sentence', async () => {
  const job = await town.begin(county);
  const broken = {
    ...town.parts,
    files: { ...town.files, blobs: { ...town.files.blobs, keep: () => Promise.reject(new Error('no disk')) } },
  };
  const { writeExport } = await import('./jobs/write-export.ts');
  const run = (attempt: number) =>
    writeExport(broken)(
      { id: 1, handler: '', key: job, event: null, payload: { export: job }, at: '', attempt },
      new AbortController().signal,
    );
  await expect(run(1)).rejects.toThrow('no disk');
  expect(await town.one(county, job)).toMatchObject({ state: 'writing' });
  await expect(run(5)).rejects.toThrow('no disk');
  expect(await town.one(county, job)).toMatchObject({ state: 'failed', message: expect.stringContaining('多次出错') });
});

/** Changes the grants of vehicle roles that an account holds: ended or not, how clear. */
async function changeGrant(
  login: string,
  { ended, clearance }: { ended?: boolean; clearance?: number },
): Promise<void> {
  const own = sql`role like 'vehicle%' and assignment = ${town.town.id(`assignment ${login}/1`)}`;
  if (ended !== undefined)
    await sql`update role_grant set valid_to = ${ended ? '2021-01-01' : null}::date where ${own}`.execute(system());
  if (clearance !== undefined) await sql`update role_grant set clearance = ${clearance} where ${own}`.execute(system());
}
