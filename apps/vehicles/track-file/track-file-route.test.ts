import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareMonths, sweepLive } from '#platform/tracks';
import { type ApiTown, openApiTown } from '../../../platform/http/testing/api-town.ts';
import { trackGround } from '../tracks/track-ground.ts';
import { trackFileRoute } from './track-file-route.ts';

let town: ApiTown;
let vehicle: string;

const address = (id: string, more = '') =>
  `/api/vehicles/tracks/${id}/file?from=2026-11-22T00:00:00Z&to=2026-11-23T00:00:00Z${more}`;

beforeAll(async () => {
  town = await openApiTown({
    extras: { name: 'track file', apps: [], routes: [trackFileRoute()] },
  });
  const { store } = town.town;
  await prepareMonths(store);
  await sweepLive(trackGround, store);
  const clerk = await town.signIn('clerk');
  const { body } = await clerk.get('/api/vehicle?limit=1');
  vehicle = (body.rows as { id: string }[])[0]!.id;
});
afterAll(async () => {
  await town?.close();
});

test('whoever may see tracks and export gets the file, and the look is noted', async () => {
  const county = await town.signIn('county');
  const before = await looks();
  const answer = await county.get(address(vehicle, '&format=csv'));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(await looks()).toBe(before + 1);
});

test('a stranger, and somebody from elsewhere, get nothing, and nothing is noted', async () => {
  const before = await looks();
  expect((await town.nobody.get(address(vehicle))).status).toBe(401);
  const elsewhere = await town.signIn('two-boards');
  expect([403, 404]).toContain((await elsewhere.get(address(vehicle))).status);
  expect(await looks()).toBe(before);
});

test.each(['from=x&to=y', 'from=2026-11-23T00:00:00Z&to=2026-11-22T00:00:00Z', 'from=2026-01-01&to=2026-11-22', ''])(
  'the period "%s" is refused',
  async (period) => {
    const county = await town.signIn('county');
    const answer = await county.get(`/api/vehicles/tracks/${vehicle}/file?${period}`);
    expect(answer).toMatchObject({ status: 422, body: { code: 'TRACK_PERIOD' } });
  },
);

async function looks(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from access_log where action = 'track'`.execute(
    town.town.store.system,
  );
  return rows[0]!.n;
}
