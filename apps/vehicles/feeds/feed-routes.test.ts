import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyInbox, PositionWriter, prepareMonths, sweepLive } from '#platform/tracks';
import { type ApiTown, openApiTown } from '../../../platform/http/testing/api-town.ts';
import { positionsOf, trackActor } from '../../../platform/tracks/testing/track-town.ts';
import { makeFeed, type TestFeed } from '../testing/feed-town.ts';
import { trackGround } from '../tracks/track-ground.ts';
import { FEED_HEADERS, feedRoutes } from './feed-routes.ts';
import { feedingPlatform } from './feeding-platform.resource.ts';

let api: ApiTown;
let feed: TestFeed;
let writer: PositionWriter;
beforeAll(async () => {
  api = await openApiTown({ extras: { name: 'feeds', apps: [], routes: feedRoutes } });
  await prepareMonths(api.town.store);
  await sweepLive(trackGround, api.town.store);
  feed = await makeFeed(api.town, 'county', '520121', 'countyBureau');
  writer = new PositionWriter({ store: api.town.store, actor: trackActor, wait: 10 });
});
afterAll(async () => {
  await writer?.close();
  await api?.close();
});

const finance = '贵A10004';
const westFinance = '贵A10014';
const at = (secondsAgo = 0) => new Date(Math.floor(Date.now() / 1000 - secondsAgo) * 1000).toISOString();
const here = (more: object = {}) => ({ plate: finance, at: at(), lat: 26.57, lon: 106.71, speed: 36.5, ...more });

function push(positions: unknown, by: Partial<{ code: string; token: string }> = {}) {
  const { code = '520121', token = feed.token } = by;
  const headers = { [FEED_HEADERS.platform]: code, [FEED_HEADERS.key]: `Bearer ${token}` };
  return api.nobody.send('POST', '/api/vehicles/positions', { positions }, headers);
}

test('what a platform pushes lies on the track of its vehicle, once, however often it is pushed', async () => {
  const vehicle = api.town.id('vehicle finance');
  const one = here({ plate: '贵a·10004', odometer: 1234.5 });
  expect(await push([one])).toMatchObject({ status: 200, body: { taken: 1, unknown: [], refused: [] } });
  expect(await push([one])).toMatchObject({ body: { taken: 1 } });
  await emptyInbox(api.town.store, writer);
  expect(await positionsOf(api.town.store, vehicle)).toMatchObject([
    { t: Date.parse(one.at), lat: 26_570_000, speed: 365, flags: 0 },
  ]);
});

test('coordinates of a base map are turned back before they are kept', async () => {
  const vehicle = api.town.id('vehicle education');
  await push([here({ plate: '贵A10006', crs: 'gcj02', lat: 26.5673, lon: 106.7134 })]);
  await emptyInbox(api.town.store, writer);
  const [kept] = await positionsOf(api.town.store, vehicle);
  expect(Math.abs((kept?.lat ?? 0) / 1e6 - 26.5673)).toBeGreaterThan(0.001);
});

test('vehicles of another county, and plates that nobody knows, look alike and are not taken', async () => {
  const answer = await push([here(), here({ plate: westFinance }), here({ plate: '贵Z99999' })]);
  expect(answer).toMatchObject({ status: 200, body: { taken: 1, unknown: [westFinance, '贵Z99999'] } });
});

test('entries that are no positions are named with their reason, the others are taken', async () => {
  const answer = await push([
    here({ plate: '' }),
    here({ at: '2026-03-05 09:10:11' }),
    here({ lat: 106.71, lon: 26.57 }),
    here({ crs: 'epsg' }),
    here({ speed: 'fast' }),
    'nonsense',
    here({ at: at(5) }),
  ]);
  expect(answer.body).toMatchObject({ taken: 1 });
  expect(answer.body.refused).toEqual([
    { index: 0, reason: 'plate' },
    { index: 1, reason: 'time' },
    { index: 2, reason: 'place' },
    { index: 3, reason: 'crs' },
    { index: 4, reason: 'number' },
    { index: 5, reason: 'plate' },
  ]);
});

test('a stranger, a wrong key and a platform that is switched off are refused alike', async () => {
  const refused = { status: 401, body: { code: 'FEED_REFUSED' } };
  expect(await push([here()], { code: '999999' })).toMatchObject(refused);
  expect(await push([here()], { token: 'f'.repeat(64) })).toMatchObject(refused);
  expect(await push([here()], { token: '' })).toMatchObject(refused);
  const other = await makeFeed(api.town, 'county', '520199', 'countyBureau');
  const actor = await api.town.actor('county');
  await api.town.store.run(actor, async (tx) => {
    const { id, rev } = await tx.get(feedingPlatform, other.id);
    await tx.update(feedingPlatform, [{ id, rev, set: { active: false } }]);
  });
  expect(await push([here()], { code: '520199', token: other.token })).toMatchObject(refused);
});

test.each([[[]], ['nothing'], [{}], [undefined]])(
  'a body without a list of positions is refused: %j',
  async (positions) => {
    expect(await push(positions)).toMatchObject({ status: 400, body: { code: 'FEED_BODY' } });
  },
);

test('keys are issued by an officer, shown once, and end when they are issued again or taken back', async () => {
  const county = await api.signIn('county');
  const { id } = await makeFeed(api.town, 'county', '520177', 'countyBureau');
  const first = await county.send('POST', `/api/feedingPlatform/${id}/issueKey`, {});
  const token = String(first.body.token);
  expect(await push([here()], { code: '520177', token })).toMatchObject({ status: 200 });
  await county.send('POST', `/api/feedingPlatform/${id}/revokeKey`, {});
  expect(await push([here()], { code: '520177', token })).toMatchObject({ status: 401 });
});

test('who keeps the cars of a unit may not register platforms', async () => {
  const clerk = await api.signIn('clerk');
  const facts = { code: '520188', name: '某平台', unit: api.town.id('finance'), active: true };
  expect((await clerk.send('POST', '/api/feedingPlatform', facts)).status).toBe(403);
});
