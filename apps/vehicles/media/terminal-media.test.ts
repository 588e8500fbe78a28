import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceActor } from '#platform/identity';
import { EXE } from '../../../platform/files/testing/sample-bytes.ts';
import { TrialTerminal } from '../gateway/testing/trial-terminal.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import { terminalMedia } from './terminal-media.resource.ts';
import { type MediaTown, openMediaTown } from './testing/media-town.ts';
import { handMedia, JPEG, jpegWith } from './testing/sample-media.ts';
import { retireMedia } from './work.ts';

const MEDIA = 0x0801;
const phone = '13966660001';

let place: MediaTown;
let one: TrialTerminal;
const more: TrialTerminal[] = [];
beforeAll(async () => {
  place = await openMediaTown({ limits: { gap: 200, mediaPieces: 50 }, media: { daily: 6 } });
  await place.equip(phone, 'vehicle finance');
  one = new TrialTerminal(place.port, phone);
  await one.enter();
});
afterAll(async () => {
  for (const terminal of [one, ...more]) await terminal?.end();
  await place?.close();
});

const onlooker = serviceActor('onlooker', { permissions: ['terminalMedia.read', 'vehicle.read'] });
const rowsOf = async (ref = 'vehicle finance') =>
  (
    await place.town.store.as(onlooker).find(terminalMedia, {
      filter: { field: 'vehicle', op: 'eq', value: place.town.id(ref) },
      limit: 50,
    })
  ).rows;
const rowOf = async (number: number) => (await rowsOf()).find((row) => row.number === String(number));
const filesOf = (row: string) =>
  `/api/queries/files/list?input=${encodeURIComponent(JSON.stringify({ resource: 'terminalMedia', row }))}`;

/** The answer 0x8800 to a recording: the numbers of pieces it asks for. */
async function askedFor(number: number, terminal = one): Promise<number[]> {
  const isIt = ({ id, body }: { id: number; body: Buffer }) => id === 0x8800 && body.readUInt32BE(0) === number;
  const { body } = await terminal.hear(isIt);
  const found = terminal.heard.findIndex(isIt);
  terminal.heard.splice(found, 1);
  return Array.from({ length: body[4] ?? 0 }, (_, i) => body.readUInt16BE(5 + 2 * i));
}

test('pieces come backwards and one is lost: 0x8800 asks for it by the number of the recording, and ends it once all is kept', async () => {
  const body = handMedia(jpegWith('in pieces'), { number: 41, event: 3, channel: 2 });
  const pieces = one.pieces(MEDIA, body, 40);
  const last = pieces.length;
  for (const [i, piece] of [...pieces.entries()].reverse()) if (i !== 1) one.socket.write(piece);
  expect(await askedFor(41)).toEqual([2]);
  expect(await rowOf(41)).toBeUndefined();
  one.socket.write(pieces[1]!);
  expect(await askedFor(41)).toEqual([]);
  expect(last).toBeGreaterThan(3);
  expect(await rowOf(41)).toMatchObject({
    status: 'kept',
    kind: 'picture',
    format: 'jpeg',
    event: 'crash',
    channel: 2,
    size: jpegWith('in pieces').length,
    place: { lon: 106.630153 },
    summary: '图像，碰撞侧翻报警触发，通道 2',
  });
});

test('who sees the vehicle lists and fetches the picture as it came, and each fetch is noted', async () => {
  expect(await one.answerTo(one.send({ id: MEDIA, body: handMedia(JPEG, { number: 42 }) }))).toBe(0);
  const row = (await rowOf(42))!;
  const clerk = await place.signIn('clerk');
  expect((await clerk.get(`/api/terminalMedia/${row.id}`)).status).toBe(200);
  const listed = await clerk.get(filesOf(row.id));
  const [file] = listed.body.files as { id: string; type: string; shown: boolean; digest: string }[];
  expect(file).toMatchObject({ type: 'image/jpeg', shown: true, digest: row.digest });
  const address = `/api/file/${file!.id}/content?show=1`;
  const fetched = await fetch(`${place.origin}${address}`, { headers: { cookie: clerk.cookie } });
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(JPEG);
  const { rows } = await sql<{ detail: object }>`select detail from access_log where action = 'download'
    and row_id = ${file!.id}::uuid`.execute(place.town.store.system);
  expect(rows).toMatchObject([{ detail: { ofResource: 'terminal_media', ofRow: row.id } }]);

  const stranger = await place.signIn('two-boards');
  const inspector = await place.signIn('inspector');
  expect((await inspector.get(`/api/vehicle/${place.town.id('vehicle finance')}`)).status).toBe(200);
  for (const nobody of [stranger, inspector]) {
    expect([403, 404]).toContain((await nobody.get(`/api/terminalMedia/${row.id}`)).status);
    expect([403, 404]).toContain((await nobody.get(filesOf(row.id))).status);
    expect([403, 404]).toContain((await nobody.get(address)).status);
  }
  expect((await place.nobody.get(address)).status).toBe(401);
});

