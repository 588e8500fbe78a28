import { expect, test } from 'vitest';
import { FrameReader, longestSegment, PieceCollector, readReport } from '../index.ts';
import { seeded } from '../testing/feed.ts';
import { guiyang, handFrame } from '../testing/hand-frame.ts';

const random = seeded(20_260_305);
const below = (limit: number) => Math.floor(random() * limit);

/** Messages of every kind, so that damage reaches every reader. */
const whole = [
  handFrame({ id: '0200', body: `${guiyang}0104000000640202003731011e` }),
  handFrame({ id: '0704', body: `000201001c${guiyang}001c${guiyang}`, phone: '00000000013800001234' }),
  handFrame({ id: '0100', body: `0034006f${'31'.repeat(32)}01b9f34131323334 35`.replace(' ', '') }),
  handFrame({ id: '0102', body: '0531323334353132', phone: '00000000013800001234' }),
  handFrame({ id: '0104', body: '0001020000000104000000640000001302414200000000' }),
  handFrame({ id: '0107', body: '00'.repeat(60) }),
  handFrame({ id: '0702', body: `01260305091011 00 02b0a1${'31'.repeat(20)}02b0a120310520`.replaceAll(' ', '') }),
  handFrame({ id: '0801', body: `0000000100000001${guiyang}ffd8ffe0`, piece: '00020001' }),
  handFrame({ id: '0901', body: '000000041f8b0800' }),
].map((hex) => Buffer.from(hex, 'hex'));

function damaged(): Buffer {
  const bytes = Buffer.from(whole[below(whole.length)] as Buffer);
  switch (below(3)) {
    case 0:
      return Buffer.from(Array.from({ length: below(200) }, () => below(256)));
    case 1:
      return bytes.subarray(0, below(bytes.length));
    default:
      for (let flips = 1 + below(4); flips > 0; flips--) {
        const at = below(bytes.length);
        bytes[at] = (bytes[at] as number) ^ (1 << below(8));
      }
      return bytes;
  }
}

test('100,000 frames of noise, cut and flipped: nothing throws, little is kept, and every good frame between them is read', () => {
  const reader = new FrameReader();
  const pieces = new PieceCollector({ bytesPerTerminal: 50_000, bytes: 200_000 });
  let marks = 0;
  let faults = 0;
  for (let round = 0; round < 100_000; round++) {
    const mark = Buffer.from(handFrame({ id: '0002', serial: (round & 0xffff).toString(16).padStart(4, '0') }), 'hex');
    const wire = Buffer.concat([damaged(), mark]);
    const cut = below(wire.length);
    let marked = false;
    for (const chunk of [wire.subarray(0, cut), wire.subarray(cut)]) {
      const reading = reader.push(chunk);
      faults += reading.faults.length;
      for (const frame of reading.frames) {
        const taken = pieces.take(frame, round);
        if (taken && taken !== 'body') readReport(taken);
        if (frame.header.id === 2 && frame.header.serial === (round & 0xffff)) marked = true;
      }
      if (reader.pendingBytes > longestSegment) throw new Error(`keeps ${reader.pendingBytes} bytes`);
    }
    if (marked) marks++;
  }
  expect(marks).toBe(100_000);
  expect(faults).toBeGreaterThan(50_000);
  expect(pieces.bytes).toBeLessThanOrEqual(200_000);
});
