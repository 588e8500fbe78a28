import { expect, test } from 'vitest';
import { seeded } from '../../jt808/testing/feed.ts';
import { bodyOf, crc16, type PlatformFault, type PlatformFrame, PlatformReader, writePlatformFrame } from '../index.ts';

const header = { serial: 7, id: 0x1005, platform: 520_100, version: Buffer.from([1, 0, 0]) };
const keep = writePlatformFrame(header, '2011', Buffer.alloc(0), 0);

function feed(wire: Buffer, size: number): { frames: PlatformFrame[]; faults: PlatformFault[]; pending: number } {
  const reader = new PlatformReader();
  const frames: PlatformFrame[] = [];
  const faults: PlatformFault[] = [];
  for (let at = 0; at < wire.length; at += size) {
    const read = reader.push(wire.subarray(at, at + size));
    frames.push(...read.frames);
    faults.push(...read.faults);
  }
  return { frames, faults, pending: reader.pendingBytes };
}

/** Length, serial, message, platform, version, encryption and key, laid out by hand; the checksum by the published check value's algorithm. */
function byHand(fields: string): Buffer {
  const message = Buffer.from(fields, 'hex');
  const sum = Buffer.from(crc16(message).toString(16).padStart(4, '0'), 'hex');
  const plain = Buffer.concat([message, sum]).toString('hex').match(/../g) ?? [];
  const stuffed: Record<string, string> = { '5b': '5a01', '5a': '5a02', '5d': '5e01', '5e': '5e02' };
  return Buffer.from(`5b${plain.map((byte) => stuffed[byte] ?? byte).join('')}5d`, 'hex');
}

test('the checksum is that of CCITT', () => {
  expect(crc16(Buffer.from('123456789'))).toBe(0x29b1);
});

test('a message of 2011 is laid out as the standard says', () => {
  expect(keep).toEqual(byHand('0000001a 00000007 1005 0007efa4 010000 00 00000000'.replaceAll(' ', '')));
});

test('a message of 2019 has its time behind the key', () => {
  const made = writePlatformFrame(header, '2019', Buffer.from('5b5a5d5e', 'hex'), 1_770_000_000_000);
  const fields = '00000026 00000007 1005 0007efa4 010000 00 00000000 0000000069800e80 5b5a5d5e'.replaceAll(' ', '');
  expect(made).toEqual(byHand(fields));
  const [frame] = feed(made, made.length).frames;
  expect(frame?.header).toEqual(header);
  expect(bodyOf(frame!, '2019').toString('hex')).toBe('5b5a5d5e');
});

const flipped = Buffer.from(keep);
flipped[9] = 0x06;
const wrongEscape = Buffer.concat([keep.subarray(0, 5), Buffer.from([0x5a, 0x03]), keep.subarray(5)]);

test.each<[string, Buffer, number, PlatformFault[], number?]>([
  ['two in a row', Buffer.concat([keep, keep]), 2, []],
  [
    'noise before, between and behind',
    Buffer.concat([Buffer.from('00ff', 'hex'), keep, Buffer.from('1234', 'hex'), keep, Buffer.from('01', 'hex')]),
    2,
    [],
  ],
  ['a bit flipped', Buffer.concat([flipped, keep]), 1, ['checksum']],
  ['a wrong escape', Buffer.concat([wrongEscape, keep]), 1, ['escape']],
  ['a tail that is lost', Buffer.concat([keep.subarray(0, -1), keep]), 1, ['length']],
  ['too short to be one', Buffer.concat([Buffer.from('5b00005d', 'hex'), keep]), 1, ['short']],
  [
    'another length than announced',
    Buffer.concat([byHand('0000001b000000071005 0007efa40100000000000000'.replace(' ', '')), keep]),
    1,
    ['length'],
  ],
  [
    'an encrypted body',
    Buffer.concat([byHand('0000001a0000000710050007efa401000001 00000000'.replace(' ', '')), keep]),
    1,
    ['encrypted'],
  ],
  ['a message that is not over', Buffer.concat([keep, keep.subarray(0, 10)]), 1, [], 10],
  ['a message that is never over', Buffer.concat([Buffer.from('5b', 'hex'), Buffer.alloc(70_000), keep]), 1, ['long']],
])('%s: whole and in small chunks', (_, wire, count, expected, pending = 0) => {
  for (const size of wire.length > 10_000 ? [4096] : [wire.length, 1, 7]) {
    const { frames, faults, pending: kept } = feed(wire, size);
    expect(frames).toHaveLength(count);
    expect(faults).toEqual(expected);
    expect(kept).toBe(pending);
  }
});

test('20,000 damaged messages: nothing throws, and the good one behind each is read', () => {
  const random = seeded(809);
  const reader = new PlatformReader();
  let read = 0;
  for (let round = 0; round < 20_000; round++) {
    const bytes = Buffer.from(keep);
    if (random() < 0.5) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    const damaged = random() < 0.5 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes;
    const good = writePlatformFrame({ ...header, serial: round }, '2011', Buffer.alloc(0), 0);
    const { frames } = reader.push(Buffer.concat([damaged, good]));
    if (frames.some((frame) => frame.header.serial === round)) read++;
  }
  expect(read).toBe(20_000);
});
