import { afterAll, beforeAll, expect, test } from 'vitest';
import { terminalMessages } from '../jt808/index.ts';
import { seeded, ways } from '../jt808/testing/feed.ts';
import { type GatewayTown, openGatewayTown } from './testing/gateway-town.ts';
import { hostileFrames } from './testing/hostile-frames.ts';
import { TrialTerminal } from './testing/trial-terminal.ts';

const PHONE = '13800001234';

let place: GatewayTown;
beforeAll(async () => {
  place = await openGatewayTown();
  await place.equip(PHONE, 'vehicle finance');
});
afterAll(() => place?.close());

/** Writes the bytes in one of the ways, each chunk in a packet of its own as far as the system lets it. */
async function write(one: TrialTerminal, wire: string, way: (typeof ways)[number], seed: number): Promise<void> {
  const bytes = Buffer.from(wire, 'hex');
  const random = seeded(seed);
  for (let from = 0; from < bytes.length; ) {
    const size = way === 'whole' ? bytes.length : way === 'byte by byte' ? 1 : 1 + Math.floor(random() * 23);
    one.socket.write(bytes.subarray(from, from + size));
    from += size;
    if (from % 64 < size) await new Promise((resolve) => setImmediate(resolve));
  }
}

test.each(ways)('%s: every frame gets the answer it deserves, and the link and the gateway stay', async (way) => {
  const answers: unknown[] = [];
  const expected: unknown[] = [];
  const one = new TrialTerminal(place.port, PHONE);
  await one.enter();
  for (const [i, { title, wire, serial, result }] of hostileFrames.entries()) {
    await write(one, wire, way, i + 1);
    // What lost its closing flag is ended before the heartbeat.
    one.socket.write(Buffer.from('7e', 'hex'));
    expect([title, await one.answerTo(one.send(terminalMessages.heartbeat()))]).toEqual([title, 0]);
    expected.push([title, result]);
    const to = Number.parseInt(serial, 16);
    const heard = () => one.heard.find(({ id, body }) => id === 0x8001 && body.readUInt16BE(0) === to);
    if (result !== null) await one.hear(({ id, body }) => id === 0x8001 && body.readUInt16BE(0) === to);
    answers.push([title, heard()?.body[4] ?? null]);
  }
  expect(answers).toEqual(expected);
  expect(place.troubles).toEqual([]);
  await one.end();
});
