import { expect, test } from 'vitest';
import { bcdTime, decodeGbk, encodeGbk, readBcdTime } from '../index.ts';

test.each(['贵A12345', '贵AD12345', '龑镕', 'plain', '', '“·—…￥”'])('%s goes into GBK and back', (text) => {
  expect(decodeGbk(encodeGbk(text))).toBe(text);
});

test('GBK of every two-byte cell goes out as it came in', () => {
  const decoder = new TextDecoder('gbk');
  let cells = 0;
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length !== 1 || text.charCodeAt(0) < 0x80 || text === '�') continue;
      expect(decodeGbk(encodeGbk(text))).toBe(text);
      cells++;
    }
  }
  expect(cells).toBeGreaterThan(21_000);
});

test('bytes that are no GBK do not stop anything', () => {
  expect(decodeGbk(Buffer.from('41ff42', 'hex'))).toContain('A');
});

test('times go into digits and back, in GMT+8', () => {
  for (const at of [Date.UTC(2026, 11, 31, 16), Date.UTC(2024, 1, 28, 16, 0, 1), Date.UTC(2000, 0, 1)]) {
    expect(readBcdTime(bcdTime(at), 0)).toBe(at);
  }
  expect(bcdTime(Date.UTC(2026, 11, 31, 16)).toString('hex')).toBe('270101000000');
});

test.each([
  '000000000000',
  '261301000000',
  '260230000000',
  '250229000000',
  '260101240000',
  '260101006000',
  '2601010000',
  'ff0101000000',
])('%s is no time', (digits) => {
  expect(readBcdTime(Buffer.from(digits, 'hex'), 0)).toBeUndefined();
});
