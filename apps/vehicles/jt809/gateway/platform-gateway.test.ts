import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { issueFeedKey, type PositionSink, PositionWriter } from '#platform/tracks';
import type { Town } from '../../../../platform/identity/testing/town.ts';
import { openTrackTown, positionsOf, trackActor } from '../../../../platform/tracks/testing/track-town.ts';
import { locationBody } from '../../jt808/terminal/messages.ts';
import { makeFeed, type TestFeed } from '../../testing/feed-town.ts';
import {
  bodyOf,
  loginResult,
  messageId,
  type PlatformEdition,
  type PlatformFrame,
  PlatformReader,
  vehicleData,
  writeLogin,
  writeNewerPosition,
  writeOlderPosition,
  writePlatformFrame,
  writeVehicleMessage,
} from '../index.ts';
import { openPlatformGateway, type PlatformGateway } from './platform-gateway.ts';

const code = 520_121;
const finance = '贵A10004';
const now = () => Math.floor(Date.now() / 1000) * 1000;
let town: Town;
let feed: TestFeed;
let writer: PositionWriter;
let gateway: PlatformGateway;
const sockets: Socket[] = [];
beforeAll(async () => {
  town = await openTrackTown();
  feed = await makeFeed(town, 'county', String(code), 'countyBureau');
  writer = new PositionWriter({ store: town.store, actor: trackActor, wait: 10 });
  gateway = await openPlatformGateway({ store: town.store, sink: writer, port: 0, host: '127.0.0.1' });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(async () => {
  await gateway?.close();
  await writer?.close();
  await town?.close();
});

/** A lower platform on a real socket. */
async function lower(edition: PlatformEdition, at = gateway) {
  const socket = connect(at.port, '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  const reader = new PlatformReader();
  const came: PlatformFrame[] = [];
  const waiting: ((frame: PlatformFrame) => void)[] = [];
  socket.on('data', (chunk) => {
    for (const frame of reader.push(chunk as Buffer).frames) {
      const next = waiting.shift();
      if (next) next(frame);
      else came.push(frame);
    }
  });
  let serial = 0;
  const wire = (id: number, body: Buffer) => {
    const header = { serial: serial++, id, platform: code, version: Buffer.from([1, 0, 0]) };
    return writePlatformFrame(header, edition, body, Date.now());
  };
  const next = () =>
    new Promise<PlatformFrame>((resolve) => {
      const frame = came.shift();
      if (frame) resolve(frame);
      else waiting.push(resolve);
    });
  const login = async (password = feed.password, user = code) => {
    socket.write(wire(messageId.login, writeLogin({ edition, user, password, address: '127.0.0.1', port: 1 }, code)));
    return bodyOf(await next(), edition)[0];
  };
  const alive = async () => {
    socket.write(wire(messageId.keep, Buffer.alloc(0)));
    return (await next()).header.id;
  };
  return { socket, wire, next, login, alive };
}

const about = (plate: string, type: number, data: Buffer) => writeVehicleMessage({ plate, plateColour: 1, type, data });
const older = (fixAt: number) =>
  writeOlderPosition({ fixAt, lat: 26.57, lon: 106.71, speed: 36, course: 90, altitude: 1070, status: 3, alarm: 0 });

test('a platform of 2011 logs in, is kept alive, and its positions lie on the track', async () => {
  const platform = await lower('2011');
  expect(await platform.login()).toBe(loginResult.ok);
  expect(await platform.alive()).toBe(messageId.keepAnswer);
  const fixAt = now();
  const wire = platform.wire(messageId.vehicle, about(finance, vehicleData.live, older(fixAt)));
  for (const byte of wire) platform.socket.write(Buffer.from([byte]));
  expect(await platform.alive()).toBe(messageId.keepAnswer);
  expect(await positionsOf(town.store, town.id('vehicle finance'))).toMatchObject([
    { t: fixAt, lat: 26_570_000, speed: 360 },
  ]);
  expect(gateway.platforms).toBe(1);
});

test('a platform of 2019 hands on what the terminal said, live and again', async () => {
  const platform = await lower('2019');
  expect(await platform.login()).toBe(loginResult.ok);
  const fixAt = now() - 60_000;
  const said = (at: number) =>
    writeNewerPosition(locationBody({ fixAt: at, lat: 26.6, lon: 106.7, speed: 10.5 }), code);
  const again = Buffer.concat([Buffer.from([2]), said(fixAt - 20_000), said(fixAt - 10_000)]);
  platform.socket.write(platform.wire(messageId.vehicle, about('贵A10006', vehicleData.live, said(fixAt))));
  platform.socket.write(platform.wire(messageId.vehicle, about('贵A10006', vehicleData.history, again)));
  await platform.alive();
  const kept = await positionsOf(town.store, town.id('vehicle education'));
  expect(kept.map(({ t, speed, flags }) => [t, speed, flags])).toEqual([
    [fixAt - 20_000, 105, 1],
    [fixAt - 10_000, 105, 1],
    [fixAt, 105, 0],
  ]);
});

test('vehicles beyond its region, plates nobody knows, data that is no position: the link goes on', async () => {
  const platform = await lower('2011');
  await platform.login();
  for (const body of [
    about('贵A10014', vehicleData.live, older(now())),
    about('贵Z99999', vehicleData.live, older(now())),
    about(finance, vehicleData.live, Buffer.alloc(5)),
    about(finance, 0x1299, Buffer.alloc(5)),
    Buffer.alloc(3),
  ])
    platform.socket.write(platform.wire(messageId.vehicle, body));
  platform.socket.write(Buffer.from('5b0102035d5b5a095d', 'hex'));
  expect(await platform.alive()).toBe(messageId.keepAnswer);
  expect(await positionsOf(town.store, town.id('vehicle westFinance'))).toEqual([]);
});

test('a wrong password, an unknown platform and another user are refused alike, and the third time the link ends', async () => {
  const platform = await lower('2011');
  const ended = once(platform.socket, 'close');
  expect(await platform.login('wrong')).toBe(loginResult.wrongPassword);
  expect(await platform.login(feed.password, 8001)).toBe(loginResult.wrongPassword);
  expect(await platform.login('')).toBe(loginResult.wrongPassword);
  await ended;
});

test('who has not logged in is not listened to', async () => {
  const platform = await lower('2011');
  const ended = once(platform.socket, 'close');
  platform.socket.write(platform.wire(messageId.vehicle, about('贵A10003', vehicleData.live, older(now()))));
  await ended;
  expect(await positionsOf(town.store, town.id('vehicle countyBureau'))).toEqual([]);
});

test('a key that is taken back ends the link of whoever logged in with it', async () => {
  const strict = await openPlatformGateway({ store: town.store, sink: writer, port: 0, host: '127.0.0.1', recheck: 0 });
  const platform = await lower('2011', strict);
  await platform.login();
  platform.socket.write(platform.wire(messageId.vehicle, about(finance, vehicleData.live, older(now()))));
  expect(await platform.alive()).toBe(messageId.keepAnswer);
  const ended = once(platform.socket, 'close');
  feed = { ...feed, ...(await town.store.run(await town.actor('county'), (tx) => issueFeedKey(tx, feed.id))) };
  platform.socket.write(platform.wire(messageId.vehicle, about(finance, vehicleData.live, older(now()))));
  await ended;
  await strict.close();
});

test('when positions cannot be kept the link ends, so that the platform sends them again', async () => {
  const sink: PositionSink = { put: () => Promise.reject(new Error('closed')) };
  const closing = await openPlatformGateway({ store: town.store, sink, port: 0, host: '127.0.0.1' });
  const platform = await lower('2011', closing);
  await platform.login();
  const ended = once(platform.socket, 'close');
  platform.socket.write(platform.wire(messageId.vehicle, about(finance, vehicleData.live, older(now()))));
  await ended;
  await closing.close();
});

test('a port that is taken is said at once', async () => {
  await expect(
    openPlatformGateway({ store: town.store, sink: writer, port: gateway.port, host: '127.0.0.1' }),
  ).rejects.toThrow(/EADDRINUSE/);
});
