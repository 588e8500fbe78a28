import { expect, test } from 'vitest';
import {
  type Address,
  accepted,
  answer,
  answerMedia,
  answerRegistration,
  askFences,
  askForPieces,
  askLocation,
  askParameters,
  confirmAlarms,
  control,
  controlTerminal,
  deleteFences,
  FrameReader,
  type Order,
  PieceCollector,
  phoneBytes,
  registered,
  sendText,
  setCircles,
  setParameters,
  setPolygon,
  setRectangles,
  setRoute,
  tellTime,
  terminalUnknown,
  track,
  writeFrames,
} from '../index.ts';
import { handFrame } from '../testing/hand-frame.ts';

const body = ({ id, body }: Order) => `${id.toString(16)} ${body.toString('hex')}`;
const square = [
  { lat: 26.64, lon: 106.63 },
  { lat: 26.64, lon: 106.64 },
  { lat: 26.65, lon: 106.64 },
];
const corners = '01967e80' + '065b0b70' + '01967e80' + '065b3280' + '0196a590' + '065b3280';
const speed = { highest: 60, seconds: 10, night: 40 };

test.each([
  ['the common answer', answer({ id: 0x0200, serial: 0xffff }, accepted), '8001 ffff020000'],
  ['a registration with its code', answerRegistration(7, registered, '贵-1'), '8100 000700b9f32d31'],
  ['no code where the terminal is not registered', answerRegistration(7, terminalUnknown, 'secret'), '8100 000704'],
  ['pieces asked for in 2013: the count is a byte', askForPieces(0x1099, [1, 9], '2013'), '8003 10990200010009'],
  ['pieces asked for in 2019: the count is a word', askForPieces(0x1099, [1, 9], '2019'), '8003 1099000200010009'],
  ['the time, alone of all in UTC', tellTime(Date.UTC(2026, 2, 5, 1, 10, 11)), '8004 260305011011'],
  ['a recording has come', answerMedia(5), '8800 00000005'],
  ['a recording has come but for two pieces', answerMedia(5, [2, 3]), '8800 000000050200020003'],
  ['where are you', askLocation(), '8201 '],
  ['follow for an hour', track(15, 3600), '8202 000f00000e10'],
  ['stop following', track(0, 0), '8202 0000'],
  ['confirm: bits that may not be are left out', confirmAlarms(3, 0xffffffff), '8203 000318700009'],
  ['a text before 2019', sendText('停车', { urgent: true, speak: true }, '2013'), '8300 09cda3b3b5'],
  ['a text in 2019 says its kind', sendText('停车', { display: true }, '2019'), '8300 0401cda3b3b5'],
  ['a character outside GBK', sendText('😀', { display: true }, '2013'), '8300 043f'],
  ['reset', controlTerminal(control.reset), '8105 04'],
  ['all parameters', askParameters(), '8104 '],
  ['some parameters', askParameters([0x55, 0x13]), '8106 020000005500000013'],
  ['the highest speed is four bytes wide', setParameters([{ id: 0x55, value: 80 }]), '8103 01000000550400000050'],
  ['the fence radius is two', setParameters([{ id: 0x31, value: 50 }]), '8103 0100000031020032'],
  ['a driving period', setParameters([{ id: 0x32, value: '16320a1e' }]), '8103 01000000320416320a1e'],
  ['fences deleted', deleteFences('polygon', [100]), '8605 0100000064'],
  ['all circles deleted', deleteFences('circle', []), '8601 00'],
  ['fences asked for', askFences('route', [9]), '8608 040000000100000009'],
])('%s', (_, order, expected) => {
  expect(body(order)).toBe(expected);
});

test('a circle: every day from half past eight, spoken in and out', () => {
  const circle = { id: 9, centre: square[0]!, radius: 500, tell: ['driverIn', 'platformOut'] as const };
  const daily = { ...circle, time: { dailyFrom: '08:30', dailyTo: '18:00' } };
  expect(body(setCircles('add', [daily], '2013'))).toBe(
    `8600 0101${'00000009'}${'0025'}01967e80065b0b70000001f4000000083000000000180000`,
  );
  expect(body(setCircles('add', [{ ...circle, name: '院' }], '2019'))).toBe(
    `8600 0101${'00000009'}${'0024'}01967e80065b0b70000001f40002d4ba`,
  );
});

