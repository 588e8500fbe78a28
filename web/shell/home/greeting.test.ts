import { describe, expect, it } from 'vitest';
import { greeting, longDay } from './greeting.ts';

describe('the greeting of the workbench', () => {
  it('goes by Shanghai time, not by the browser’s', () => {
    expect(greeting(new Date('2026-11-22T01:30:00Z'))).toBe('上午好');
    expect(greeting(new Date('2026-11-22T15:59:00Z'))).toBe('晚上好');
    expect(greeting(new Date('2026-11-22T16:30:00Z'))).toBe('夜深了');
  });

  it('writes the day as documents do', () => {
    expect(longDay(new Date('2026-11-21T16:00:00Z'))).toBe('2026年11月22日 星期日');
    expect(longDay(new Date('2026-11-21T15:59:59Z'))).toBe('2026年11月21日 星期六');
  });
});
