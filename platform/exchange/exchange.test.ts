import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { handlersOf } from '#platform/commands';
import { createSealer } from '#platform/store';
import { type ApiTown, openApiTown } from '../http/testing/api-town.ts';
import { processExtras } from '../process/testing/process-town.ts';
import { exchangeApp } from './app.ts';
import { exchangeGuards, exchangeHandlers, exchangeRoutes, exchangeSystem, exchangeWork } from './index.ts';
import { sendExchange } from './out/send-exchange.ts';
import { exchangePartner } from './resources/exchange-partner.resource.ts';
import { HEADERS, isSigned, signRequest } from './signature/sign-request.ts';

/** What the outside platform took, and what it answers next. */
interface Taken {
  readonly body: Readonly<Record<string, unknown>>;
  readonly signed: boolean;
}
const taken: Taken[] = [];
let answers: { status: number; body: string }[] = [];
const peer = createServer(async (request, response) => {
  const body = await buffer(request);
  const [time, signature] = [HEADERS.time, HEADERS.signature].map((name) => String(request.headers[name]));
  const parts = { method: request.method ?? '', path: request.url ?? '', time: time ?? '', body };
  taken.push({ body: JSON.parse(body.toString()), signed: isSigned(key, parts, signature ?? '') });
  const answer = answers.shift() ?? { status: 200, body: JSON.stringify({ receipt: `R-${taken.length}` }) };
  response.writeHead(answer.status).end(answer.body);
});

const sealer = createSealer(Buffer.alloc(32, 7));
const process = processExtras();
const handlers = [...(process.handlers ?? []), ...exchangeHandlers(sealer)];
let api: ApiTown;
let partner = '';
let key = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
  api = await openApiTown({
    extras: {
      ...process,
      name: 'exchange',
      apps: [...process.apps, exchangeApp],
      system: [...(process.system ?? []), ...exchangeSystem],
      handlers,
      routes: exchangeRoutes({ sealer, handlers: () => handlersOf(handlers) }),
      appRoles: { ...process.appRoles, unitClerk: ['requester', 'hallUser', 'exchangeKeeper'] },
    },
  });
  const { town } = api;
  const clerk = await town.actor('clerk');
  const url = `http://127.0.0.1:${(peer.address() as AddressInfo).port}/supervision/in`;
  const facts = {
    code: 'ZWFW',
    name: '政务服务网',
    unit: town.id('finance'),
    sendsCases: true,
    takesApplications: true,
  };
  const made = await town.store.run(clerk, (tx) => tx.create(exchangePartner, [{ ...facts, url, active: true }]));
  partner = made.rows[0]?.id ?? '';
  key = ((await town.act(clerk, 'exchangePartner.bind', {}, partner)) as { key: string }).key;
});
afterAll(async () => {
  await api?.close();
  peer.closeAllConnections();
  await new Promise((resolve) => peer.close(resolve));
});
beforeEach(async () => {
  taken.length = 0;
  answers = [];
  await sql`delete from exchange_delivery`.execute(api.town.store.system);
});

let halls = 0;
const form = (more: object = {}) => ({ hall: `对接会议室${++halls}`, seats: 40, ...more });