test('a rectangle in the west and south says so, for its coordinates are absolute', () => {
  const rectangle = {
    id: 1,
    northWest: { lat: -26.64, lon: -106.63 },
    southEast: { lat: -26.65, lon: -106.62 },
    speed,
  };
  expect(body(setRectangles('replace', [rectangle], '2019'))).toBe(
    `8602 0001${'00000001'}${'00c2'}01967e80065b0b700196a590065ae460003c0a00280000`,
  );
});

test('a polygon of 2019 has its speed at night behind the corners, one of 2013 has none', () => {
  const polygon = { id: 100, corners: square, speed, name: '院' };
  expect(body(setPolygon(polygon, '2019'))).toBe(`8604 000000640002003c0a0003${corners}00280002d4ba`);
  expect(body(setPolygon(polygon, '2013'))).toBe(`8604 000000640002003c0a0003${corners}`);
  expect(() => setPolygon({ ...polygon, corners: square.slice(1) }, '2013')).toThrow(RangeError);
});

test('a route: width, threshold and speed of each segment', () => {
  const route = {
    id: 5,
    corners: [
      { ...square[0]!, id: 1, segment: 1, width: 30, speed, seconds: { longest: 600, shortest: 60 } },
      { ...square[1]!, id: 2, segment: 2, width: 30 },
    ],
  };
  const second = '0000000200000002' + '01967e80065b3280' + '1e00';
  const first = '0000000100000001' + '01967e80065b0b70' + '1e03' + '0258003c' + '003c0a';
  expect(body(setRoute(route, '2013'))).toBe(`8606 0000000500000002${first}${second}`);
  expect(body(setRoute(route, '2019'))).toBe(`8606 0000000500000002${first}0028${second}0000`);
});

test.each([
  ['an unknown parameter', { id: 0x9999, value: 1 }],
  ['a text where a number belongs', { id: 0x55, value: '80' }],
  ['a number too large for its width', { id: 0x31, value: 65_536 }],
  ['half a kilometre', { id: 0x55, value: 80.5 }],
  ['a driving period of three bytes', { id: 0x32, value: '16320a' }],
  ['an address that is too long', { id: 0x13, value: 'x'.repeat(256) }],
])('%s never leaves', (_, parameter) => {
  expect(() => setParameters([parameter])).toThrow(RangeError);
});

test('no fence with a time that is none, no text that is too long, no phone with other letters', () => {
  const circle = { id: 1, centre: square[0]!, radius: 5, time: { dailyFrom: '24:00', dailyTo: '08:00' } };
  expect(() => setCircles('add', [circle], '2013')).toThrow(RangeError);
  expect(() => sendText('停'.repeat(600), {}, '2013')).toThrow(RangeError);
  expect(() => phoneBytes('贵A', '2013')).toThrow(RangeError);
  expect(() =>
    deleteFences(
      'circle',
      Array.from({ length: 126 }, (_, id) => id),
    ),
  ).toThrow(RangeError);
});

const address: Address = { edition: '2019', revision: 1, phone: phoneBytes('13800001234', '2019') };

test('an order goes out under the header of the terminal', () => {
  const [frame] = writeFrames(address, 0x8104, 0x7e7d, Buffer.alloc(0));
  expect(frame?.toString('hex')).toBe(handFrame({ id: '8104', phone: '00000000013800001234', serial: '7e7d' }));
});

test('what does not fit into one frame goes in pieces, and serials go round', () => {
  const long = Buffer.alloc(2500, 0x7e);
  const frames = writeFrames(address, 0x8105, 65_535, long);
  const read = new FrameReader().push(Buffer.concat(frames)).frames;
  expect(read.map(({ header }) => [header.serial, header.piece])).toEqual([
    [65_535, { total: 3, number: 1 }],
    [0, { total: 3, number: 2 }],
    [1, { total: 3, number: 3 }],
  ]);
  const collector = new PieceCollector();
  const whole = read.map((frame) => collector.take(frame, 0)).at(-1);
  expect(whole).toMatchObject({ body: long });
});
