import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiTown, openApiTown } from './testing/api-town.ts';

let api: ApiTown;
beforeAll(async () => {
  api = await openApiTown({ requestsPerMinute: 20 });
});
afterAll(() => api?.close());

async function statuses(times: number, path: string, init: (n: number) => RequestInit): Promise<Set<number>> {
  const found = new Set<number>();
  for (let n = 0; n < times; n++) found.add((await fetch(`${api.origin}${path}`, init(n))).status);
  return found;
}

test('a path in other letters is counted like the same path in plain ones', async () => {
  const found = await statuses(25, '/%61pi/me', () => ({}));
  expect(found).toEqual(new Set([401, 429]));
});

test('who makes up a cookie for each request is counted by address all the same', async () => {
  const found = await statuses(305, '/api/activate', (n) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `goa_session=made-up-${n}` },
    body: '{}',
  }));
  expect(found).toEqual(new Set([400, 429]));
});
