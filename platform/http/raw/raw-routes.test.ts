import { once } from 'node:events';
import { get } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeclarationError } from '#standards/language';
import { refuseReservedNames } from '../reserved-names.ts';
import { type ApiTown, type Client, openApiTown } from '../testing/api-town.ts';
import type { RawRoute, ServerEvent } from './raw-route.ts';

const facts = { tag: 'identity', title: '试' } as const;
let ended = 0;
let handled = 0;
let over = 0;

const routes: readonly RawRoute[] = [
  {
    ...facts,
    method: 'PUT',
    path: '/api/trial/{id}',
    id: 'trialPut',
    permission: 'department.update',
    input: 'stream',
    answer: 'json',
    async handle({ body, params, actor }) {
      handled++;
      let bytes = 0;
      for await (const chunk of body) bytes += (chunk as Buffer).length;
      return { status: 201, json: { bytes, id: params.id, unit: actor.unit } };
    },
  },
  {
    ...facts,
    method: 'GET',
    path: '/api/trial/{id}/bytes',
    id: 'trialGet',
    permission: 'signedIn',
    input: 'none',
    answer: 'stream',
    handle: async ({ gone }) => {
      gone.addEventListener('abort', () => over++);
      return { headers: { 'content-type': 'text/plain' }, stream: Readable.from(['一', '二'.repeat(5000)]) };
    },
  },
  {
    ...facts,
    method: 'POST',
    path: '/api/trial',
    id: 'trialPost',
    permission: 'signedIn',
    input: 'json',
    body: { type: 'object' },
    answer: 'json',
    handle: async ({ body, query }) => ({ json: { body, query } }),
  },
  {
    ...facts,
    method: 'GET',
    path: '/api/trial-events',
    id: 'trialEvents',
    permission: 'signedIn',
    input: 'none',
    answer: 'events',
    handle: async () => ({ events: ticks() }),
  },
  {
    ...facts,
    method: 'GET',
    path: '/trial/{code}',
    id: 'trialOpen',
    permission: 'open',
    input: 'nothing',
    answer: 'stream',
    perMinute: 5,
    handle: async ({ params }) => ({ headers: { 'content-type': 'text/html' }, stream: `<p>${params.code}</p>` }),
  },
];

async function* ticks(): AsyncGenerator<ServerEvent> {
  try {
    for (let n = 0; ; n++) {
      yield { event: 'tick', data: { n, words: '一\n二' }, id: String(n) };
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  } finally {
    ended++;
  }
}

const ID = '01890000-0000-7000-8000-000000000000';
let api: ApiTown;
let clerk: Client;
let admin: Client;
beforeAll(async () => {
  api = await openApiTown({ extras: { name: '', apps: [], routes } });
  [clerk, admin] = [await api.signIn('clerk'), await api.signIn('unit-admin')];
});
afterAll(() => api?.close());

test('bytes reach the handler as a stream, larger than any body of another route may be', async () => {
  const answer = await admin.send('PUT', `/api/trial/${ID}`, new Uint8Array(5 * 1024 * 1024));
  expect(answer).toMatchObject({ status: 201, body: { bytes: 5 * 1024 * 1024, id: ID } });
});

test('what stands before every route stands before these: session, token, permission, form of the id', async () => {
  const before = handled;
  const bytes = new Uint8Array(10);
  const put = (client: Client, path: string, headers = {}) => client.send('PUT', path, bytes, headers);
  expect(await put(api.nobody, `/api/trial/${ID}`)).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
  expect(await put(admin, `/api/trial/${ID}`, { 'x-goa-csrf': 'guess' })).toMatchObject({ body: { code: 'CSRF' } });
  expect(await put(clerk, `/api/trial/${ID}`)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  expect(await put(admin, '/api/trial/..%2f..%2fetc')).toMatchObject({ status: 400, body: { code: 'BAD_ID' } });
  expect(handled).toBe(before);
});

test('bytes leave as they are, and JSON is judged as everywhere', async () => {
  const answer = await clerk.get(`/api/trial/${ID}/bytes`);
  expect(answer.body.text).toBe(`一${'二'.repeat(5000)}`);
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await clerk.send('POST', '/api/trial?a=1&b=2&b=3', { x: 1 })).body).toEqual({
    body: { x: 1 },
    query: { a: '1' },
  });
  expect(await clerk.send('POST', '/api/trial', '[1]')).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
});

test('events arrive one by one, and the source hears when the reader has gone', async () => {
  const request = get(`${api.origin}/api/trial-events`, { headers: { cookie: clerk.cookie } });
  const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream & { headers: object }];
  expect(response.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8' });
  let text = '';
  for await (const chunk of response) {
    text += String(chunk);
    if (text.includes('id: 2\n')) break;
  }
  expect(text).toContain('id: 1\nevent: tick\ndata: {"n":1,"words":"一\\n二"}\n\n');
  await expect.poll(() => ended, { timeout: 10_000 }).toBe(1);
});

test('an account has so many streams and no more, and a place is free again when its line is closed', async () => {
  const { cookie } = admin;
  const open = async () => {
    const stop = new AbortController();
    const { status } = await fetch(`${api.origin}/api/trial-events`, { headers: { cookie }, signal: stop.signal });
    return { status, stop };
  };
  const lines = [];
  for (let n = 0; n < 24; n++) lines.push(await open());
  expect(lines.every(({ status }) => status === 200)).toBe(true);
  expect((await open()).status).toBe(429);
  lines[0]?.stop.abort();
  await expect.poll(async () => (await open()).status, { timeout: 10_000 }).toBe(200);
  for (const { stop } of lines) stop.abort();
});

test('a source hears when its answer is over', async () => {
  const before = over;
  await clerk.get(`/api/trial/${ID}/bytes`);
  await expect.poll(() => over, { timeout: 10_000 }).toBeGreaterThan(before);
});

test('a server that stops ends the streams of events', async () => {
  const other = await openApiTown({ extras: { name: '', apps: [], routes } });
  const { cookie } = await other.signIn('clerk');
  const answer = await fetch(`${other.origin}/api/trial-events`, { headers: { cookie } });
  await other.close();
  await expect(answer.text()).rejects.toThrow();
});

test('an open route answers strangers, and slows down who asks too often', async () => {
  expect((await api.nobody.get('/trial/7')).body.text).toBe('<p>7</p>');
  const answers = await Promise.all(Array.from({ length: 10 }, () => api.nobody.get('/trial/7')));
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(3);
});

test('a route that hides a resource, a verb or another route is a fault of the program', () => {
  const [one] = routes;
  const at = (path: string): RawRoute => ({ ...one!, path });
  const refuse = (...given: RawRoute[]) => expect(() => refuseReservedNames(api.town.registry, given));
  refuse(at('/api/vehicle/{id}')).toThrow(DeclarationError);
  refuse(at('/api/vehicle')).toThrow(DeclarationError);
  refuse(at('/api/vehicle/{id}/transfer')).toThrow(DeclarationError);
  refuse(one!, one!).toThrow(DeclarationError);
  refuse(at('/api/vehicle/{id}/picture')).not.toThrow();
});
