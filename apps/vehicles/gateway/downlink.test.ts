import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceActor } from '#platform/identity';
import { terminalMessages } from '../jt808/index.ts';
import { terminalOrder } from '../terminals/terminal-order.resource.ts';
import { Downlink } from './downlink.ts';
import { GATEWAY_LIMITS } from './limits.ts';
import { type GatewayTown, openGatewayTown } from './testing/gateway-town.ts';
import { TrialTerminal } from './testing/trial-terminal.ts';

let place: GatewayTown;
let id: string;
let one: TrialTerminal;
beforeAll(async () => {
  place = await openGatewayTown();
  id = await place.equip('13922220001', 'vehicle finance');
  one = new TrialTerminal(place.port, '13922220001', '2019');
  await one.enter();
});
afterAll(async () => {
  await one?.end();
  await place?.close();
});

const onlooker = serviceActor('onlooker', { permissions: ['terminalOrder.read'] });

async function ask(kind: string, content?: object, who = 'county'): Promise<string> {
  const actor = await place.town.actor(who);
  const input = { kind, ...(content && { content: JSON.stringify(content) }) };
  return ((await place.town.act(actor, 'terminal.order', input, id)) as { order: string }).order;
}

/** The order once it has come to this state. */
async function until(order: string, status: string, where = place) {
  for (;;) {
    const row = await where.town.store.as(onlooker).get(terminalOrder, order);
    if (row.status === status) return row;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test('a text goes down, and its answer is kept', async () => {
  const order = await ask('text', { text: '请归队' });
  const { body, serial } = await one.hear(({ id }) => id === 0x8300);
  expect(body.subarray(2).toString('hex')).toBe('c7ebb9e9b6d3');
  one.send(terminalMessages.answerOrder(0x8300, serial, 0));
  expect(await until(order, 'done')).toMatchObject({ result: '已执行', attempts: 1 });
});

test('an order that is answered while the queue is being read is not sent again', async () => {
  const order = await ask('text', { text: '请慢行' });
  const { serial } = await one.hear(
    ({ id, body }) => id === 0x8300 && body.subarray(2).toString('hex') === 'c7ebc2fdd0d0',
  );
  const { store } = place.town;
  const before = await store.as(onlooker).get(terminalOrder, order);
  const [asked, released] = [gate(), gate()];
  // Reads the queue before the answer and hands it out after it.
  const readsSlowly = async () => {
    asked.open();
    await released.opened;
    return { rows: [{ ...before, status: 'sent', attempts: 1 }] };
  };
  const slow = new Proxy(store, {
    get: (target, name) => {
      const value = Reflect.get(target, name);
      if (name === 'as') return () => ({ find: readsSlowly });
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const troubles: unknown[] = [];
  const { sessions } = place.running.gateway;
  const second = new Downlink(slow, sessions, GATEWAY_LIMITS, (error) => troubles.push(error));
  const checked = second.check(id);
  await asked.opened;
  one.send(terminalMessages.answerOrder(0x8300, serial, 0));
  await until(order, 'done');
  released.open();
  await checked;
  expect(troubles).toEqual([]);
  expect(await until(order, 'done')).toMatchObject({ result: '已执行', attempts: 1 });
});

test('a question is answered by its report and not by the receipt before it', async () => {
  const order = await ask('locate');
  const { serial } = await one.hear(({ id }) => id === 0x8201);
  one.send(terminalMessages.answerOrder(0x8201, serial, 0));
  one.send(terminalMessages.locationAnswer(serial, { fixAt: Date.now() - 5000, lat: 26.5, lon: 106.7 }));
  expect((await until(order, 'done')).answer).toContain('"lat":26.5');
});

test('an order that the terminal refuses has failed with its reason', async () => {
  const order = await ask('follow', { interval: 5, seconds: 60 });
  const { serial } = await one.hear(({ id }) => id === 0x8202);
  one.send(terminalMessages.answerOrder(0x8202, serial, 3));
  expect(await until(order, 'failed')).toMatchObject({ result: '终端不支持' });
});

test('an order without an answer is sent again, ever later, and then has failed', async () => {
  const hasty = await openGatewayTown({ limits: { answer: 20 } });
  const deaf = await hasty.equip('13922220003', 'vehicle finance');
  const silent = new TrialTerminal(hasty.port, '13922220003');
  await silent.enter();
  const county = await hasty.town.actor('county');
  const { order } = (await hasty.town.act(county, 'terminal.order', { kind: 'reset' }, deaf)) as { order: string };
  expect(await until(order, 'failed', hasty)).toMatchObject({ result: '终端无应答', attempts: 3 });
  expect(silent.heard.filter(({ id }) => id === 0x8105)).toHaveLength(3);
  await silent.end();
  await hasty.close();
});

test('an order to a terminal that is away waits for it', async () => {
  const away = await place.equip('13922220002', 'vehicle farming');
  const county = await place.town.actor('county');
  const { order } = (await place.town.act(county, 'terminal.order', { kind: 'attributes' }, away)) as { order: string };
  const late = new TrialTerminal(place.port, '13922220002');
  await late.enter();
  await late.hear(({ id }) => id === 0x8107);
  await until(order, 'sent');
  await late.end();
});

test('an order that cannot be built has failed at once with its reason, and those behind it go down', async () => {
  const { store } = place.town;
  const seeder = serviceActor('seed', { permissions: ['platform.seed', 'terminal.read', 'terminalOrder.read'] });
  const as = { permission: 'platform.seed', verb: 'seed' };
  const ends = new Date(Date.now() + 3_600_000).toISOString();
  const row = (kind: 'setParameters' | 'attributes', content: string) => ({
    terminal: id,
    kind,
    summary: kind,
    content,
    status: 'queued' as const,
    attempts: 0,
    until: ends,
  });
  const rows = [row('setParameters', '{"parameters":[{"id":85,"value":-1}]}'), row('attributes', '{}')];
  const made = await store.run(seeder, (tx) => tx.create(terminalOrder, rows, as));
  const asked = await ask('reset');
  expect(await until(made.rows[0]!.id, 'failed')).toMatchObject({
    result: expect.stringContaining('无法组成报文'),
    attempts: 0,
  });
  const { serial } = await one.hear(({ id }) => id === 0x8105);
  one.send(terminalMessages.answerOrder(0x8105, serial, 0));
  await until(asked, 'done');
  await until(made.rows[1]!.id, 'sent');
});

test('contents that no terminal takes are refused, as are people without the permission', async () => {
  await expect(ask('setParameters', { parameters: [{ id: 0x55, value: -1 }] })).rejects.toMatchObject({
    code: 'ORDER_CONTENT',
  });
  await expect(ask('text')).rejects.toMatchObject({ code: 'ORDER_CONTENT' });
  await expect(ask('locate', undefined, 'clerk')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(ask('cutPower')).rejects.toMatchObject({ code: 'ORDER_CUT' });
});

test('power is cut only while the car stands, and only after another person confirmed', async () => {
  const { town } = place;
  const cutter = (name: string, person: string) => ({
    ...serviceActor(name, {
      permissions: [
        'terminal.read',
        'terminal.command',
        'terminal.cut',
        'terminalOrder.read',
        'terminalOrder.create',
        'terminalOrder.update',
        'person.read',
        'vehicle.read',
      ],
    }),
    person: town.id(`person ${person}`),
  });
  const [first, second] = [cutter('first', 'county'), cutter('second', 'city')];
  const cut = () => town.act(first, 'terminal.order', { kind: 'cutPower' }, id) as Promise<{ order: string }>;
  expect(await one.answerTo(one.report({ speed: 30, lat: 26.5, lon: 106.7 }))).toBe(0);
  await expect(cut()).rejects.toMatchObject({ code: 'ORDER_MOVING' });
  expect(await one.answerTo(one.report({ speed: 0, lat: 26.5, lon: 106.7, fixAt: Date.now() + 2000 }))).toBe(0);
  const { order } = await cut();
  await expect(town.act(first, 'terminalOrder.confirmCut', {}, order)).rejects.toMatchObject({
    code: 'ORDER_SAME_PERSON',
  });
  expect(one.heard.some(({ id, body }) => id === 0x8105 && body[0] === 0x64)).toBe(false);
  await town.act(second, 'terminalOrder.confirmCut', {}, order);
  const { serial } = await one.hear(({ id, body }) => id === 0x8105 && body[0] === 0x64);
  one.send(terminalMessages.answerOrder(0x8105, serial, 0));
  expect(await until(order, 'done')).toMatchObject({ confirmedBy: second.person });
});
