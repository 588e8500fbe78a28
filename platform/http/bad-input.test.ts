import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiTown, type Client, filterOf, openApiTown } from './testing/api-town.ts';

let api: ApiTown;
let clerk: Client;
let viewer: Client;

beforeAll(async () => {
  api = await openApiTown();
  clerk = await api.signIn('clerk');
  viewer = await api.signIn('line-tax');
});
afterAll(() => api?.close());

test('a wrong password and an unknown login are one and the same answer', async () => {
  const wrong = await api.nobody.send('POST', '/api/sign-in', { login: 'county', password: 'Falsch-9-falsch' });
  const unknown = await api.nobody.send('POST', '/api/sign-in', { login: 'keinmensch', password: 'Falsch-9-falsch' });
  expect(wrong).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REFUSED' } });
  expect(unknown.body).toEqual(wrong.body);
});

test('an account is locked after wrong tries, also for the right password, and says for how long', async () => {
  for (let i = 0; i < 5; i++)
    await api.nobody.send('POST', '/api/sign-in', { login: 'city', password: `Falsch-9-${i}` });
  await expect(api.signIn('city')).rejects.toThrow('SIGN_IN_LOCKED');
});

test('a sign-in form on another site is refused before the password is looked at', async () => {
  const answer = await api.nobody.send(
    'POST',
    '/api/sign-in',
    { login: 'clerk', password: 'x' },
    { 'sec-fetch-site': 'cross-site' },
  );
  expect(answer).toMatchObject({ status: 403, body: { code: 'CSRF' } });
});

test('the session cookie is out of reach of scripts and other sites, and the page may load nothing from elsewhere', async () => {
  const answer = await api.nobody.send('POST', '/api/sign-in', {
    login: 'two-boards',
    password: (await import('../identity/testing/town.ts')).TOWN_PASSWORD,
  });
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('x-frame-options')).toBeTruthy();
});

test.each([
  ['a field that does not exist', { field: 'nonsense', op: 'eq', value: 'x' }],
  ['a masked field', { field: 'price', op: 'gte', value: '100000' }],
  ['a masked field inside not', { not: { or: [{ field: 'price', op: 'eq', value: '1' }] } }],
])('a filter on %s is the same refusal', async (_what, filter) => {
  expect(await viewer.get(`/api/vehicle?${filterOf(filter)}`)).toMatchObject({
    status: 400,
    body: { code: 'UNKNOWN_FIELD' },
  });
});

test('a masked field can be neither sorted, nor grouped, nor counted by', async () => {
  for (const path of [
    '/api/vehicle?sort=price',
    '/api/vehicle?sort=-price',
    '/api/vehicle/group?by=price',
    `/api/vehicle/count?${filterOf({ field: 'price', op: 'gt', value: '1' })}`,
  ]) {
    expect((await viewer.get(path)).status, path).toBe(400);
  }
});

test('a masked field cannot be summed, a clear one can, and a stranger to the resource gets nothing', async () => {
  const sums = (field: string) =>
    `/api/vehicle/sums?figures=${encodeURIComponent(JSON.stringify({ a: { take: 'sum', field } }))}`;
  expect(await viewer.get(sums('price'))).toMatchObject({ status: 403, body: { code: 'FIELD_MASKED' } });
  expect((await viewer.get(sums('seats'))).status).toBe(200);
  expect(await viewer.get('/api/vehicle/sums?figures=1')).toMatchObject({ status: 400, body: { code: 'BAD_FIGURE' } });
  expect((await viewer.get('/api/repairShop/sums?figures={"a":{"take":"count"}}')).status).toBe(403);
});

test('all faults of a row come at once, each at its field, in Chinese', async () => {
  const answer = await clerk.send('POST', '/api/vehicle', {
    plate: '贵A12',
    kind: 'XX',
    model: '',
    price: '-3',
    boughtOn: '2026-02-30',
    nonsense: 1,
  });
  expect(answer).toMatchObject({ status: 422, body: { code: 'INVALID' } });
  const rows = answer.body.rows as { path: string; message: string }[];
  for (const path of ['plate', 'kind', 'model', 'price', 'boughtOn', 'nonsense', 'manager', 'energy']) {
    expect(
      rows.map((row) => row.path),
      path,
    ).toContain(path);
  }
  expect(rows.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
});

test('a name with SQL and markup in it is kept as it was written', async () => {
  const name = "办'; drop table unit; -- <script>alert(1)</script>";
  const admin = await api.signIn('unit-admin');
  const made = await admin.send('POST', '/api/department', { name, unit: api.town.id('finance') });
  expect(made.status).toBe(201);
  expect((await admin.get(`/api/department/${made.body.id}`)).body).toMatchObject({ row: { name } });
  expect((await admin.get(`/api/department?q=${encodeURIComponent('drop table')}`)).body.rows).toHaveLength(1);
});

test('probing for taken values is logged and slows down', async () => {
  const { rows } = await api.town.store.system
    .selectFrom('access_log')
    .selectAll()
    .execute()
    .then((found) => ({ rows: found }));
  const before = rows.length;
  const taken = {
    plate: '贵A10001',
    kind: 'YJ',
    body: 'sedan',
    model: '样',
    status: 'inUse',
    energy: 'electric',
    source: 'purchase',
    manager: api.town.id('finance'),
    registeredTo: api.town.id('finance'),
  };
  expect(await clerk.send('POST', '/api/vehicle', taken)).toMatchObject({ status: 409, body: { code: 'TAKEN' } });
  const after = await api.town.store.system.selectFrom('access_log').selectAll().execute();
  expect(after.length).toBeGreaterThan(before);
  let last = 0;
  for (let i = 0; i < 40 && last !== 429; i++) last = (await clerk.send('POST', '/api/vehicle', taken)).status;
  expect(last).toBe(429);
});

test('too many requests from one session are told to wait', async () => {
  const small = await openApiTown({ requestsPerMinute: 20 });
  try {
    const answers = await Promise.all(Array.from({ length: 40 }, () => small.nobody.get('/api/me')));
    expect(answers.some(({ status, body }) => status === 429 && body.code === 'TOO_MANY_REQUESTS')).toBe(true);
  } finally {
    await small.close();
  }
});
