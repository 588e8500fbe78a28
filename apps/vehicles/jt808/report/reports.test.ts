import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { convert, metresBetween } from '#standards/geo';
import { type Frame, FrameReader, type LocationReport, readReport, toPosition } from '../index.ts';
import { guiyang, handFrame } from '../testing/hand-frame.ts';

const newPhone = '00000000013800001234';
const read = (parts: Parameters<typeof handFrame>[0]) =>
  readReport(new FrameReader().push(Buffer.from(handFrame(parts), 'hex')).frames[0] as Frame);
const text = (hexOrText: string, length: number) =>
  Buffer.from(hexOrText)
    .toString('hex')
    .padEnd(length * 2, '0');
const plate = 'b9f3413132333435';
const named = { province: 52, city: 103, maker: 'GZBD1', model: 'T8', terminalId: 'A000017', plate: '贵A12345' };

test.each([
  ['2011', '013800001234', [5, 8, 7], plate, { ...named, plateColour: 1 }],
  ['2013', '013800001234', [5, 20, 7], plate, { ...named, plateColour: 1 }],
  ['2019', newPhone, [11, 30, 30], plate, { ...named, plateColour: 1 }],
  [
    '2011',
    '013800001234',
    [5, 8, 7],
    text('LSVAG2187C2164321', 17),
    { ...named, plateColour: 0, plate: 'LSVAG2187C2164321' },
  ],
  ['2013', newPhone, [5, 20, 7], plate, { ...named, plateColour: 5 }],
] as const)('a registration of %s under phone %s', (edition, phone, [maker, model, id], plateBytes, expected) => {
  const colour = expected.plateColour.toString(16).padStart(2, '0');
  const fields = text('GZBD1', maker) + text('T8', model) + text('A000017', id);
  const body = `00340067${fields}${colour}${plateBytes}`;
  expect(read({ id: '0100', phone, body })).toEqual({ kind: 'register', edition, ...expected });
});

test('fields filled on the left with zeros, of bytes or of digits, are the same fields', () => {
  const left = (value: string, length: number, fill: string) =>
    fill.repeat(length - value.length) + Buffer.from(value).toString('hex');
  for (const fill of ['00', '30']) {
    const body = `00000000${left('GZBD1', 11, fill)}${left('T8', 30, fill)}${left('A17', 30, fill)}02${plate}`;
    expect(read({ id: '0100', phone: newPhone, body })).toMatchObject({
      maker: 'GZBD1',
      model: 'T8',
      terminalId: 'A17',
    });
  }
});

test('a registration without a colour that is one, and one that is cut, are refused', () => {
  expect(read({ id: '0100', body: `00340067${'41'.repeat(32)}ee${plate}` })).toMatchObject({ fault: 'body' });
  expect(read({ id: '0100', body: '0034' })).toMatchObject({ fault: 'body', about: { id: 0x0100 } });
});

test('an authentication of 2019 says who made it', () => {
  const body = `05${text('abc12', 5)}${text('860000000000017', 15)}${text('v1.2', 20)}`;
  expect(read({ id: '0102', phone: newPhone, body })).toEqual({
    kind: 'authenticate',
    code: 'abc12',
    imei: '860000000000017',
    software: 'v1.2',
  });
  expect(read({ id: '0102', phone: newPhone, body: `05${text('abc12', 5)}` })).toMatchObject({ code: 'abc12' });
});

test('a location becomes a position: what has no field of its own stays under its item', () => {
  const body = `${guiyang}0104000186a0020200fa03020258040200073001193101 0ce10201ff`.replace(' ', '');
  const position = toPosition(read({ id: '0200', body }) as LocationReport, 1_800_000_000_000, true);
  expect(position).toEqual({
    fixAt: Date.UTC(2026, 2, 5, 1, 10, 11),
    receivedAt: 1_800_000_000_000,
    lat: 26.64766,
    lon: 106.630153,
    altitude: 1071,
    speed: 60.5,
    course: 90,
    alarm: 0,
    status: 0x00080003,
    located: true,
    late: true,
    odometer: 10_000,
    fuel: 25,
    satellites: 12,
    extra: { e1: '01ff', '03': '0258', '04': '0007', '30': '19' },
  });
});

test('coordinates that went through the plug-in come back to where the car is; outside China nothing moves', () => {
  const shifted = read({ id: '0200', body: guiyang.replace('00080003', '00080023') }) as LocationReport;
  const position = toPosition(shifted, 0, false);
  expect(position.status).toBe(0x00080023);
  expect(metresBetween(position, shifted)).toBeGreaterThan(400);
  expect(metresBetween(convert(position, 'wgs84', 'gcj02'), shifted)).toBeLessThan(0.01);
  const abroad = { ...shifted, lat: 1, lon: 2 };
  expect(toPosition(abroad, 0, false)).toMatchObject({ lat: 1, lon: 2 });
});

