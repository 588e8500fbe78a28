import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeVin } from '#standards/checks';
import { type ApiTown, type Client, commandId, filterOf, openApiTown } from './testing/api-town.ts';

let api: ApiTown;
let clerk: Client;
let officer: Client;

beforeAll(async () => {
  api = await openApiTown();
  clerk = await api.signIn('clerk');
  officer = await api.signIn('county');
});
afterAll(() => api?.close());

const input = (more: Readonly<Record<string, unknown>> = {}) => ({
  plate: '贵A77777',
  kind: 'YJ',
  body: 'sedan',
  model: '样例牌 新能源',
  status: 'inUse',
  energy: 'electric',
  source: 'purchase',
  vin: completeVin('LSVAA49J*44000001'),
  manager: api.town.id('finance'),
  registeredTo: api.town.id('finance'),
  price: '168000',
  ...more,
});

test('a clerk adds a vehicle, edits it, and sees in the trail who changed what', async () => {
  const made = await clerk.send('POST', '/api/vehicle', input());
  expect(made).toMatchObject({ status: 201, body: { rev: 1 } });
  const path = `/api/vehicle/${made.body.id}`;
  expect(await clerk.send('PATCH', path, { rev: 1, set: { colour: '黑' } })).toMatchObject({
    status: 200,
    body: { rev: 2 },
  });
  const shown = await clerk.get(path);
  expect(shown.body).toMatchObject({
    row: { plate: '贵A77777', colour: '黑', price: '168000.00' },
    refs: { unit: { [api.town.id('finance')]: '东县财政局' } },
  });
  expect(shown.body.can).toContain('update');
  const trail = (await clerk.get(`${path}/history`)).body as unknown as readonly Record<string, unknown>[];
  expect(trail[0]).toMatchObject({
    verb: 'update',
    changes: [{ field: 'colour', title: '车身颜色', before: null, after: '黑' }],
  });
});

test('the list is the scope: the clerk sees the unit, the county officer the county, and the count agrees', async () => {
  const own = await clerk.get('/api/vehicle?limit=200');
  const units = new Set((own.body.rows as { manager: string }[]).map(({ manager }) => manager));
  expect([...units]).toEqual([api.town.id('finance')]);
  const county = await officer.get('/api/vehicle?limit=200');
  const count = await officer.get('/api/vehicle/count');
  expect((county.body.rows as unknown[]).length).toBe(count.body.value);
  expect((county.body.rows as unknown[]).length).toBeGreaterThan((own.body.rows as unknown[]).length);
});

test('a price above the cap asks for a reason and keeps it', async () => {
  const dear = input({ plate: '贵A77778', vin: completeVin('LSVAA49J*44000002'), price: '268000' });
  expect(await clerk.send('POST', '/api/vehicle', dear)).toMatchObject({
    status: 422,
    body: { code: 'REASON_NEEDED', rows: [{ row: 0, path: 'price' }] },
  });
  const made = await clerk.send('POST', '/api/vehicle', { ...dear, $reason: '山区应急，经县政府批准' });
  expect(made).toMatchObject({
    status: 201,
    body: { findings: [{ rule: 'VH-cap-price', severity: 'explain', usedRow: 'caps-yj' }] },
  });
});

test('the same command twice is one action, with another body it is refused', async () => {
  const command = commandId();
  const body = input({ plate: '贵A77779', vin: completeVin('LSVAA49J*44000003') });
  const first = await clerk.send('POST', '/api/vehicle', body, command);
  const second = await clerk.send('POST', '/api/vehicle', body, command);
  expect(second).toMatchObject({ status: 201, body: { id: first.body.id } });
  const found = await clerk.get(`/api/vehicle/count?${filterOf({ field: 'plate', op: 'eq', value: '贵A77779' })}`);
  expect(found.body.value).toBe(1);
  const other = await clerk.send('POST', '/api/vehicle', { ...body, colour: '白' }, command);
  expect(other).toMatchObject({ status: 409, body: { code: 'COMMAND_REUSED' } });
});

test('two people save the same record: one wins, the other hears who was first', async () => {
  const made = await clerk.send(
    'POST',
    '/api/vehicle',
    input({ plate: '贵A77780', vin: completeVin('LSVAA49J*44000004') }),
  );
  const path = `/api/vehicle/${made.body.id}`;
  const answers = await Promise.all([
    clerk.send('PATCH', path, { rev: 1, set: { colour: '红' } }),
    officer.send('PATCH', path, { rev: 1, set: { colour: '绿' } }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'CONFLICT', detail: { rev: 2 } });
});

test('a transfer hands the vehicle and its place in every list to the other unit', async () => {
  const made = await clerk.send(
    'POST',
    '/api/vehicle',
    input({ plate: '贵A77781', vin: completeVin('LSVAA49J*44000005') }),
  );
  const path = `/api/vehicle/${made.body.id}`;
  const body = { to: api.town.id('education'), on: '2026-11-01', document: '东机管〔2026〕7号' };
  expect(await clerk.send('POST', `${path}/transfer`, body)).toMatchObject({
    status: 403,
    body: { code: 'FORBIDDEN' },
  });
  expect(await officer.send('POST', `${path}/transfer`, { ...body, document: '' })).toMatchObject({
    status: 422,
    body: { rows: [{ path: 'document' }] },
  });
  expect((await officer.send('POST', `${path}/transfer`, body)).status).toBe(200);
  expect(await clerk.get(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  expect((await officer.get(path)).body).toMatchObject({
    row: { manager: api.town.id('education'), registeredTo: api.town.id('education') },
  });
  expect(await officer.send('POST', `${path}/transfer`, body)).toMatchObject({
    status: 409,
    body: { code: 'VEHICLE_SAME_UNIT' },
  });
});

test('a plate that an invisible row holds is taken, and nothing else is said', async () => {
  const answer = await clerk.send(
    'POST',
    '/api/vehicle',
    input({ plate: '贵A10001', vin: completeVin('LSVAA49J*44000006') }),
  );
  expect(answer).toMatchObject({ status: 409, body: { code: 'TAKEN' } });
  expect(JSON.stringify(answer.body)).not.toContain(api.town.id('vehicle provinceBureau'));
});
