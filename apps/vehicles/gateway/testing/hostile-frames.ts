import { guiyang, handFrame, handLocation, handMessage, handWire } from '../../jt808/testing/hand-frame.ts';

/** Bytes sent to a gateway on a link that has shown who it is, and what it says to them: the result of 0x8001, or null where nothing may be answered. */
export interface HostileFrame {
  readonly title: string;
  readonly wire: string;
  readonly serial: string;
  readonly result: number | null;
}

let next = 0x1000;
const serialOf = () => (next++).toString(16).padStart(4, '0');
const newer = '00000000013800001234';
const word = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
const item = (id: string, value: string) => `${id}${word(value.length / 2, 2)}${value}`;
const inBatch = (location: string) => `${word(location.length / 2, 4)}${location}`;
const batch = (count: number, type: string, ...items: readonly string[]) =>
  `${word(count, 4)}${type}${items.map(inBatch).join('')}`;

function message(title: string, result: number | null, id: string, body = '', more: object = {}): HostileFrame {
  const serial = serialOf();
  return { title, result, serial, wire: handFrame({ id, body, serial, ...more }) };
}

const located = (title: string, items: string, result = 0) =>
  message(`a location with ${title}`, result, '0200', handLocation({ items }));

/** Items of JT/T 808-2011, 2013 and 2019 in their stated lengths, and in others. */
const standardItems: readonly HostileFrame[] = [
  located('the odometer (01)', item('01', '0001e240')),
  located('an odometer of three bytes', item('01', '01e240')),
  located('fuel (02)', item('02', '01f4')),
  located('fuel in percent', item('02', '81f4')),
  located('the speed of the recorder (03)', item('03', '0258')),
  located('an event to confirm (04)', item('04', '0001')),
  located('pressures of tyres (05, thirty bytes)', item('05', 'ff'.repeat(30))),
  located('the temperature of the carriage (06)', item('06', '8005')),
  located('speeding in an area (11)', item('11', '0100000007')),
  located('speeding without an area (11, one byte)', item('11', '00')),
  located('entering and leaving (12)', item('12', '010000000701')),
  located('a journey too long (13)', item('13', '00000007012c00')),
  located('video alarms (14)', item('14', '00000001')),
  located('lost signals of video (15)', item('15', '00000001')),
  located('lost stores (17)', item('17', '0001')),
  located('abnormal driving (18)', item('18', '000132')),
  located('signals of the vehicle (25)', item('25', '00000005')),
  located('states of inputs (2a)', item('2a', '0002')),
  located('analogues (2b)', item('2b', '00010002')),
  located('radio and satellites (30, 31)', item('30', '1c') + item('31', '0b')),
  located('a length of their own (e0)', item('e0', 'ab'.repeat(40))),
  located('items of makers (e1 to ef)', ['e1', 'e2', 'eb', 'ef'].map((id) => item(id, '01020304')).join('')),
  located(
    'items of the safety standard (64, 65, 66, 67)',
    ['64', '65', '66', '67'].map((id) => item(id, '00'.repeat(47))).join(''),
  ),
  located('an item of no length', '0100'),
  located('one item a hundred times', item('02', '01f4').repeat(100)),
  located('an item that runs over the end', '01040000'),
  located('one byte that is no item', '01'),
  located('the largest item', item('f3', '7e'.repeat(255))),
  located('flags and escapes in an item', item('e5', '7e7d027d01')),
];