/** Posts as the partner would, with what is to be wrong about it. */
async function post(
  name: string,
  content: unknown,
  wrong: { key?: string; code?: string; ago?: number; after?: string } = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const path = `/api/exchange/${name}`;
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const time = String(Math.floor(Date.now() / 1000) - (wrong.ago ?? 0));
  const parts = { method: 'POST', path, time, body: Buffer.from(text) };
  const answer = await fetch(`${api.origin}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [HEADERS.partner]: wrong.code ?? 'ZWFW',
      [HEADERS.time]: time,
      [HEADERS.signature]: signRequest(wrong.key ?? key, parts),
    },
    body: text + (wrong.after ?? ''),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

async function queue(id: string): Promise<void> {
  const job = { key: id, id: 1, handler: '', event: '', payload: {}, at: '', attempt: 1 };
  await exchangeWork(api.town.store, sealer).handlers['exchange.queue']?.(job);
}
const due = () => sql`update exchange_delivery set due = now()`.execute(api.town.store.system);
const send = () => sendExchange(api.town.store, sealer);
async function deliveries(): Promise<readonly Record<string, unknown>[]> {
  const answer = await api.town.ask(await api.town.actor('clerk'), 'exchange.deliveries', { partner });
  return (answer as { deliveries: Record<string, unknown>[] }).deliveries;
}

test('an application becomes a case of the bound person; a repeat is answered alike, other content under its number is refused', async () => {
  const application = { number: 'SZ-1', item: 'borrowHall', form: form() };
  const first = await post('applications', application);
  expect(first).toMatchObject({ status: 200, body: { number: 'SZ-1', no: expect.stringMatching(/^BJ/) } });
  expect(await post('applications', application)).toEqual(first);
  expect(await post('applications', { ...application, form: form() })).toMatchObject({
    status: 409,
    body: { code: 'EXCHANGE_NUMBER' },
  });
  const { rows } = await sql<{ applicant: string }>`
    select applicant from case_file where id = ${String(first.body.case)}`.execute(api.town.store.system);
  expect(rows).toEqual([{ applicant: api.town.id('person clerk') }]);
  const status = await post('status', { number: 'SZ-1' });
  expect(status.body).toMatchObject({ number: 'SZ-1', case: { status: 'submitted', no: first.body.no } });
  expect(JSON.stringify(status.body)).not.toContain(api.town.id('person clerk'));
});

test('ten repeats at once are one case', async () => {
  const application = { number: 'SZ-10', item: 'borrowHall', form: form() };
  const all = await Promise.all(Array.from({ length: 10 }, () => post('applications', application)));
  expect(new Set(all.map(({ body }) => body.case)).size).toBe(1);
  expect(all.every(({ status }) => status === 200)).toBe(true);
});

test.each([
  ['another key', { key: '11'.repeat(32) }],
  ['an unknown partner', { code: 'NOBODY' }],
  ['a request of ten minutes ago', { ago: 600 }],
  ['a request of the future', { ago: -600 }],
  ['a body that was added to', { after: ' ' }],
])('%s is refused alike', async (_what, wrong) => {
  const answer = await post('applications', { number: 'SZ-2', item: 'borrowHall', form: form() }, wrong);
  expect(answer).toMatchObject({ status: 401, body: { code: 'EXCHANGE_REFUSED' } });
});

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['no number', { item: 'borrowHall', form: {} }],
  ['a number with a line feed', { number: 'a\nb', item: 'borrowHall', form: {} }],
  ['a form that is a text', { number: 'SZ-3', item: 'borrowHall', form: 'x' }],
])('%s is a bad request', async (_what, content) => {
  expect(await post('applications', content)).toMatchObject({ status: 400, body: { code: 'EXCHANGE_BODY' } });
});

test('too much is refused, and so is an unsigned stranger', async () => {
  const huge = JSON.stringify({ number: 'x'.repeat(300_000) });
  expect(await post('applications', huge).catch(() => ({ status: 413 }))).toMatchObject({ status: 413 });
  expect((await api.nobody.send('POST', '/api/exchange/applications', {})).status).toBe(401);
});

test('a form that the item refuses is refused, nothing is kept, and the number stays free', async () => {
  const application = { number: 'SZ-4', item: 'borrowHall', form: { seats: 'many' } };
  expect(await post('applications', application)).toMatchObject({ status: 422, body: { code: 'INVALID' } });
  expect(await post('status', { number: 'SZ-4' })).toMatchObject({ status: 404 });
  expect(await post('applications', { ...application, form: form() })).toMatchObject({ status: 200 });
  const unknown = await post('applications', { number: 'SZ-5', item: 'nothing', form: {} });
  expect(unknown).toMatchObject({ status: 404, body: { code: 'EXCHANGE_ITEM' } });
});

test('a case that moved is pushed signed, in order, once for each change, and the receipt is kept', async () => {
  const { body } = await post('applications', { number: 'SZ-6', item: 'borrowHall', form: form() });
  const id = String(body.case);
  await queue(id);
  await queue(id);
  expect(await send()).toBe(1);
  expect(taken).toMatchObject([{ signed: true, body: { kind: 'case', data: { id, status: 'submitted' } } }]);
  expect(await deliveries()).toMatchObject([{ state: 'sent', receipt: 'R-1', attempts: 1 }]);
  await api.town.act(await api.town.actor('clerk'), 'caseFile.cancel', { reason: '不办了' }, id);
  await queue(id);
  expect(await send()).toBe(1);
  expect(taken.at(-1)?.body).toMatchObject({ data: { status: 'withdrawn' } });
});

test('what was not taken comes again and keeps its place; what is refused for good waits for a person', async () => {
  const { body } = await post('applications', { number: 'SZ-7', item: 'borrowHall', form: form() });
  const id = String(body.case);
  await queue(id);
  answers = [{ status: 503, body: '' }];
  expect(await send()).toBe(0);
  expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 1, error: expect.stringContaining('503') }]);
  await api.town.act(await api.town.actor('clerk'), 'caseFile.cancel', { reason: '不办了' }, id);
  await queue(id);
  expect(await send()).toBe(0);
  await due();
  expect([await send(), await send()]).toEqual([1, 1]);
  expect(taken.map((one) => (one.body.data as { status: string }).status)).toEqual([
    'submitted',
    'submitted',
    'withdrawn',
  ]);
  const clerk = await api.town.actor('clerk');
  await api.town.act(clerk, 'exchangePartner.resend', { delivery: String((await deliveries())[0]?.id) }, partner);
  answers = [{ status: 422, body: '' }];
  expect(await send()).toBe(0);
  expect((await deliveries())[0]).toMatchObject({ state: 'failed', receipt: null });
});

test('nothing is pushed of a case that the bound person does not see', async () => {
  const county = await api.town.actor('county');
  const started = await api.town.act(county, 'process.startBorrowHall', { ...form(), secretNote: '内部' });
  await queue((started as { id: string }).id);
  expect(await deliveries()).toEqual([]);
});

test('the catalogue of items is pushed once, and again only what has changed', async () => {
  const clerk = await api.town.actor('clerk');
  const { queued } = (await api.town.act(clerk, 'exchangePartner.sendItems', {}, partner)) as { queued: number };
  expect(queued).toBe(api.town.store.registry.items.size);
  expect(await api.town.act(clerk, 'exchangePartner.sendItems', {}, partner)).toEqual({ queued: 0 });
  expect(await send()).toBe(queued);
  expect(taken.map(({ body }) => body.kind)).toEqual(Array(queued).fill('item'));
});

test('only who keeps the partner binds it, the key is kept sealed, and unbound it answers nobody', async () => {
  const { town } = api;
  await expect(town.act(await town.actor('two-boards'), 'exchangePartner.bind', {}, partner)).rejects.toMatchObject({
    status: 404,
  });
  await expect(town.act(await town.actor('county'), 'exchangePartner.bind', {}, partner)).rejects.toMatchObject({
    status: 403,
  });
  const { rows } = await sql<{ secret: string }>`select secret from exchange_key`.execute(town.store.system);
  expect(rows[0]?.secret).not.toContain(key);
  await town.act(await town.actor('clerk'), 'exchangePartner.unbind', {}, partner);
  expect(await post('status', { number: 'SZ-1' })).toMatchObject({ status: 401 });
});

test.each(['ftp://x.cn/in', 'https://user:pw@x.cn/in', 'https://x.cn/in?key=1', 'x'])(
  '%s is no address',
  async (url) => {
    const guard = exchangeGuards().exchangePartner;
    const asked = api.town.store.run(await api.town.actor('clerk'), async (tx) =>
      guard?.(tx, { verb: 'create', rows: [{ id: '1', before: null, after: { url } }] }),
    );
    await expect(asked).rejects.toMatchObject({ code: 'EXCHANGE_ADDRESS' });
  },
);
