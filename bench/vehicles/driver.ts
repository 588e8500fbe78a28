import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { FrameReader, phoneBytes, terminalMessages, writeFrames } from '../../apps/vehicles/jt808/index.ts';
import { CODE, phoneOf } from './fleet.ts';

// Terminals of the benchmark in a process of their own. Arguments: port, terminals, links, positions a second (0: they say nothing), seconds, number of the
// first terminal, and how many positions may wait for their answer. Once all have entered it waits for a word before it drives.
const [port = 0, terminals = 0, links = 0, rate = 0, seconds = 0, first = 0, open = Infinity] = process.argv
  .slice(2)
  .map(Number);
const serials = new Uint16Array(terminals);
const sockets: Socket[] = [];
let [entered, acknowledged, refused, sent] = [0, 0, 0, 0];
const sentAt = new Map<number, number>();
const waits: number[] = [];

function frame(n: number, id: number, body: Buffer): Buffer {
  const serial = serials[n]!;
  serials[n] = serial + 1;
  const address = { edition: '2013', revision: 0, phone: phoneBytes(phoneOf(first + n), '2013') } as const;
  return Buffer.concat(writeFrames(address, id, serial, body));
}

function openLink(link: number): Promise<Socket> {
  // A source address has some 28,000 ports.
  const localAddress = `127.0.0.${1 + Math.floor((first + link) / 10_000)}`;
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  const reader = new FrameReader();
  socket.on('data', (chunk) => {
    for (const { header, body } of reader.push(chunk).frames) {
      if (header.id !== 0x8001) continue;
      const about = body.readUInt16BE(2);
      if (body[4] !== 0) refused++;
      else if (about === 0x0102) entered++;
      else {
        acknowledged++;
        const n = Number(header.terminal) - 13_000_000_000 - first;
        const at = n % 50 === 0 ? sentAt.get(n * 65_536 + body.readUInt16BE(0)) : undefined;
        if (at !== undefined) waits.push(performance.now() - at);
      }
    }
  });
  socket.on('error', (error) => {
    console.error(`driver: ${error.message}`);
    process.exit(1);
  });
  return new Promise((resolve) => socket.once('connect', () => resolve(socket)));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

for (let link = 0; link < links; link++) sockets.push(await openLink(link));
for (let n = 0; n < terminals; n++) {
  sockets[n % links]!.write(frame(n, 0x0102, Buffer.from(CODE, 'latin1')));
  if (n % 500 === 499) while (entered + refused < n - 1500) await pause(5);
}
while (entered + refused < terminals) await pause(10);
process.on('disconnect', () => process.exit(0));
const told = rate > 0 ? once(process, 'message') : undefined;
process.send?.({ entered, refused });
await told;

const began = performance.now();
const base = Math.floor(Date.now() / 1000) * 1000;
const cars = terminals;
while (rate > 0 && performance.now() - began < seconds * 1000) {
  const due = Math.floor(((performance.now() - began) / 1000) * rate);
  for (; sent < due && sent - acknowledged - refused < open; sent++) {
    const n = sent % cars;
    const round = Math.floor(sent / cars);
    const angle = n + round / 200;
    const place = {
      lat: 26.5 + Math.sin(n * 7) + 0.1 * Math.sin(angle),
      lon: 106.7 + Math.cos(n * 3) * 2 + 0.1 * Math.cos(angle),
    };
    const { id, body } = terminalMessages.location({
      ...place,
      fixAt: base + round * 1000,
      speed: 45,
      odometer: 1000 + round / 10,
      satellites: 11,
    });
    if (n % 50 === 0) sentAt.set(n * 65_536 + serials[n]!, performance.now());
    sockets[n % links]!.write(frame(n, id, body));
  }
  await pause(10);
}
while (rate > 0 && acknowledged + refused < sent && performance.now() - began < seconds * 1000 + 60_000)
  await pause(10);
process.send?.({ done: true, sent, acknowledged, refused, took: (performance.now() - began) / 1000, waits });
setInterval(() => {}, 60_000);
