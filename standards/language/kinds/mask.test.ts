import { expect, test } from 'vitest';
import type { MaskStyle } from '../element.ts';
import { text } from '../fields.ts';
import { maskText } from './mask.ts';

test.each<[MaskStyle | undefined, string, string]>([
  ['name', '张三', '张*'],
  ['name', '欧阳小明', '欧**'],
  ['name', '张', '*'],
  ['phone', '13800001234', '138****1234'],
  ['phone', '110', '***'],
  ['idNumber', '52010019900101123X', '520***********123X'],
  ['idNumber', '5201001990', '***'],
  ['tail', '6222020200001234567', '***************4567'],
  ['tail', '12345678', '***'],
  ['amount', '12.50', '***'],
  ['all', '任何内容', '***'],
  [undefined, '没有样式', '***'],
])('style %s shows %s as %s', (mask, value, shown) => {
  expect(maskText(value, text('字段', { id: 'a', mask }))).toBe(shown);
});

test('a very long value does not become a long row of stars', () => {
  expect(maskText('9'.repeat(200), text('字段', { id: 'a', mask: 'tail' })).length).toBeLessThanOrEqual(40);
});
