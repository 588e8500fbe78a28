import { afterAll, beforeAll, expect, test } from 'vitest';
import { positionsOf } from '../../../platform/tracks/testing/track-town.ts';
import { terminalMessages } from '../jt808/index.ts';
import { type GatewayTown, openGatewayTown } from './testing/gateway-town.ts';
import { TrialTerminal } from './testing/trial-terminal.ts';

let place: GatewayTown;
const terminals: TrialTerminal[] = [];
beforeAll(async () => {
  place = await openGatewayTown();
  await place.equip('13800000001', 'vehicle finance');
  await place.equip('13800000002', 'vehicle westFinance');
  await place.equip('13800000003', 'vehicle farming');
});
afterAll(async () => {
  for (const terminal of terminals) await terminal.end();
  await place?.close();
});

function terminal(phone: string, edition?: '2013' | '2019', more?: { localAddress?: string }): TrialTerminal {
  const made = new TrialTerminal(place.port, phone, edition, more);
  terminals.push(made);
  return made;
}

const T0 = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;

test.each(['2013', '2019'] as const)(
  'a terminal of %s registers, shows its code, reports, and is answered when its place is stored',
  async (edition) => {
    const one = terminal('13800000001', edition);
    await one.enter();
    const fixAt = T0 + (edition === '2019' ? 1000 : 0);
    expect(await one.answerTo(one.report({ fixAt }))).toBe(0);
    expect((await positionsOf(place.town.store, place.town.id('vehicle finance'))).map(({ t }) => t)).toContain(fixAt);
  },
);

test('what is said before the code was shown is refused and not stored', async () => {
  const one = terminal('13800000002');
  expect(await one.answerTo(one.report())).toBe(1);
  expect(await one.answerTo(one.send(terminalMessages.heartbeat()))).toBe(1);
  expect(await one.answerTo(one.send(terminalMessages.authenticate('guess', '2013')))).toBe(1);
  expect(await positionsOf(place.town.store, place.town.id('vehicle westFinance'))).toEqual([]);
});

test('the register, the code and a report in one packet are done one after the other', async () => {
  const first = terminal('13800000002');
  const code = await first.enter();
  await first.end();
  const one = terminal('13800000002');
  const shown = one.bytes(terminalMessages.authenticate(code, '2013'));
  const said = one.bytes(terminalMessages.location({ fixAt: T0, lat: 26.5, lon: 106.7 }));
  one.socket.write(Buffer.concat([shown, said]));
  expect(await one.answerTo(0)).toBe(0);
  expect(await one.answerTo(1)).toBe(0);
});

test('a batch is answered once all of it is stored, and history is marked as late', async () => {
  const one = terminal('13800000003');
  await one.enter();
  const items = [3, 1, 2].map((n) => ({ fixAt: T0 + n * 10_000, lat: 26.5 + n / 1000, lon: 106.7 }));
  expect(await one.answerTo(one.send(terminalMessages.batch(items, true)))).toBe(0);
  const stored = await positionsOf(place.town.store, place.town.id('vehicle farming'));
  expect(stored.map(({ t, flags }) => [t - T0, flags])).toEqual([
    [10_000, 1],
    [20_000, 1],
    [30_000, 1],
  ]);
});

test('a batch in pieces, reversed and one repeated, is put together and answered as one', async () => {
  const one = terminal('13800000003');
  await one.enter();
  const { id, body } = terminalMessages.batch([{ fixAt: T0 + 100_000, lat: 26.5, lon: 106.7 }], false);
  const [a, b, c] = one.pieces(id, body, 14);
  for (const piece of [c!, b!, c!, a!]) one.socket.write(piece);
  for (const serial of [4, 3, 2]) expect(await one.answerTo(serial)).toBe(0);
  const stored = await positionsOf(place.town.store, place.town.id('vehicle farming'));
  expect(stored.at(-1)?.t).toBe(T0 + 100_000);
});

test('what nobody knows is answered with unsupported, a broken body with bad message, and the link stays', async () => {
  const one = terminal('13800000003');
  await one.enter();
  expect(await one.answerTo(one.send({ id: 0x0f0f, body: Buffer.from([1]) }))).toBe(3);
  expect(await one.answerTo(one.send({ id: 0x0200, body: Buffer.alloc(5) }))).toBe(2);
  one.socket.write(Buffer.from('7e0102garbage7d7d7e7e7e', 'latin1'));
  expect(await one.answerTo(one.send(terminalMessages.heartbeat()))).toBe(0);
});

test('the same terminal on a new link ends the old one, and only that', async () => {
  const old = terminal('13800000001');
  const code = await old.enter();
  const both = terminal('13800000002');
  await both.enter();
  const fresh = terminal('13800000001');
  await fresh.show(code);
  await expect(old.hear(() => false)).rejects.toThrow('the link closed');
  expect(await fresh.answerTo(fresh.send(terminalMessages.heartbeat()))).toBe(0);
  expect(await both.answerTo(both.send(terminalMessages.heartbeat()))).toBe(0);
});

test('one link carries several terminals', async () => {
  const one = terminal('13800000002');
  const other = new TrialTerminal(place.port, '13800000003');
  terminals.push(other);
  await other.enter();
  await one.enter();
  const { code } = await other.register();
  one.socket.write(other.bytes(terminalMessages.authenticate(code, '2013')));
  await expect(other.hear(() => false)).rejects.toThrow('the link closed');
  const said = other.bytes(terminalMessages.location({ fixAt: T0 + 200_000, lat: 26.5, lon: 106.7 }));
  one.socket.write(said);
  await one.hear(({ id, body }) => id === 0x8001 && body.readUInt16BE(2) === 0x0200 && body[4] === 0);
  expect((await positionsOf(place.town.store, place.town.id('vehicle farming'))).at(-1)?.t).toBe(T0 + 200_000);
});

test('an address that opens link after link without showing who it is gets no more of them', async () => {
  const strict = await openGatewayTown({ limits: { strangers: 3 } });
  const links = [1, 2, 3, 4].map((n) => new TrialTerminal(strict.port, `1390000000${n}`));
  terminals.push(...links);
  const answers = await Promise.allSettled(links.map((one) => one.register()));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
  await strict.close();
});
