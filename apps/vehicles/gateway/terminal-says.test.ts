import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceActor } from '#platform/identity';
import { sweepLive } from '#platform/tracks';
import { terminalMessages } from '../jt808/index.ts';
import { terminal } from '../terminals/terminal.resource.ts';
import { terminalEvent } from '../terminals/terminal-event.resource.ts';
import type { TerminalHealth } from '../terminals/terminal-health.contract.ts';
import { terminalOrder } from '../terminals/terminal-order.resource.ts';
import { trackGround } from '../tracks/track-ground.ts';
import { type GatewayTown, openGatewayTown } from './testing/gateway-town.ts';
import { TrialTerminal } from './testing/trial-terminal.ts';

let place: GatewayTown;
let id: string;
let one: TrialTerminal;
beforeAll(async () => {
  place = await openGatewayTown();
  id = await place.equip('13944440001', 'vehicle finance');
  one = new TrialTerminal(place.port, '13944440001', '2019');
  await one.enter();
});
afterAll(async () => {
  await one?.end();
  await place?.close();
});

const onlooker = serviceActor('onlooker', { permissions: ['terminalOrder.read', 'terminal.read'] });
const county = () => place.town.actor('county');

test('a driver signs in with a card: the event stands once with the terminal, without the number of the identity card', async () => {
  const at = Date.parse('2026-03-02T08:00:00+08:00');
  const card = {
    inserted: true,
    at,
    result: 0,
    name: '张三',
    certificate: '520100001234',
    agency: '贵阳市',
    validTo: '2031-05-20',
  };
  const message = terminalMessages.driverCard({ ...card, idNumber: '520102199001011234' });
  expect(await one.answerTo(one.send(message))).toBe(0);
  expect(await one.answerTo(one.send(message))).toBe(0);
  const { rows } = await place.town.store.as(await county()).find(terminalEvent, { limit: 10 });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    terminal: id,
    kind: 'cardIn',
    driver: '张三',
    certificate: '520100001234',
    validTo: '2031-05-20',
    summary: '插卡，张三，读卡成功',
  });
  expect(JSON.stringify(rows)).not.toContain('199001011234');
});

/** The body of 0x0107 (2019): type, maker, model, terminal id, ICCID, versions behind their length, GPS and Beidou, communication. */
function attributes(hardware: string, firmware: string): Buffer {
  const fixed = (text: string, length: number) => Buffer.concat([Buffer.from(text)], length);
  const named = (text: string) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
  const iccid = Buffer.from('89860012345678901234', 'hex');
  const head = [Buffer.alloc(2), fixed('MAKER', 5), fixed('M-2', 30), fixed('ID00001', 30), iccid];
  return Buffer.concat([...head, named(hardware), named(firmware), Buffer.from([3, 0])]);
}

test('what a terminal says of itself stands in its row', async () => {
  await place.town.act(await county(), 'terminal.order', { kind: 'attributes' }, id);
  await one.hear(({ id: message }) => message === 0x8107);
  one.send({ id: 0x0107, body: attributes('H1.2', 'F3.4\u0000') });
  for (;;) {
    const row = await place.town.store.as(onlooker).get(terminal, id);
    if (row.firmware) {
      expect(row).toMatchObject({ hardware: 'H1.2', firmware: 'F3.4', gnss: 'GPS、北斗', model: 'M-2' });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

test('a fence of the ledger goes down to the terminal, and its answer is kept', async () => {
  const actor = await county();
  const drawn = (await place.town.act(actor, 'vehicles.drawFence', {
    name: '湿地公园',
    unit: place.town.id('finance'),
    rule: 'keepOut',
    kind: 'circle',
    drawing: JSON.stringify({ kind: 'circle', centre: [106.7, 26.5], radius: 150 }),
    drawnIn: 'wgs84',
  })) as { id: string };
  const input = { kind: 'setArea', fence: drawn.id };
  const { order } = (await place.town.act(actor, 'terminal.order', input, id)) as { order: string };
  const { body, serial } = await one.hear(({ id: message }) => message === 0x8600);
  expect(body.readUInt32BE(2)).toBe(Number.parseInt(drawn.id.slice(-8), 16));
  expect(body.readUInt32BE(8)).toBe(26_500_000);
  one.send(terminalMessages.answerOrder(0x8600, serial, 0));
  for (;;) {
    const row = await place.town.store.as(onlooker).get(terminalOrder, order);
    if (row.status !== 'queued' && row.status !== 'sent') {
      expect(row).toMatchObject({ status: 'done', result: '已执行', summary: '下发围栏：湿地公园（第 1 版）' });
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

test('an order about a fence needs one that the person may see, and the permission', async () => {
  const missing = { kind: 'setArea', fence: '01890000-0000-7000-8000-0000000000ff' };
  await expect(place.town.act(await county(), 'terminal.order', { kind: 'setArea' }, id)).rejects.toMatchObject({
    code: 'ORDER_FENCE',
  });
  await expect(place.town.act(await county(), 'terminal.order', missing, id)).rejects.toMatchObject({ status: 404 });
  const clerk = await place.town.actor('clerk');
  await expect(place.town.act(clerk, 'terminal.order', missing, id)).rejects.toMatchObject({ status: 403 });
});

test('a round over the terminals finds those that need somebody, within scope', async () => {
  await place.equip('13944440002', 'vehicle farming');
  await place.equip('13944440003', 'vehicle farming');
  await place.running.gateway.directory.refresh();
  const impostor = new TrialTerminal(place.port, '13944440001');
  await impostor.register({ terminalId: 'OTHER' });
  await place.running.gateway.sightings.flush();
  expect(await one.answerTo(one.report({ alarm: 1 << 8 }))).toBe(0);
  await sweepLive(trackGround, place.town.store);
  const health = (await place.town.ask(await county(), 'vehicles.terminalHealth', {})) as TerminalHealth;
  expect(health).toMatchObject({ all: 3, well: 0, counts: { never: 2, doubled: 2, powerLost: 1, impostor: 1 } });
  expect(health.terminals.find((row) => row.id === id)).toMatchObject({
    phone: '13944440001',
    problems: ['powerLost', 'impostor'],
  });
  await impostor.end();
});
