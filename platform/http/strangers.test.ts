import { afterAll, beforeAll, expect, test } from 'vitest';
import { TOWN_PASSWORD } from '../identity/testing/town.ts';
import { type ApiTown, type Client, openApiTown } from './testing/api-town.ts';

let api: ApiTown;
let clerk: Client;

beforeAll(async () => {
  api = await openApiTown();
  clerk = await api.signIn('clerk');
});
afterAll(() => api?.close());

const vehicle = () => api.town.id('vehicle finance');

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('no verb is called %s', async (verb) => {
  const one = await clerk.send('POST', `/api/vehicle/${vehicle()}/${verb}`, { rev: 1 });
  expect(one).toMatchObject({ status: 404, body: { code: 'NO_VERB' } });
  const many = await clerk.send('POST', '/api/vehicle/bulk', { verb, rows: [{ id: vehicle(), rev: 1 }] });
  expect(many).toMatchObject({ status: 404, body: { code: 'NO_VERB' } });
});

test('behind a proxy on this machine nobody is taken for this machine', async () => {
  for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip']) {
    const headers = { [header]: header === 'forwarded' ? 'for=127.0.0.1' : '127.0.0.1' };
    const info = await fetch(`${api.origin}/api/sign-in-info`, { headers });
    expect(await info.json(), header).toEqual({ demo: false, accounts: [] });
    expect((await fetch(`${api.origin}/metrics`, { headers })).status, header).toBe(404);
    const given = { login: 'two-boards', password: TOWN_PASSWORD };
    expect(await api.nobody.send('POST', '/api/sign-in', given, headers), header).toMatchObject({ status: 401 });
  }
  expect(await (await fetch(`${api.origin}/api/sign-in-info`)).json()).toMatchObject({ demo: true });
  expect((await fetch(`${api.origin}/metrics`)).status).toBe(200);
});

test('signs that no text may hold are refused wherever a text comes in', async () => {
  const bad = ['a\u0000b', 'a\ud800b'];
  for (const text of bad) {
    const created = await clerk.send('PATCH', `/api/vehicle/${vehicle()}`, { rev: 1, set: {}, reason: text });
    expect(created).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST', path: 'reason' } });
    const signedIn = await api.nobody.send('POST', '/api/sign-in', { login: text, password: 'Falsch-9-falsch' });
    expect(signedIn).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST', path: 'login' } });
    expect((await clerk.get(`/api/vehicle?q=${encodeURIComponent('a\u0000b')}`)).status).toBeLessThan(500);
    expect((await clerk.send('POST', '/api/act-as', { assignment: text })).status).toBeLessThan(500);
    const revealed = { field: 'vin', reason: `好好好好${text}` };
    expect((await clerk.send('POST', `/api/vehicle/${vehicle()}/reveal`, revealed)).status).toBe(400);
  }
});

test('a body nested without end is refused and breaks nothing', async () => {
  const deep = `{"rev":1,"set":{"model":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`;
  const headers = { 'x-goa-command': '01890000-0000-7000-8000-00000000abcd' };
  const answer = await clerk.send('PATCH', `/api/vehicle/${vehicle()}`, deep, headers);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect((await clerk.get('/api/me')).status).toBe(200);
});
