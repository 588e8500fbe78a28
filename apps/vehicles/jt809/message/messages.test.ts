import { expect, test } from 'vitest';
import { locationBody } from '../../jt808/terminal/messages.ts';
import {
  loginResult,
  messageId,
  openPlatformFrame,
  type PlatformFrame,
  platformData,
  readAlarmReported,
  readAlarmResult,
  readDriverAnnounced,
  readHistoryAsked,
  readLogin,
  readPlatformHistory,
  readPlatformPosition,
  readPostMessage,
  readTerminalAnnounced,
  readTypedData,
  readVehicleMessage,
  vehicleData,
  writeHistoryAsked,
  writeLogin,
  writeLoginAnswer,
  writeNewerPosition,
  writeOlderPosition,
  writePlatformFrame,
  writePostMessage,
  writeSupervision,
  writeTypedData,
  writeVehicleMessage,
} from '../index.ts';

const version = Buffer.from([1, 2, 19]);
const text = (value: string, length: number) =>
  Buffer.from(value)
    .toString('hex')
    .padEnd(length * 2, '0');
const hex = (value: string) => Buffer.from(value.replaceAll(' ', ''), 'hex');
const at = Date.UTC(2026, 2, 5, 1, 10, 11);

test.each(['2011', '2019'] as const)('a login of %s tells its edition by its length', (edition) => {
  const login = { edition, user: 8001, password: 'secret12', address: '127.0.0.1', port: 9000 };
  const header = { serial: 1, id: messageId.login, platform: 520_100, version };
  const wire = writePlatformFrame(header, edition, writeLogin(login, 520_100), at);
  expect(readLogin(openPlatformFrame(wire.subarray(1, -1)) as PlatformFrame)).toEqual(login);
});

test('a login of neither length is none', () => {
  expect(
    readLogin({ header: { serial: 1, id: 0x1001, platform: 1, version }, rest: Buffer.alloc(47) }),
  ).toBeUndefined();
});

test('the answer to a login', () => {
  expect(writeLoginAnswer(loginResult.wrongPassword, 0).toString('hex')).toBe('0400000000');
});

const older = hex(`00 05 03 07ea 090a0b ${'065b0b70'} ${'0196a590'} 003c 003b 00003039 005a 042f 00000003 00000001`);

test('a position of 2011: day before month, longitude before latitude, whole km', () => {
  const position = readPlatformPosition(older, '2011');
  expect(position).toEqual({
    fixAt: at,
    lat: 26.65,
    lon: 106.63,
    altitude: 1071,
    speed: 60,
    course: 90,
    alarm: 1,
    status: 3,
    located: true,
    odometer: 12_345,
  });
  const again = readPlatformPosition(writeOlderPosition(position!), '2011');
  expect(again).toEqual(position);
});

test('a position of 2019 carries the whole location of the terminal', () => {
  const body = locationBody({ fixAt: at, lat: 26.65, lon: 106.63, speed: 60.5, odometer: 12_345.6 });
  expect(readPlatformPosition(writeNewerPosition(body, 520_100), '2019')).toMatchObject({
    fixAt: at,
    lat: 26.65,
    speed: 60.5,
    odometer: 12_345.6,
    status: 3,
  });
  expect(readPlatformPosition(writeNewerPosition(body, 520_100, true), '2019')).toMatchObject({ status: 35 });
});

test.each([
  ['too short', older.subarray(1)],
  ['a 31 February', Buffer.concat([hex('00 1f 02'), older.subarray(3)])],
  ['an hour 24', Buffer.concat([older.subarray(0, 5), hex('18'), older.subarray(6)])],
])('no position: %s', (_, data) => {
  expect(readPlatformPosition(data, '2011')).toBeUndefined();
});

test('positions that come again', () => {
  expect(readPlatformHistory(Buffer.concat([hex('02'), older, older]), '2011')).toHaveLength(2);
  expect(readPlatformHistory(Buffer.concat([hex('03'), older, older]), '2011')).toBeUndefined();
  expect(readPlatformHistory(Buffer.concat([hex('01'), older, older]), '2011')).toBeUndefined();
  const bad = Buffer.concat([hex('00 1f 02'), older.subarray(3)]);
  expect(readPlatformHistory(Buffer.concat([hex('02'), bad, older]), '2011')).toHaveLength(1);
});

