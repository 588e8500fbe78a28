import { expect, test } from 'vitest';
import { serialNumber } from './serial-number.ts';

test.each([
  ['{yyyy}-{0000}', 7, '2026-0007'],
  ['公车〔{yyyy}〕{000}号', 12, '公车〔2026〕012号'],
  ['{yy}{00}', 123, '26123'],
])('%s counts %d as %s', (pattern, count, expected) => {
  expect(serialNumber(pattern, '2026', count)).toBe(expected);
});
