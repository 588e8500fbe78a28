import { expect, test } from 'vitest';
import { type Frame, FrameReader, PieceCollector } from '../index.ts';
import { handFrame } from '../testing/hand-frame.ts';

const word = (value: number) => value.toString(16).padStart(4, '0');

/** Piece `number` of `total` whose body repeats its number. */
function piece(number: number, total: number, serial = 2030 + number, phone = '013800001234'): Frame {
  const body = number.toString(16).padStart(2, '0').repeat(3);
  const wire = handFrame({ id: '0801', body, serial: word(serial), piece: word(total) + word(number), phone });
  return new FrameReader().push(Buffer.from(wire, 'hex')).frames[0] as Frame;
}

const wholeBody = '010101020202030303';

test.each([
  ['in their order', [1, 2, 3]],
  ['backwards', [3, 2, 1]],
  ['repeated', [2, 2, 1, 2, 1, 3]],
])('pieces make the whole when they come %s', (_, numbers) => {
  const collector = new PieceCollector();
  const taken = numbers.map((number) => collector.take(piece(number, 3), 0));
  const last = taken.at(-1) as Frame;
  expect(taken.slice(0, -1)).toEqual(numbers.slice(0, -1).map(() => undefined));
  expect(last.body.toString('hex')).toBe(wholeBody);
  expect(last.header).toMatchObject({ id: 0x0801, bodyLength: 9, piece: undefined });
  expect(collector.bytes).toBe(0);
});

test('their serials need not follow each other, and other messages may stand between', () => {
  const collector = new PieceCollector();
  collector.take(piece(1, 3, 0x04d1), 0);
  const heartbeat = new FrameReader().push(Buffer.from(handFrame({ id: '0002' }), 'hex')).frames[0] as Frame;
  expect(collector.take(heartbeat, 0)).toBe(heartbeat);
  collector.take(piece(2, 3, 0x04e2), 0);
  expect((collector.take(piece(3, 3, 0x04e9), 0) as Frame).body.toString('hex')).toBe(wholeBody);
});

test('what is missing is asked for after a while, three times, and then given up', () => {
  const collector = new PieceCollector({ askAfter: 10_000, asks: 3, keep: 60_000 });
  collector.take(piece(2, 4), 0);
  expect(collector.missing(9_999)).toEqual([]);
  expect(collector.missing(10_000)).toMatchObject([{ firstSerial: 2031, numbers: [1, 3, 4] }]);
  expect(collector.missing(10_001)).toEqual([]);
  collector.take(piece(1, 4, 2000), 12_000);
  expect(collector.missing(32_000)).toMatchObject([{ firstSerial: 2000, numbers: [3, 4] }]);
  expect(collector.missing(42_000)).toHaveLength(1);
  expect(collector.missing(60_000)).toEqual([]);
  expect(collector.missing(72_000)).toEqual([]);
  expect(collector.bytes).toBe(0);
  expect(collector.take(piece(3, 4), 72_001)).toBeUndefined();
});

test('another body under a number that is there begins a new message', () => {
  const collector = new PieceCollector();
  collector.take(piece(1, 3), 0);
  const other = { ...piece(1, 3), body: Buffer.from('ffffff', 'hex') };
  collector.take(other, 1);
  collector.take(piece(2, 3), 2);
  expect((collector.take(piece(3, 3), 3) as Frame).body.toString('hex')).toBe('ffffff020202030303');
});

test('numbers outside their total are refused', () => {
  const collector = new PieceCollector();
  expect(collector.take(piece(0, 3), 0)).toBe('body');
  expect(collector.take(piece(4, 3), 0)).toBe('body');
  expect(collector.bytes).toBe(0);
});

test('terminals do not mix, and one that never completes anything cannot fill the memory', () => {
  const collector = new PieceCollector({ bytesPerTerminal: 10_000, bytes: 100_000 });
  collector.take(piece(1, 3, 1, '013900000001'), 0);
  for (let total = 2; total < 500; total++) collector.take(piece(1, total), total);
  expect(collector.bytes).toBeLessThanOrEqual(10_000 + 300);
  collector.take(piece(2, 3, 2, '013900000001'), 500);
  expect(collector.take(piece(3, 3, 3, '013900000001'), 501)).toMatchObject({ header: { terminal: '13900000001' } });
});
