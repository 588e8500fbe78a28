import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceActor } from '#platform/identity';
import { liveOf, positionsOf } from '../../../platform/tracks/testing/track-town.ts';
import { type GatewayTown, openGatewayTown } from '../gateway/testing/gateway-town.ts';
import { feed } from '../jt808/testing/feed.ts';
import { handFrame } from '../jt808/testing/hand-frame.ts';
import { equipFleet, readFleet } from './fleet-ledger.ts';
import { readRecording, replayFrames } from './replay-frames.ts';
import { drawRoads, seatOf } from './routes.ts';
import { simulateFleet } from './simulate-fleet.ts';
import { carMessages } from './simulated-car.ts';

let opened: GatewayTown;
beforeAll(async () => {
  opened = await openGatewayTown();
});
afterAll(async () => {
  await opened?.close();
});

const actor = () =>
  serviceActor('terminal:test', { permissions: ['terminal.create', 'terminal.read', 'vehicle.read'] });
const hour = 3_600_000;

/** A Wednesday morning at ten in Guiyang, some weeks ago. */
const morning = Date.UTC(2026, 9, 21, 2);

test('a car tells its days: forwards, its clock never back, blind areas and alarms among them', () => {
  const network = drawRoads(seatOf('520100'), 1);
  const told = Array.from({ length: 12 }, (_, seed) => {
    const messages = carMessages({ plate: '贵A', seed, network, base: 40 }, morning);
    return Array.from({ length: 3000 }, () => messages.next().value);
  });
  for (const messages of told) {
    messages.slice(1).forEach((message, index) => {
      expect(message.at).toBeGreaterThan(messages[index]!.at);
      expect(message.odometer).toBeGreaterThanOrEqual(messages[index]!.odometer);
    });
    expect(messages[0]!.at).toBeGreaterThanOrEqual(morning);
    expect(messages.at(-1)!.at - morning).toBeGreaterThan(24 * hour);
  }
  const all = told.flat();
  expect(all.some(({ late }) => late)).toBe(true);
  expect(all.some(({ alarm }) => alarm & 2)).toBe(true);
  expect(all.every(({ fuel }) => fuel > 0 && fuel <= 55)).toBe(true);
});

test('vehicles get simulated terminals once, and only as many as are wanted', async () => {
  const { store } = opened.town;
  expect(await equipFleet(store, actor(), 6)).toBe(6);
  expect(await equipFleet(store, actor(), 6)).toBe(0);
  const members = await readFleet(store, 100);
  expect(members).toHaveLength(6);
  expect(new Set(members.map(({ plate }) => plate)).size).toBe(6);
  expect(members.every(({ phone }) => phone.startsWith('9990'))).toBe(true);
  expect(await readFleet(store, 2)).toHaveLength(2);
});

test('a fleet drives through the gateway, and what was acknowledged is stored', async () => {
  const { town, port } = opened;
  const members = await readFleet(town.store, 6);
  const ending = new AbortController();
  const hours = 3;
  let ticks = 0;
  const done = await simulateFleet({
    members,
    host: '127.0.0.1',
    port,
    speed: 1200,
    from: morning,
    signal: ending.signal,
    onTick: (count, now) => {
      ticks++;
      if (now > morning + hours * hour && count.sent > 0) ending.abort();
    },
  });
  expect(ticks).toBeGreaterThan(1);
  expect(done.refused).toBe(0);
  expect(done.acknowledged).toBe(done.sent);
  expect(done.sent).toBeGreaterThan(6 * hours * 10);
  const kept = await Promise.all(
    members.map(async ({ plate }) => {
      const vehicle = await vehicleOf(plate);
      expect(await liveOf(town.store, vehicle)).toMatchObject({ lat: expect.any(Number) });
      return (await positionsOf(town.store, vehicle)).length;
    }),
  );
  expect(kept.reduce((sum, count) => sum + count)).toBe(done.sent);
});

async function vehicleOf(plate: string): Promise<string> {
  const rows = (await opened.town.ask(await opened.town.actor('province'), 'vehicles.liveVehicles')) as {
    rows: readonly { id: string; plate: string }[];
  };
  return rows.rows.find((row) => row.plate === plate)!.id;
}

test('terminals that the ledger does not know are refused and counted', async () => {
  const ending = new AbortController();
  const done = await simulateFleet({
    members: [{ phone: '99909999999', plate: '贵A99999', region: '520100' }],
    host: '127.0.0.1',
    port: opened.port,
    speed: 1,
    from: morning,
    signal: ending.signal,
    onTick: ({ refused }) => {
      if (refused > 0) ending.abort();
    },
  });
  expect(done).toMatchObject({ refused: 1, sent: 0 });
});

const heartbeat = handFrame({ id: '0002' });

test('a recording is lines of digits or the bytes themselves', () => {
  const lines = `# 心跳\n${heartbeat}\n\n 7E 00 02 # half\nnothing\n`;
  expect(readRecording(Buffer.from(lines))).toEqual({
    chunks: [Buffer.from(heartbeat, 'hex'), Buffer.from('7e0002', 'hex')],
    bad: [5],
  });
  const binary = Buffer.from(heartbeat.repeat(2), 'hex');
  const { chunks } = readRecording(binary);
  expect(chunks).toHaveLength(2);
  expect(feed(Buffer.concat(chunks), 'whole').frames).toHaveLength(2);
  expect(readRecording(Buffer.from(''))).toEqual({ chunks: [], bad: [] });
});

test('a recording is played and its answers are heard', async () => {
  const heard: string[] = [];
  const { chunks } = readRecording(Buffer.from(`${heartbeat}\n`));
  const options = { host: '127.0.0.1', port: opened.port, pace: 0, linger: 2000 };
  const done = await replayFrames(chunks, { ...options, onAnswer: (line) => heard.push(line) });
  expect(done).toMatchObject({ chunks: 1, bytes: 15, answers: 1 });
  expect(heard[0]).toContain('"result":1');
});
