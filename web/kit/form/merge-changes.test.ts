import { describe, expect, it } from 'vitest';
import { mergeChanges, mergedValues } from './merge-changes.ts';

const base = { plate: '贵A12345', seats: 5, colour: '黑', memo: null };
const names = Object.keys(base);

describe('two people saving the same row', () => {
  it('lets both changes stand when they touch different fields', () => {
    const mine = { ...base, seats: 7 };
    const theirs = { ...base, colour: '白' };
    const merges = mergeChanges(names, base, mine, theirs);
    expect(merges.map(({ field, clash }) => [field, clash])).toEqual([
      ['seats', false],
      ['colour', false],
    ]);
    expect(mergedValues(theirs, merges, base, new Set())).toEqual({ ...base, seats: 7, colour: '白' });
  });

  it('asks a person where both changed the same field, and takes what was chosen', () => {
    const mine = { ...base, colour: '灰' };
    const theirs = { ...base, colour: '白' };
    const merges = mergeChanges(names, base, mine, theirs);
    expect(merges).toEqual([{ field: 'colour', base: '黑', theirs: '白', mine: '灰', clash: true }]);
    expect(mergedValues(theirs, merges, base, new Set()).colour).toBe('白');
    expect(mergedValues(theirs, merges, base, new Set(['colour'])).colour).toBe('灰');
  });

  it('does not ask when both made the same change, and takes empty text and nothing as one', () => {
    const both = { ...base, colour: '白', memo: '' };
    expect(mergeChanges(names, base, both, { ...base, colour: '白' }).every(({ clash }) => !clash)).toBe(true);
    expect(mergeChanges(['memo'], base, both, base)).toEqual([]);
  });
});
