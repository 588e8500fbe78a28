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

test.skipIf(!here)(
  'gateway and writer are killed one after the other, and what was answered is in the table once',
  async () => {
    const gateway = await start('gateway');
    const writer = await start('writer');
    const acknowledged: number[] = [];
    let second = 0;
    const report = async (terminal: TrialTerminal) => {
      const at = second++;
      if ((await terminal.answerTo(terminal.report({ fixAt: START + at * 1000, lat: 26.5, lon: 106.7 }))) === 0)
        acknowledged.push(at);
    };
    const terminal = new TrialTerminal(gateway.port, '13933330001');
    await terminal.enter();
    for (let n = 0; n < 40; n++) await report(terminal);
    writer.child.kill('SIGKILL');
    for (let n = 0; n < 40; n++) await report(terminal);
    gateway.child.kill('SIGKILL');
    await terminal.end();
    const next = await start('gateway');
    const again = new TrialTerminal(next.port, '13933330001');
    await again.enter();
    for (let n = 0; n < 20; n++) await report(again);
    await start('writer');
    expect(acknowledged).toHaveLength(100);
    const vehicle = place.town.id('vehicle finance');
    for (;;) {
      const stored = (await positionsOf(place.town.store, vehicle)).map(({ t }) => (t - START) / 1000);
      if (stored.length >= 100) {
        expect(stored).toEqual(acknowledged);
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await again.end();
  },
  180_000,
);

async function start(part: 'gateway' | 'writer'): Promise<{ child: ChildProcess; port: number }> {
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