test('fuel in percent is no number of litres', () => {
  const report = read({ id: '0200', body: `${guiyang}02028190` }) as LocationReport;
  expect(report).toMatchObject({ fuelPercent: 40 });
  expect(toPosition(report, 0, false)).toMatchObject({ fuel: undefined, extra: { '02': '8190' } });
});

const card = `${'00'}04d5c5c8fd${text('522401198001010017', 20)}06b9f3d1f4ca d0`.replace(' ', '');

test('a driver card', () => {
  const body = `01260305091011${card}20310520`;
  const driver = { kind: 'driverCard', inserted: true, name: '张三', agency: '贵阳市', validTo: '2031-05-20' };
  expect(read({ id: '0702', body })).toMatchObject({ ...driver, at: Date.UTC(2026, 2, 5, 1, 10, 11), result: 0 });
  expect(read({ id: '0702', phone: newPhone, body: body + text('520000190001010000', 20) })).toMatchObject({
    ...driver,
    idNumber: '520000190001010000',
  });
  expect(read({ id: '0702', body: '02260305091011' })).toMatchObject({ inserted: false });
  expect(read({ id: '0702', body: '01000000000000' })).toMatchObject({ fault: 'time' });
  expect(read({ id: '0702', body: '0126030509101100ffb0a1' })).toMatchObject({ fault: 'body' });
});

test('answers: what became of an order, where the vehicle is, what the parameters are, what the terminal is', () => {
  expect(read({ id: '0001', body: '0007810303' })).toEqual({ kind: 'answer', to: 7, order: 0x8103, result: 3 });
  expect(read({ id: '0201', body: `0009${guiyang}` })).toMatchObject({ to: 9, location: { lat: 26.64766 } });
  expect(read({ id: '0500', body: `0009${guiyang}` })).toMatchObject({ kind: 'locationAnswer' });
  expect(read({ id: '0104', body: `000303${'00000055040000003c'}${'00000013'}03312e32${'0000f00102abcd'}` })).toEqual({
    kind: 'parameterAnswer',
    to: 3,
    parameters: [
      { id: 0x55, value: 60 },
      { id: 0x13, value: '1.2' },
      { id: 0xf001, value: 'abcd' },
    ],
  });
  const attributes = `0001${text('GZBD1', 5)}${text('T8', 20)}${text('A000017', 7)}89860012345678901234${'023131'}${'03322e30'}0302`;
  expect(read({ id: '0107', body: attributes })).toEqual({
    kind: 'attributes',
    type: 1,
    maker: 'GZBD1',
    model: 'T8',
    terminalId: 'A000017',
    iccid: '89860012345678901234',
    hardware: '11',
    firmware: '2.0',
    gnss: 3,
    communication: 2,
  });
});

test.each([
  ['0001', '0007'],
  ['0104', '00030200000055040000003c'],
  ['0107', '0001'],
  ['0201', '00'],
  ['0704', '00'],
  ['0800', '00000001'],
  ['0801', '0000000100000001'],
  ['0900', ''],
  ['0901', '0000000a00'],
  ['0901', '0000000401020304'],
])('0x%s with too little in it is a bad body', (id, body) => {
  expect(read({ id, body })).toMatchObject({ fault: 'body', about: { id: Number.parseInt(id, 16), serial: 1 } });
});

test('pictures, and bytes that are passed on, packed or not', () => {
  expect(read({ id: '0800', body: '0000000100000203' })).toMatchObject({
    kind: 'mediaEvent',
    mediaId: 1,
    event: 2,
    channel: 3,
  });
  const picture = read({ id: '0801', body: `0000000200000001${guiyang}ffd8` });
  expect(picture).toMatchObject({ kind: 'media', location: { lon: 106.630153 }, data: Buffer.from('ffd8', 'hex') });
  expect(read({ id: '0900', body: 'f0aabb' })).toMatchObject({ type: 0xf0, data: Buffer.from('aabb', 'hex') });
  const packed = gzipSync('十堰');
  const body = packed.length.toString(16).padStart(8, '0') + packed.toString('hex');
  expect(read({ id: '0901', body })).toMatchObject({ kind: 'passThrough', data: Buffer.from('十堰') });
});

test('bytes that unfold to more than a mebibyte are refused', () => {
  const packed = gzipSync(Buffer.alloc(2_000_000));
  const body = Buffer.concat([Buffer.from(packed.length.toString(16).padStart(8, '0'), 'hex'), packed]);
  const header = { id: 0x0901, edition: '2013', serial: 1 } as Frame['header'];
  expect(readReport({ header, body })).toMatchObject({ fault: 'body' });
});
