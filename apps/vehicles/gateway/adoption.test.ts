import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceActor } from '#platform/identity';
import type { Actor } from '#platform/store';
import { vehicle } from '../resources/vehicle.resource.ts';
import { terminal } from '../terminals/terminal.resource.ts';
import { terminalSighting } from '../terminals/terminal-sighting.resource.ts';
import { type GatewayTown, openGatewayTown } from './testing/gateway-town.ts';
import { TrialTerminal } from './testing/trial-terminal.ts';

let place: GatewayTown;
let officer: Actor;
const terminals: TrialTerminal[] = [];
beforeAll(async () => {
  place = await openGatewayTown();
  officer = await place.town.actor('county');
});
afterAll(async () => {
  for (const one of terminals) await one.end();
  await place?.close();
});

function knock(phone: string): TrialTerminal {
  const made = new TrialTerminal(place.port, phone);
  terminals.push(made);
  return made;
}

async function sighting(phone: string) {
  await place.running.gateway.sightings.flush();
  const { rows } = await place.town.store.as(officer).find(terminalSighting, { search: phone });
  return rows.find((row) => row.phone === phone);
}

test('a terminal that nobody knows is refused and listed once, however often it knocks; adopted, it may come in', async () => {
  const one = knock('13911110001');
  expect(await one.register({ plate: '贵A\u000010002' })).toEqual({ result: 4, code: '' });
  expect(await one.register()).toMatchObject({ result: 4 });
  expect(await sighting('13911110001')).toMatchObject({
    status: 'waiting',
    plate: '贵A10001',
    count: 2,
    reason: '未登记',
  });
  const seen = await sighting('13911110001');
  const input = { vehicle: place.town.id('vehicle finance') };
  await place.town.act(officer, 'terminalSighting.adopt', input, seen!.id);
  await one.enter();
  expect(await one.answerTo(one.report())).toBe(0);
  const known = await place.town.store.as(officer).find(terminal, { search: '13911110001' });
  expect(known.rows[0]).toMatchObject({ maker: 'TRIAL', model: 'T-1', serialNo: 'ID00001', protocol: 'JT/T 808-2013' });
  await expect(place.town.act(officer, 'terminalSighting.adopt', input, seen!.id)).rejects.toMatchObject({
    code: expect.stringMatching(/SIGHTING_ADOPTED|STATE_FORBIDS/),
  });
});

test('another device under the phone of a known one is refused', async () => {
  const one = knock('13911110001');
  expect(await one.register({ terminalId: 'OTHER01' })).toMatchObject({ result: 4 });
  expect(await sighting('13911110001')).toMatchObject({ reason: '终端标识不符' });
});

test('a vehicle that must not be followed gets no terminal, by no way', async () => {
  const store = place.town.store;
  const [id] = [place.town.id('vehicle westFinance')];
  const city = await place.town.actor('city');
  const { rev } = await store.as(city).get(vehicle, id);
  await store.run(city, (tx) => tx.update(vehicle, [{ id, rev, set: { tracking: 'exempt' } }]));
  const one = knock('13911110002');
  await one.register();
  const seen = await sighting('13911110002');
  await expect(place.town.act(city, 'terminalSighting.adopt', { vehicle: id }, seen!.id)).rejects.toMatchObject({
    code: 'TERMINAL_FORBIDDEN',
  });
});

test('a terminal that is stopped, or whose vehicle must be followed no longer, loses its link', async () => {
  const { town } = place;
  await place.equip('13911110003', 'vehicle farming');
  const one = knock('13911110003');
  await one.enter();
  const { rows } = await town.store.as(officer).find(terminal, { search: '13911110003' });
  const [row] = rows;
  await town.store.run(officer, (tx) =>
    tx.update(terminal, [{ id: row!.id, rev: row!.rev, set: { status: 'stopped' } }]),
  );
  await expect(one.hear(() => false)).rejects.toThrow('the link closed');
  expect(await knock('13911110003').register()).toMatchObject({ result: 4 });
});

test('a stranger belongs to the region it names: seen there and above, and by nobody beside it', async () => {
  const { town } = place;
  const store = town.store;
  const see = async (who: string, phone: string) => {
    const { rows } = await store.as(await town.actor(who)).find(terminalSighting, { search: phone });
    return rows.filter((row) => row.phone === phone).length;
  };
  await knock('13911110021').register({ plate: '贵A54321', city: 100 });
  const nameless = knock('13911110022');
  await nameless.answerTo(nameless.report({ lat: 26.5, lon: 106.7 }));
  await place.running.gateway.sightings.flush();
  const byLogin = async (phone: string) =>
    Object.fromEntries(await Promise.all(['county', 'city'].map(async (who) => [who, await see(who, phone)])));
  expect(await byLogin('13911110021')).toEqual({ county: 0, city: 1 });
  expect(await byLogin('13911110022')).toEqual({ county: 0, city: 0 });
  const all = serviceActor('onlooker', { permissions: ['terminalSighting.read', 'region.read'] });
  const { rows } = await store.as(all).find(terminalSighting, { search: '13911110022' });
  expect(rows[0]).toMatchObject({
    region: town.id('region P'),
    place: { lat: 26.5, lon: 106.7 },
    frame: expect.stringMatching(/^0x0200 /),
    count: 1,
  });
  const [row] = (await store.as(all).find(terminalSighting, { search: '13911110021' })).rows;
  await expect(
    town.act(officer, 'terminalSighting.adopt', { vehicle: town.id('vehicle finance') }, row!.id),
  ).rejects.toMatchObject({ status: 404 });
});

test('one that is sent away keeps its reason; a blocked one gets no answer and is not counted, until it is unblocked', async () => {
  const { town } = place;
  const city = await town.actor('city');
  const one = knock('13911110023');
  await one.register();
  await place.running.gateway.sightings.flush();
  const find = async () => (await town.store.as(city).find(terminalSighting, { search: '13911110023' })).rows[0]!;
  const { id } = await find();
  await expect(town.act(city, 'terminalSighting.dismiss', { answer: '' }, id)).rejects.toMatchObject({ status: 422 });
  await town.act(city, 'terminalSighting.dismiss', { answer: '不是本市车辆' }, id);
  expect(await find()).toMatchObject({ status: 'dismissed', answer: '不是本市车辆' });
  await town.act(city, 'terminalSighting.block', { answer: '反复冒用号码' }, id);
  await place.running.gateway.sightings.refresh();
  const again = knock('13911110023');
  await expect(again.register()).rejects.toThrow('the link closed');
  expect(again.heard).toEqual([]);
  await place.running.gateway.sightings.flush();
  expect(await find()).toMatchObject({ status: 'blocked', count: 1 });
  await town.act(city, 'terminalSighting.unblock', {}, id);
  await place.running.gateway.sightings.refresh();
  expect(await knock('13911110023').register()).toMatchObject({ result: 4 });
  const clerk = await town.actor('clerk');
  await expect(town.act(clerk, 'terminalSighting.block', { answer: '不' }, id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a clerk sees no list of strangers and adopts nothing', async () => {
  const clerk = await place.town.actor('clerk');
  const seen = await sighting('13911110002');
  const input = { vehicle: place.town.id('vehicle finance') };
  await expect(place.town.act(clerk, 'terminalSighting.adopt', input, seen!.id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(place.town.store.as(clerk).find(terminalSighting)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
