import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installedWings } from '#testing/installed-wings';
import { openapiDocument } from './openapi/document.ts';
import { type Answer, type ApiTown, type Client, openApiTown } from './testing/api-town.ts';
import { everyRoute, openRoutes, type RouteCase } from './testing/every-route.ts';

let api: ApiTown;
let clerk: Client;
let routes: readonly RouteCase[];
const STRANGE_ID = '01890000-0000-7000-8000-000000000000';

const dataDir = mkdtempSync(path.join(tmpdir(), 'goa-routes-'));
const installed = installedWings(dataDir);

beforeAll(async () => {
  api = await openApiTown({ extras: installed });
  clerk = await api.signIn('clerk');
  routes = everyRoute(api.town.registry, installed.routes);
});
afterAll(async () => {
  await api?.close();
  rmSync(dataDir, { recursive: true });
});

const call = (client: Client, route: RouteCase, id: string, body: unknown = route.body) =>
  route.method === 'GET' ? client.get(route.path(id)) : client.send(route.method, route.path(id), body);

const isErrorForm = ({ body }: Answer) =>
  typeof body.code === 'string' &&
  /^[A-Z][A-Z_]+$/.test(body.code) &&
  typeof body.message === 'string' &&
  /\p{Script=Han}/u.test(body.message);

const opened = (installed.routes ?? [])
  .filter(({ permission }) => permission === 'open')
  .map(({ method, path: at }) => `${method} ${at}`);

test('the list of routes is the description of the server, no more and no less', () => {
  const described = Object.entries(openapiDocument(api.town.registry, installed.routes).paths as Record<string, object>)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .filter((line) => !opened.includes(line))
    .filter((line) => !/sign-in|sign-out|activate/.test(line));
  const tried = routes.map(({ method, template }) => `${method} ${template}`);
  expect(tried.sort()).toEqual(described.sort());
  expect(tried.length).toBeGreaterThan(150);
});

test('nobody gets an answer from any of them but the refusal', async () => {
  const wrong: string[] = [];
  for (const route of routes) {
    const answer = await call(api.nobody, route, STRANGE_ID);
    if (answer.status !== 401 || answer.body.code !== 'NOT_SIGNED_IN')
      wrong.push(`${route.method} ${route.template} ${answer.status}`);
  }
  expect(wrong).toEqual([]);
  for (const path of openRoutes) expect((await api.nobody.get(path)).status).toBe(200);
});

test('a change without the CSRF token is refused everywhere', async () => {
  const wrong: string[] = [];
  for (const route of routes.filter(({ method }) => method !== 'GET')) {
    const answer = await clerk.send(route.method as 'POST', route.path(STRANGE_ID), route.body, {
      'x-goa-csrf': 'guess',
    });
    if (answer.status !== 403 || answer.body.code !== 'CSRF')
      wrong.push(`${route.method} ${route.template} ${answer.status}`);
  }
  expect(wrong).toEqual([]);
});

test('a clerk gets nothing of rows beyond the unit, by any route, and cannot tell them from rows that do not exist', async () => {
  const foreign: Readonly<Record<string, string>> = {
    vehicle: api.town.id('vehicle westFinance'),
    unit: api.town.id('westFinance'),
    person: api.town.id('person province'),
    account: api.town.id('account province'),
    assignment: api.town.id('assignment province/1'),
    post: STRANGE_ID,
  };
  const wrong: string[] = [];
  for (const route of routes.filter(({ resource }) => resource && foreign[resource.name])) {
    const [there, nowhere] = [
      await call(clerk, route, foreign[route.resource!.name]!),
      await call(clerk, route, STRANGE_ID),
    ];
    const explained = route.template.endsWith('/explain');
    const refused = explained ? there.body.allowed !== true : there.status >= 400 && isErrorForm(there);
    if (!refused)
      wrong.push(`${route.method} ${route.template} ${there.status} ${JSON.stringify(there.body).slice(0, 120)}`);
    if (there.status !== nowhere.status || there.body.code !== nowhere.body.code) {
      wrong.push(
        `${route.method} ${route.template} tells them apart: ${there.status} ${there.body.code} against ${nowhere.status} ${nowhere.body.code}`,
      );
    }
  }
  expect(wrong).toEqual([]);
});

const BROKEN: readonly (readonly [string, unknown])[] = [
  ['no JSON', '{"plate":'],
  ['a list', [1, 2]],
  ['null', 'null'],
  ['a number', '7'],
  [
    'strange types',
    {
      rev: 'one',
      set: 'all',
      verb: {},
      rows: 'none',
      field: 3,
      reason: [],
      plate: { a: 1 },
      unit: 5,
      name: [],
      filter: 1,
    },
  ],
  ['a prototype', '{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'],
  [
    'SQL in a name',
    { name: "x'; drop table unit; --", plate: "'; delete from veh; --", rev: 1, set: { plate: "' or 1=1 --" } },
  ],
  ['deep nesting', `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`],
];

test.each(BROKEN)('%s as a body is refused in the one form and never breaks the server', async (_what, body) => {
  const wrong: string[] = [];
  for (const route of routes.filter(({ method }) => method !== 'GET')) {
    const answer = await call(clerk, route, STRANGE_ID, body);
    if (answer.status < 400 || answer.status >= 500 || !isErrorForm(answer)) {
      wrong.push(`${route.method} ${route.template} ${answer.status} ${JSON.stringify(answer.body).slice(0, 120)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('ten megabytes are too much for every route', async () => {
  const huge = `{"name":"${'x'.repeat(10 * 1024 * 1024)}"}`;
  for (const route of routes.filter(({ method }) => method !== 'GET').slice(0, 5)) {
    const answer = await call(clerk, route, STRANGE_ID, huge).catch(() => undefined);
    if (answer) expect(answer).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
  }
});

test.each(['not-a-uuid', "1' or '1'='1", '../../etc/passwd', '%00', '0'.repeat(180)])(
  '%s as an id is refused',
  async (id) => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ resource }) => resource)) {
      const answer = await call(clerk, route, encodeURIComponent(id));
      if (answer.status < 400 || answer.status >= 500 || !isErrorForm(answer))
        wrong.push(`${route.method} ${route.template} ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  },
);

test('strange query strings are refused in the one form', async () => {
  for (const query of [
    'filter={',
    'filter=[]',
    'filter={"field":"nothing","op":"eq","value":1}',
    'sort=nothing',
    'limit=-1',
    'after=xyz',
    'unknown=1',
    'filter={"op":"eq"}',
    'sort=a&sort=b',
  ]) {
    const answer = await clerk.get(`/api/vehicle?${query}`);
    expect([answer.status, isErrorForm(answer)], query).toEqual([400, true]);
  }
});
