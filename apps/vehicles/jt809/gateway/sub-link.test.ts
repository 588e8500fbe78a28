import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PositionWriter } from '#platform/tracks';
import type { Town } from '../../../../platform/identity/testing/town.ts';
import { openTrackTown, trackActor } from '../../../../platform/tracks/testing/track-town.ts';
import { makeFeed, type TestFeed } from '../../testing/feed-town.ts';
import {
  messageId,
  type PlatformFrame,
  PlatformReader,
  vehicleData,
  writeLogin,
  writeOlderPosition,
  writePlatformFrame,
  writeVehicleMessage,
} from '../index.ts';
import { openPlatformGateway, type PlatformGateway } from './platform-gateway.ts';

const code = 520_121;
const version = Buffer.from([1, 0, 0]);
let town: Town;
let feed: TestFeed;
let writer: PositionWriter;
let gateway: PlatformGateway;
const troubles: string[] = [];
const open: (Server | Socket)[] = [];
beforeAll(async () => {
  town = await openTrackTown();
  feed = await makeFeed(town, 'county', String(code), 'countyBureau');
  writer = new PositionWriter({ store: town.store, actor: trackActor, wait: 10 });
  gateway = await openPlatformGateway({
    store: town.store,
    sink: writer,
    port: 0,
    host: '127.0.0.1',
    subTimes: { keep: 30, tell: 60, again: 30 },
    onTrouble: (error) => troubles.push(String(error)),
  });
});
afterEach(() => {
  for (const one of open.splice(0)) 'destroy' in one ? one.destroy() : one.close();
});
afterAll(async () => {
  await gateway?.close();
  await writer?.close();
  await town?.close();
});

const frameOf = (id: number, body: Buffer) =>
  writePlatformFrame({ serial: 0, id, platform: code, version }, '2011', body, Date.now());

/** A lower platform that listens for its sub link; `answers` are the results it gives to 0x9001, one after the other. */
async function lower(answers: number[]) {
  const heard: PlatformFrame[] = [];
  let links = 0;
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    links++;
    open.push(socket);
    sockets.push(socket);
    const reader = new PlatformReader();
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      for (const frame of reader.push(chunk as Buffer).frames) {
        heard.push(frame);
        if (frame.header.id === messageId.subLogin)
          socket.write(frameOf(messageId.subLoginAnswer, Buffer.from([answers.shift() ?? 0])));
        if (frame.header.id === messageId.subKeep) socket.write(frameOf(messageId.subKeepAnswer, Buffer.alloc(0)));
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  const hear = async (id: number, times = 1) => {
    while (heard.filter(({ header }) => header.id === id).length < times) await new Promise((r) => setTimeout(r, 5));
    return heard.filter(({ header }) => header.id === id).at(-1)!;
  };
  return { port: (server.address() as AddressInfo).port, heard, hear, sockets, links: () => links };
}

/** Logs in over a main link; answers its socket and the code that came. */
async function login(address: string, port: number) {
  const socket = connect(gateway.port, '127.0.0.1');
  open.push(socket);
  await once(socket, 'connect');
  const said = { edition: '2011', user: code, password: feed.password, address, port } as const;
  socket.write(frameOf(messageId.login, writeLogin(said, code)));
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  const [answer] = new PlatformReader().push(chunk).frames;
  expect(answer!.rest[0]).toBe(0);
  return { socket, verify: answer!.rest.readUInt32BE(1) };
}

test('after a login the sub link comes with the code of the answer, is kept alive and tells how many positions came', async () => {
  const platform = await lower([]);
  const { socket, verify } = await login('127.0.0.1', platform.port);
  expect((await platform.hear(messageId.subLogin)).rest.readUInt32BE(0)).toBe(verify);
  await platform.hear(messageId.subKeep, 2);
  const fixAt = Math.floor(Date.now() / 1000) * 1000;
  const data = writeOlderPosition({
    fixAt,
    lat: 26.5,
    lon: 106.7,
    speed: 36,
    course: 90,
    altitude: 1,
    status: 3,
    alarm: 0,
  });
  const about = writeVehicleMessage({ plate: '贵A10004', plateColour: 1, type: vehicleData.live, data });
  socket.write(frameOf(messageId.vehicle, about));
  expect((await platform.hear(messageId.received)).rest.readUInt32BE(0)).toBe(1);
  socket.destroy();
  expect((await platform.hear(messageId.subLogout)).rest.readUInt32BE(0)).toBe(verify);
});

test('a sub link that is lost is opened again as long as the main link stands', async () => {
  const platform = await lower([]);
  await login('127.0.0.1', platform.port);
  await platform.hear(messageId.subKeep);
  platform.sockets[0]!.destroy();
  await platform.hear(messageId.subLogin, 2);
  expect(platform.links()).toBe(2);
});

test('a platform that refuses the code is not asked again', async () => {
  const platform = await lower([1]);
  await login('127.0.0.1', platform.port);
  await platform.hear(messageId.subLogin);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(platform.links()).toBe(1);
  expect(troubles.join()).toContain('refused the sub link with 1');
});

test('nobody is connected to at an address that is not the one the main link came from', async () => {
  const platform = await lower([]);
  await login('127.0.0.2', platform.port);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(platform.links()).toBe(0);
  expect(troubles.join()).toContain('127.0.0.2');
});
