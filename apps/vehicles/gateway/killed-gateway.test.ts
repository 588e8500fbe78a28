import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { positionsOf } from '../../../platform/tracks/testing/track-town.ts';
import { terminalMessages } from '../jt808/index.ts';
import { type GatewayTown, openGatewayTown } from './testing/gateway-town.ts';
import { TrialTerminal } from './testing/trial-terminal.ts';

const FLEET = ['finance', 'westFinance', 'farming', 'countyBureau'];
const START = Math.floor(Date.now() / 1000) * 1000 - 7_200_000;

let place: GatewayTown;
const children: ChildProcess[] = [];
beforeAll(async () => {
  place = await openGatewayTown({ port: null });
  for (const [i, ref] of FLEET.entries()) await place.equip(`1380000010${i}`, `vehicle ${ref}`);
}, 60_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await place?.close();
});

async function start(): Promise<{ child: ChildProcess; port: number }> {
  const program = new URL('./testing/gateway-process.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', program, place.town.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return { child, port: Number(line) };
}

/** A terminal that reports every second of its day until its link breaks, and remembers what it was told of. */
async function drive(port: number, at: number, from: number, acknowledged: Set<number>): Promise<void> {
  const terminal = new TrialTerminal(port, `1380000010${at}`);
  await terminal.enter();
  const told = new Map<number, number>();
  let next = from;
  const seen = () => {
    for (const { id, body } of terminal.heard.splice(0)) {
      const second = told.get(body.readUInt16BE(0));
      if (id === 0x8001 && body.readUInt16BE(2) === 0x0200 && body[4] === 0 && second !== undefined)
        acknowledged.add(second);
    }
  };
  while (!terminal.closed && next < from + 4000) {
    for (let n = 0; n < 20; n++, next++)
      told.set(terminal.send(terminalMessages.location({ fixAt: START + next * 1000, lat: 26.5, lon: 106.7 })), next);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen();
  }
  seen();
  await terminal.end();
}

test('a gateway killed under load has stored every report it answered, exactly once, and the next one goes on', async () => {
  const acknowledged = FLEET.map(() => new Set<number>());
  const first = await start();
  const driving = FLEET.map((_, at) => drive(first.port, at, 0, acknowledged[at]!).catch(() => {}));
  while (acknowledged.some((told) => told.size < 100)) await new Promise((resolve) => setTimeout(resolve, 5));
  first.child.kill('SIGKILL');
  await Promise.all(driving);
  expect(acknowledged.every((told) => told.size >= 100)).toBe(true);
  const second = await start();
  for (const [at, ref] of FLEET.entries()) {
    const terminal = new TrialTerminal(second.port, `1380000010${at}`);
    await terminal.enter();
    // A terminal sends again what it got no answer for, and here some more.
    const again = Array.from({ length: 150 }, (_, second) => ({ fixAt: START + second * 1000, lat: 26.5, lon: 106.7 }));
    for (let from = 0; from < again.length; from += 25)
      expect(await terminal.answerTo(terminal.send(terminalMessages.batch(again.slice(from, from + 25), true)))).toBe(
        0,
      );
    await terminal.end();
    const stored = (await positionsOf(place.town.store, place.town.id(`vehicle ${ref}`))).map(
      ({ t }) => (t - START) / 1000,
    );
    expect(new Set(stored).size).toBe(stored.length);
    expect([...acknowledged[at]!].filter((second) => !stored.includes(second))).toEqual([]);
    expect(stored.filter((second) => second < 150)).toHaveLength(150);
  }
}, 120_000);
