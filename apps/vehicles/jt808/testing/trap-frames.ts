import { guiyang, handFrame, handLocation, handMessage, handWire } from './hand-frame.ts';

/** Bytes that have broken gateways, and what this one makes of them. */
export interface Trap {
  readonly trap: string;
  readonly wire: string;
  /** Of each message that is read: the fields that matter. */
  readonly read: readonly object[];
  readonly faults?: readonly string[];
  readonly pending?: number;
}

const good = handFrame({ id: '0200', body: guiyang });
const place = { kind: 'location', lat: 26.64766, lon: 106.630153, speed: 60.5, fixAt: Date.UTC(2026, 2, 5, 1, 10, 11) };
const later = guiyang.replace('091011', '091511');
const earlier = guiyang.replace('091011', '085011');
const item = (body: string) => (body.length / 2).toString(16).padStart(4, '0') + body;

/** Serial chosen so that the checksum is the byte to be escaped. */
function withChecksum(sum: number): string {
  for (let serial = 0; ; serial++) {
    const message = handMessage({ id: '0002', serial: serial.toString(16).padStart(4, '0') });
    const found = (message.match(/../g) ?? []).reduce((all, byte) => all ^ Number.parseInt(byte, 16), 0);
    if (found === sum) return message;
  }
}

/** Every trap of the field, one frame or a few each. */
export const traps: readonly Trap[] = [
  { trap: 'the checksum 7e is escaped', wire: handWire(withChecksum(0x7e)), read: [{ kind: 'heartbeat' }] },
  { trap: 'the checksum 7d is escaped', wire: handWire(withChecksum(0x7d)), read: [{ kind: 'heartbeat' }] },
  { trap: 'the checksum 7d is not escaped', wire: `7e${withChecksum(0x7d)}7d7e`, read: [{ kind: 'heartbeat' }] },
  {
    trap: '7d before something else',
    wire: `7e${handMessage({ id: '0002' })}7d037e${good}`,
    read: [place],
    faults: ['escape'],
  },
  {
    trap: 'flags and escapes inside the body',
    wire: handFrame({ id: '0200', body: handLocation({ alarm: '7e7d7e7d', items: '01047d7e7d7e' }) }),
    read: [{ ...place, alarm: 0x7e7d7e7d, odometer: 0x7d7e7d7e / 10 }],
  },
  {
    trap: 'bit 14 lies: six bytes of phone under the mark of 2019',
    wire: handFrame({ id: '0200', attributes: '401c', body: guiyang }),
    read: [{ ...place, edition: '2013', terminal: '13800001234' }],
  },
  {
    trap: 'a header of 2019',
    wire: handFrame({ id: '0200', phone: '00000000013800001234', body: guiyang }),
    read: [{ ...place, edition: '2019', terminal: '13800001234' }],
  },
  {
    trap: 'a phone that is no number',
    wire: handFrame({ id: '0200', phone: '00ab3c0012ff', body: guiyang }),
    read: [{ ...place, terminal: 'ab3c0012ff' }],
  },
  {
    trap: 'an item longer than what is left',
    wire: handFrame({ id: '0200', body: `${guiyang}010400000064ee20aabb` }),
    read: [{ ...place, odometer: 10, overrun: true, extra: { rest: 'ee20aabb' } }],
  },
  {
    trap: 'a byte dangling behind the items',
    wire: handFrame({ id: '0200', body: `${guiyang}01040000006431` }),
    read: [{ ...place, odometer: 10, overrun: true, extra: { rest: '31' } }],
  },
  {
    trap: 'an item twice, and one that nobody knows',
    wire: handFrame({ id: '0200', body: `${guiyang}010400000064010400000065e10201ff` }),
    read: [{ ...place, odometer: 10, extra: { '01': '00000065', e1: '01ff' } }],
  },
  { trap: 'a heartbeat with a body', wire: handFrame({ id: '0002', body: 'c0ffee' }), read: [{ kind: 'heartbeat' }] },
  {
    trap: 'no fix and latitude 0',
    wire: handFrame({ id: '0200', body: handLocation({ status: '00000001', lat: '00000000', lon: '00000000' }) }),
    read: [{ kind: 'location', located: false, lat: 0, lon: 0 }],
  },
  {
    trap: 'located at 0/0',
    wire: handFrame({ id: '0200', body: handLocation({ lat: '00000000', lon: '00000000' }) }),
    read: [{ kind: 'location', located: false }],
  },
  {
    trap: 'a time of zeros',
    wire: handFrame({ id: '0200', body: handLocation({ time: '000000000000' }) }),
    read: [{ fault: 'time', about: { id: 0x0200, serial: 1 } }],
  },
  {
    trap: 'a time with digits above 9',
    wire: handFrame({ id: '0200', body: handLocation({ time: '26030509101a' }) }),
    read: [{ fault: 'time' }],
  },
  {
    trap: 'a 30 February',
    wire: handFrame({ id: '0200', body: handLocation({ time: '260230091011' }) }),
    read: [{ fault: 'time' }],
  },
  {
    trap: 'another body length than announced',
    wire: handFrame({ id: '0001', attributes: '0006', body: '0001820100' }) + good,
    read: [place],
    faults: ['length'],
  },
  {
    trap: 'a location announced two bytes short',
    wire: handFrame({ id: '0200', attributes: '001c', body: `${guiyang}3101` }),
    read: [{ ...place, lengthDiffers: true, overrun: true }],
  },
  {
    trap: 'a location far shorter than announced',
    wire: handFrame({ id: '0200', attributes: '00ff', body: guiyang }),
    read: [],
    faults: ['length'],
  },
  {
    trap: 'a location of 27 bytes',
    wire: handFrame({ id: '0200', body: guiyang.slice(2) }),
    read: [{ fault: 'body' }],
  },
  {
    trap: 'a batch that announces three and brings two',
    wire: handFrame({ id: '0704', body: `000300${item(guiyang)}${item(later)}` }),
    read: [{ kind: 'batch', late: false, locations: 2, bad: ['body'] }],
  },
  {
    trap: 'a batch whose last item is cut',
    wire: handFrame({ id: '0704', body: `000201${item(guiyang)}${item(later).slice(0, 40)}` }),
    read: [{ kind: 'batch', late: true, locations: 1, bad: ['body'] }],
  },
  {
    trap: 'a batch with one item that is no location',
    wire: handFrame({ id: '0704', body: `000300${item(guiyang)}${item('00'.repeat(28))}${item(later)}` }),
    read: [{ kind: 'batch', locations: 2, bad: ['time'] }],
  },
  {
    trap: 'a late batch whose times go backwards',
    wire: handFrame({ id: '0704', body: `000301${item(later)}${item(guiyang)}${item(earlier)}` }),
    read: [{ kind: 'batch', late: true, locations: 3, bad: [], minutes: [15, 10, 50] }],
  },
  {
    trap: 'a body under RSA',
    wire: handFrame({ id: '0200', attributes: '041c', body: guiyang }) + good,
    read: [place],
    faults: ['encrypted'],
  },
  {
    trap: 'latitude and longitude swapped',
    wire: handFrame({ id: '0200', body: handLocation({ lat: '065b0c09', lon: '01969c6c' }) }),
    read: [{ kind: 'location', lat: 106.630153, lon: 26.64766 }],
  },
  {
    trap: "south and west, once by status and once by two's complement",
    wire:
      handFrame({ id: '0200', body: handLocation({ status: '0000000f' }) }) +
      handFrame({ id: '0200', body: handLocation({ status: '0000000f', lat: 'fe696394', lon: 'f9a4f3f7' }) }),
    read: [
      { kind: 'location', lat: -26.64766, lon: -106.630153 },
      { kind: 'location', lat: -26.64766, lon: -106.630153 },
    ],
  },
  {
    trap: 'below the level of the sea',
    wire: handFrame({ id: '0200', body: handLocation({ altitude: 'ff9c' }) }),
    read: [{ ...place, altitude: -100 }],
  },
  {
    trap: 'serial 65535, then 0',
    wire: handFrame({ id: '0002', serial: 'ffff' }) + handFrame({ id: '0002', serial: '0000' }),
    read: [
      { kind: 'heartbeat', serial: 65535 },
      { kind: 'heartbeat', serial: 0 },
    ],
  },
  {
    trap: 'one flag that ends a message and begins the next',
    wire: `${good.slice(0, -2)}${handFrame({ id: '0002' })}`,
    read: [place, { kind: 'heartbeat' }],
  },
  { trap: 'a lost flag at the front', wire: `${good.slice(2)}${good}`, read: [place] },
  {
    trap: 'flags lost in the middle cost what is between them only',
    wire: `${good.slice(0, -2)}${good.slice(2)}${good}`,
    read: [place],
    faults: ['length'],
  },
  { trap: 'flags in a row', wire: `7e7e7e${good}7e7e`, read: [place] },
  {
    trap: 'noise before, between and behind',
    wire: `0102${good}0304${good}0506`,
    read: [place, place],
    faults: ['short'],
    pending: 2,
  },
  { trap: 'a message cut off', wire: `${good.slice(0, 40)}${good}`, read: [place], faults: ['checksum'] },
  { trap: 'a bit flipped', wire: `${good.replace('025d', '025c')}${good}`, read: [place], faults: ['checksum'] },
  { trap: 'a message without an end', wire: `7e${'00'.repeat(5000)}${good}`, read: [place], faults: ['long'] },
  { trap: 'a checksum without a message', wire: `7e007e${good}`, read: [place], faults: ['short'] },
  { trap: 'a message nobody knows', wire: handFrame({ id: '0f42', body: '01' }), read: [{ kind: 'unknown' }] },
  {
    trap: 'an authentication code in GBK',
    wire: handFrame({ id: '0102', body: 'b9f3d6dd2d31' }),
    read: [{ kind: 'authenticate', code: '贵州-1' }],
  },
  {
    trap: 'an authentication of 2019 whose body is the bare code',
    wire: handFrame({ id: '0102', phone: '00000000013800001234', body: '3132333435' }),
    read: [{ kind: 'authenticate', code: '12345' }],
  },
];