test('a message about a vehicle, plates in GBK', () => {
  const message = { plate: '贵A12345', plateColour: 1, type: vehicleData.live, data: older };
  const body = writeVehicleMessage(message);
  expect(body.toString('hex')).toBe(
    `b9f34131323334350000000000000000000000000${'0'}0112020000002${'4'}${older.toString('hex')}`,
  );
  expect(readVehicleMessage(body)).toEqual(message);
  expect(readVehicleMessage(body.subarray(0, -1))).toBeUndefined();
  expect(readVehicleMessage(Buffer.concat([body, hex('00')]))).toBeUndefined();
});

test('terminals and drivers are announced', () => {
  const announced = { platform: '520100', maker: 'GZBD1', terminalId: 'A000017', sim: '13800001234' };
  const head = text('520100', 11) + text('GZBD1', 11);
  const oldData = hex(head + text('T8', 8) + text('A000017', 7) + text('13800001234', 12));
  const newData = hex(head + text('T8-2019', 30) + text('A000017', 30) + text('13800001234', 13));
  expect(readTerminalAnnounced(oldData, '2011')).toEqual({ ...announced, model: 'T8' });
  expect(readTerminalAnnounced(newData, '2019')).toEqual({ ...announced, model: 'T8-2019' });
  expect(readTerminalAnnounced(oldData, '2019')).toBeUndefined();
  const driver = hex(
    `d5c5c8fd${'00'.repeat(12)}${text('520000190001010000', 20)}${text('C1', 40)}b9f3d1f4${'00'.repeat(196)}`,
  );
  expect(readDriverAnnounced(driver)).toEqual({
    name: '张三',
    idNumber: '520000190001010000',
    certificate: 'C1',
    agency: '贵阳',
  });
  expect(readDriverAnnounced(driver.subarray(1))).toBeUndefined();
});

test('a stretch of history is asked for', () => {
  const asked = { from: at, to: at + 3_600_000 };
  expect(readHistoryAsked(writeHistoryAsked(asked))).toEqual(asked);
  expect(readHistoryAsked(writeHistoryAsked({ from: asked.to, to: asked.from }))).toBeUndefined();
  expect(readHistoryAsked(Buffer.alloc(15))).toBeUndefined();
});

test('whoever is on duty is asked, and answers', () => {
  const post = { objectType: 1, objectId: '520100', messageId: 3, text: '值班人员？' };
  const body = writeTypedData({ type: platformData.postQuestion, data: writePostMessage(post) });
  const typed = readTypedData(body);
  expect(typed?.type).toBe(0x9301);
  expect(readPostMessage(typed!.data)).toEqual(post);
  expect(readTypedData(body.subarray(0, -1))).toBeUndefined();
  expect(readPostMessage(typed!.data.subarray(0, -1))).toBeUndefined();
});

test('an alarm is reported, supervised and answered', () => {
  const supervision = {
    source: 3,
    alarmType: 1,
    alarmAt: at,
    id: 9,
    until: at + 60_000,
    level: 0,
    supervisor: '李四',
    telephone: '0851',
    email: '',
  };
  expect(writeSupervision(supervision)).toHaveLength(1 + 2 + 8 + 4 + 8 + 1 + 16 + 20 + 32);
  const reported = hex('01 0001 0000000069a8d8c3 00000009 00000004 b3accbd9');
  expect(readAlarmReported(reported)).toEqual({ source: 1, alarmType: 1, at: 0x69a8d8c3 * 1000, id: 9, text: '超速' });
  expect(readAlarmReported(reported.subarray(0, 8))).toBeUndefined();
  expect(readAlarmResult(hex('0000000901'))).toEqual({ id: 9, result: 1 });
  expect(readAlarmResult(hex('00000009'))).toBeUndefined();
});
