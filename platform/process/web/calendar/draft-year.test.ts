import { expect, test } from 'vitest';
import { draftYear } from './draft-year.ts';

const none = { publishedAt: null, publishedBy: null, regionDays: [], hours: [], hoursOf: null, provisionalLimits: 0 };

test('a year that nobody published begins with the statutory days, and leaves the lunar ones to be filled in', () => {
  const { holidays } = draftYear({
    ...none,
    year: 2027,
    state: 'provisional',
    holidays: [],
    makeUpDays: [],
    source: null,
  });
  expect(holidays).toContainEqual({ name: '劳动节', from: '2027-05-01', to: '2027-05-02' });
  expect(holidays).toContainEqual({ name: '春节', from: null, to: null });
});

test('a year that stands begins with what stands', () => {
  const holidays = [{ name: '元旦', from: '2026-01-01', to: '2026-01-03' }];
  const draft = draftYear({
    ...none,
    year: 2026,
    state: 'shipped',
    holidays,
    makeUpDays: ['2026-01-04'],
    source: '通知',
  });
  expect(draft).toEqual({ year: 2026, holidays, makeUp: [{ day: '2026-01-04' }], source: '通知' });
});
