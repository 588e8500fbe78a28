import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect as connectNats } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { streamNames } from '#platform/tracks';
import { positionsOf } from '../../../platform/tracks/testing/track-town.ts';
import { alarmActor } from '../alarms/alarm-detector.ts';
import { vehicleAlarm } from '../alarms/vehicle-alarm.resource.ts';
import { type GatewayTown, openGatewayTown } from './testing/gateway-town.ts';
import { TrialTerminal } from './testing/trial-terminal.ts';

const NATS = process.env.NATS_URL ?? 'nats://127.0.0.1:4222';
const SUFFIX = `_${randomUUID().slice(0, 8)}`;
const START = Math.floor(Date.now() / 1000) * 1000 - 7_200_000;

const here = await isThere(NATS);
if (!here && process.env.GOA_REQUIRE_PEERS === '1') throw new Error(`no NATS server at ${NATS}`);

let place: GatewayTown;
const children: ChildProcess[] = [];
beforeAll(async () => {
  if (!here) return;
  place = await openGatewayTown({ port: null });
  await place.equip('13933330001', 'vehicle finance');
}, 60_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  if (here) await removeStream();
  await place?.close();
});

/** Alarm bits that are raised on the way, each once: every one is a kind of its own. */
const RAISED = new Map([
  [15, 0],
  [35, 25],
  [55, 26],
  [75, 29],
  [95, 30],
  [115, 7],
]);

test.skipIf(!here)(
  'gateway, writer and judge are killed one after the other: what was answered is in the table once, and every alarm was raised once',
  async () => {
    const gateway = await start('gateway');
    const [writer, rules] = [await start('writer'), await start('rules')];
    const acknowledged: number[] = [];
    let second = 0;
    const report = async (terminal: TrialTerminal) => {
      const at = second++;
      const bit = RAISED.get(at);
      const facts = { fixAt: START + at * 1000, lat: 26.5, lon: 106.7, alarm: bit === undefined ? 0 : 2 ** bit };
      if ((await terminal.answerTo(terminal.report(facts))) === 0) acknowledged.push(at);
    };
    const terminal = new TrialTerminal(gateway.port, '13933330001');
    await terminal.enter();
    for (let n = 0; n < 20; n++) await report(terminal);
    rules.child.kill('SIGKILL');
    for (let n = 0; n < 20; n++) await report(terminal);
    const nextRules = start('rules');
    for (let n = 0; n < 20; n++) await report(terminal);
    writer.child.kill('SIGKILL');
    for (let n = 0; n < 20; n++) await report(terminal);
    gateway.child.kill('SIGKILL');
    await terminal.end();
    const next = await start('gateway');
    const again = new TrialTerminal(next.port, '13933330001');
    await again.enter();
    for (let n = 0; n < 20; n++) await report(again);
    (await nextRules).child.kill('SIGKILL');
    await start('writer');
    for (let n = 0; n < 20; n++) await report(again);
    await start('rules');
    expect(acknowledged).toHaveLength(120);
    const vehicle = place.town.id('vehicle finance');
    await until(async () => (await positionsOf(place.town.store, vehicle)).length >= 120);
    const stored = (await positionsOf(place.town.store, vehicle)).map(({ t }) => (t - START) / 1000);
    expect(stored).toEqual(acknowledged);
    await until(async () => (await alarmsOf()).length >= RAISED.size);
    expect(await alarmsOf()).toEqual([...RAISED.keys()].map((at) => [START + at * 1000, 1]));
    await again.end();
  },
  240_000,
);

/** When each alarm began, and how often it was raised. */
async function alarmsOf(): Promise<readonly (readonly [number, number])[]> {
  const { rows } = await place.town.store.as(alarmActor()).find(vehicleAlarm, { sort: 'startedAt', limit: 100 });
  return rows.map(({ startedAt, occurrences }) => [Date.parse(String(startedAt)), Number(occurrences)] as const);
}

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function start(part: 'gateway' | 'writer' | 'rules'): Promise<{ child: ChildProcess; port: number }> {
  const program = new URL('./testing/stream-process.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', program, part, place.town.url, NATS, SUFFIX], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return { child, port: Number(line) };
}

async function removeStream(): Promise<void> {
  const connection = await connectNats({ servers: NATS });
  await (await jetstreamManager(connection)).streams.delete(streamNames(SUFFIX).stream);
  await connection.close();
}

function isThere(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const probe = connect({ host: hostname, port: Number(port) });
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
}
