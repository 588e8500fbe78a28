import { describe, expect, it } from 'vitest';
import { code, defineCodeSet, flag, int, money } from '#standards/language';
import { formatInstant, groupDigits, valueWords } from './format-value.ts';

const nothing = () => undefined;

describe('values as people read them', () => {
  it('sets thousands marks without touching decimals, signs or masks', () => {
    expect(groupDigits('1234567.50')).toBe('1,234,567.50');
    expect(groupDigits('-1000')).toBe('-1,000');
    expect(groupDigits(999)).toBe('999');
    expect(groupDigits('***')).toBe('***');
  });

  it('shows moments as Shanghai time wherever the browser stands', () => {
    expect(formatInstant('2026-11-21T16:30:00.000Z')).toBe('2026-11-22 00:30');
    expect(formatInstant('not a moment')).toBe('not a moment');
  });

  it('sets no thousands marks in a year, but in counts with a unit', () => {
    expect(valueWords(int('年度', { id: 'y' }), 2026, nothing)).toBe('2026');
    expect(valueWords(int('人数', { id: 'n', unit: '人' }), 2026, nothing)).toBe('2,026 人');
  });

  it('names codes by their label, flags by 是 and 否, and says when there is nothing', () => {
    const set = defineCodeSet({
      name: 'tone',
      title: '色',
      evidence: 'D',
      version: 1,
      items: [{ code: 'a', label: '甲' }],
    });
    const field = code('色', { id: 'tone', set });
    expect(valueWords(field, 'a', (value) => (value === 'a' ? '甲' : undefined))).toBe('甲');
    expect(valueWords(field, 'gone', nothing)).toBe('gone');
    expect(valueWords(flag('要', { id: 'f' }), false, nothing)).toBe('否');
    expect(valueWords(money('价', { id: 'm' }), '1200.00', nothing)).toBe('1,200.00 元');
    expect(valueWords(money('价', { id: 'm' }), null, nothing)).toBe('（空）');
  });
});