/** Locations whose fixed part is unusual. */
const strangePlaces: readonly HostileFrame[] = [
  message('a location of 27 bytes', 2, '0200', guiyang.slice(0, 54)),
  message('a location of no bytes', 2, '0200'),
  message('a location of the thirteenth month', 2, '0200', handLocation({ time: '261305091011' })),
  message('a location whose time is no number', 2, '0200', handLocation({ time: 'aabbccddeeff' })),
  message('a location of the thirtieth of February', 2, '0200', handLocation({ time: '260230091011' })),
  message('a location far in the future', 0, '0200', handLocation({ time: '990305091011' })),
  message('a location beyond the poles', 0, '0200', handLocation({ lat: '7fffffff', lon: '7fffffff' })),
  message('a location at 0/0 with a fix', 0, '0200', handLocation({ lat: '00000000', lon: '00000000' })),
  message('a location without a fix', 0, '0200', handLocation({ status: '00000000' })),
  message('a location with every bit set', 0, '0200', handLocation({ alarm: 'ffffffff', status: 'ffffffff' })),
  message('a location below the sea', 0, '0200', handLocation({ altitude: 'fff6' })),
  message('a location under the header of 2019', 0, '0200', guiyang, { phone: newer }),
];

/** Batches (0x0704). */
const batches: readonly HostileFrame[] = [
  message('a batch of two', 0, '0704', batch(2, '00', guiyang, guiyang.replace('091011', '091111'))),
  message('a batch of a blind area', 0, '0704', batch(1, '01', guiyang.replace('091011', '081111'))),
  message('a batch that announces more than it has', 0, '0704', batch(9, '00', guiyang)),
  message('a batch that announces fewer', 0, '0704', batch(1, '00', guiyang, guiyang.replace('091011', '091211'))),
  message('a batch of none', 2, '0704', batch(0, '00')),
  message('a batch whose only item is short', 2, '0704', batch(1, '00', guiyang.slice(0, 40))),
  message('a batch with a short item before a good one', 0, '0704', batch(2, '00', guiyang.slice(0, 40), guiyang)),
  message('a batch whose item is longer than the message', 2, '0704', `000100ffff${guiyang}`),
  message('a batch of two bytes', 2, '0704', '0001'),
];

/** Headers and pieces. */
const headers: readonly HostileFrame[] = [
  message('a message that nobody knows', 3, '0f0f', '01'),
  message('an encrypted body', 2, '0200', guiyang, { attributes: '041c' }),
  message('a piece numbered 0', 2, '0704', '00', { piece: '00020000' }),
  message('a piece above its total', 2, '0704', '00', { piece: '00020003' }),
  message('a piece of no total', 2, '0704', '00', { piece: '00000001' }),
  message('one piece of one', 0, '0704', batch(1, '00', guiyang), { piece: '00010001' }),
  message('a piece that is never followed', 0, '0801', 'ab'.repeat(100), { piece: '00640002' }),
  message('a heartbeat with a body', 0, '0002', 'deadbeef'),
  message('a driver card of no bytes', 2, '0702'),
  message('a recording announced in three bytes', 2, '0800', '000001'),
  message('a compressed message that is no GZIP', 2, '0901', '00000004deadbeef'),
  message('attributes of one byte', 2, '0107', '00'),
];

/** Bytes around frames. */
const wires: readonly HostileFrame[] = [
  {
    ...message('a wrong checksum', null, '0200', guiyang),
    wire: spoiled(handFrame({ id: '0200', body: guiyang, serial: 'fff0' })),
  },
  { ...message('an escape that is none', null, '0002'), wire: `7e${handMessage({ id: '0002' })}7d037e` },
  { ...message('flags without end', null, '0002'), wire: '7e'.repeat(500) },
  { ...message('a frame of three bytes', null, '0002'), wire: '7e0200017e' },
  { ...message('ten thousand bytes without a flag', null, '0002'), wire: 'ab'.repeat(10_000) },
  {
    ...message('a length that lies by one', null, '0200'),
    wire: handWire(handMessage({ id: '0200', body: guiyang, attributes: '001d', serial: 'fff1' })),
  },
];

/** All of them. */
export const hostileFrames: readonly HostileFrame[] = [
  ...standardItems,
  ...strangePlaces,
  ...batches,
  ...headers,
  ...wires,
];

function spoiled(wire: string): string {
  return `${wire.slice(0, -4)}${word(Number.parseInt(wire.slice(-4, -2), 16) ^ 0x55, 2)}7e`;
}