test('the same recording sent again is answered again and stands once', async () => {
  const body = handMedia(JPEG, { number: 42 });
  const serials = [one.send({ id: MEDIA, body }), one.send({ id: MEDIA, body })];
  for (const serial of serials) expect(await one.answerTo(serial)).toBe(0);
  expect((await rowsOf()).filter(({ number }) => number === '42')).toHaveLength(1);
});

test.each([
  [43, { format: 0 }, EXE, '内容与申报的JPG格式不符'],
  [44, { format: 9 }, JPEG, '申报的格式代码 9 不在标准之列'],
  [45, { format: 2, kind: 0 }, JPEG, '申报的类别与格式不一致'],
])('recording %i is kept out with its reason, and needs not be sent again', async (number, facts, data, reason) => {
  expect(await one.answerTo(one.send({ id: MEDIA, body: handMedia(data, { number, ...facts }) }))).toBe(0);
  const row = (await rowOf(number))!;
  expect(row).toMatchObject({ status: 'refused', reason });
  const clerk = await place.signIn('clerk');
  expect((await clerk.get(filesOf(row.id))).body.files).toEqual([]);
});

test('one with more pieces than are kept, and a body without a recording, are refused', async () => {
  const [piece] = one.pieces(MEDIA, Buffer.alloc(51 * 4), 4);
  one.socket.write(piece!);
  await one.hear(({ id, body }) => id === 0x8001 && body.readUInt16BE(2) === MEDIA && body[4] === 1);
  expect(await one.answerTo(one.send({ id: MEDIA, body: handMedia(JPEG).subarray(0, 36) }))).toBe(2);
});

test('a terminal that sent its recordings of a day is told to come another day', async () => {
  const send = (number: number) =>
    one.answerTo(one.send({ id: MEDIA, body: handMedia(jpegWith(`${number}`), { number }) }));
  expect([await send(51), await send(52)]).toEqual([0, 1]);
  expect(await rowOf(52)).toBeUndefined();
  const known = { id: MEDIA, body: handMedia(JPEG, { number: 42 }) };
  expect(await one.answerTo(one.send(known))).toBe(0);
});

test('recordings of a vehicle that must not be tracked are neither kept nor shown any more', async () => {
  const { store, id } = place.town;
  const { id: row } = (await rowOf(41))!;
  const clerk = await place.signIn('clerk');
  const before = (await clerk.get(filesOf(row))).body.files as { id: string }[];
  expect(before).toHaveLength(1);
  const county = await place.town.actor('county');
  const { rev } = await store.as(county).get(vehicle, id('vehicle finance'));
  await store.run(county, (tx) =>
    tx.update(vehicle, [{ id: id('vehicle finance'), rev, set: { tracking: 'exempt' } }]),
  );
  expect(await one.answerTo(one.send({ id: MEDIA, body: handMedia(JPEG, { number: 61 }) }))).toBe(3);
  expect(await rowOf(61)).toBeUndefined();
  expect((await clerk.get(filesOf(row))).body.files).toEqual([]);
  expect((await clerk.get(`/api/file/${before[0]!.id}/content`)).status).toBe(404);
});

test('after a year the file goes and the row stays', async () => {
  const { store } = place.town;
  await retireMedia(store, Date.now() + 364 * 86_400_000);
  expect(await rowOf(41)).toMatchObject({ status: 'kept' });
  await retireMedia(store, Date.now() + 366 * 86_400_000);
  expect(await rowOf(41)).toMatchObject({ status: 'expired' });
  const { rows } = await sql`select 1 from file where of_resource = 'terminal_media'`.execute(store.system);
  expect(rows).toEqual([]);
  const { rows: gone } = await sql`select 1 from file where voided_at is not null`.execute(store.system);
  expect(gone).toHaveLength(3);
});

test('where a scanner stands, a recording waits for it', async () => {
  const guarded = await openMediaTown({}, { GOA_SCAN_COMMAND: 'true' });
  await guarded.equip(phone, 'vehicle finance');
  const other = new TrialTerminal(guarded.port, phone);
  more.push(other);
  await other.enter();
  expect(await other.answerTo(other.send({ id: MEDIA, body: handMedia(JPEG, { number: 71 }) }))).toBe(0);
  const [row] = (await guarded.town.store.as(onlooker).find(terminalMedia, { limit: 1 })).rows;
  const clerk = await guarded.signIn('clerk');
  const [file] = (await clerk.get(filesOf(row!.id))).body.files as { id: string; state: string }[];
  expect(file).toMatchObject({ state: 'checking', shown: false });
  expect((await clerk.get(`/api/file/${file!.id}/content`)).status).toBe(409);
  await guarded.close();
});

test('nothing of all this was a trouble', () => {
  expect(place.troubles).toEqual([]);
});
