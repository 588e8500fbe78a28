import { describe, expect, it } from 'vitest';
import { code, date, defineCodeSet, defineResource, flag, instant, money, point, ref, text } from '#standards/language';
import { isComplete, operatorsFor, toFilter } from './filter-model.ts';

const flat = defineCodeSet({
  name: 'flat',
  title: '平',
  evidence: 'D',
  version: 1,
  items: [{ code: 'a', label: '甲' }],
});
const nested = defineCodeSet({
  name: 'nested',
  title: '层',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'a', label: '甲' },
    { code: 'b', label: '乙', parent: 'a' },
  ],
});
const place = defineResource({
  id: 'place',
  name: 'place',
  title: '地',
  kind: 'ledger',
  owner: { tree: { place: ['parent'] } },
  label: 'name',
  catalogue: { theme: '试', share: 'open', cycle: 'asNeeded' },
  fields: {
    name: text('名称', { id: 'name', required: true }),
    parent: ref('上级', { id: 'parent', to: 'place' }),
    plain: ref('物', { id: 'plain', to: 'thing' }),
    flat: code('平', { id: 'flat', set: flat }),
    nested: code('层', { id: 'nested', set: nested }),
    price: money('价', { id: 'price' }),
    on: date('日', { id: 'on_day' }),
    at: instant('时', { id: 'at_moment' }),
    yes: flag('是否', { id: 'yes' }),
    where: point('位置', { id: 'where_at' }),
  },
});
const target = (name: string) => (name === 'place' ? (place as never) : undefined);
const opsOf = (name: keyof typeof place.fields) => operatorsFor(place.fields[name], target).map(({ op }) => op);

describe('operators offered for a field', () => {
  it('starts with what people mean first', () => {
    expect(opsOf('name')[0]).toBe('contains');
    expect(opsOf('price')[0]).toBe('between');
    expect(opsOf('on')[0]).toBe('between');
    expect(opsOf('flat')[0]).toBe('in');
    expect(opsOf('yes')).toEqual(['eq', 'empty', 'notEmpty']);
  });

  it('offers "and below" only where something lies below', () => {
    expect(opsOf('nested')).toContain('under');
    expect(opsOf('flat')).not.toContain('under');
    expect(opsOf('parent')[0]).toBe('under');
    expect(opsOf('plain')).not.toContain('under');
  });

  it('offers nothing for positions', () => {
    expect(opsOf('where')).toEqual([]);
  });
});

describe('conditions as the API takes them', () => {
  it('says nothing when nothing is set, and joins several with and', () => {
    expect(toFilter(place as never, [])).toBeUndefined();
    const one = { field: 'name', op: 'contains', value: '财' } as const;
    expect(toFilter(place as never, [one])).toEqual(one);
    const fixed = { field: 'parent', op: 'eq', value: 'x' } as const;
    expect(toFilter(place as never, [one], fixed)).toEqual({ and: [fixed, one] });
  });

  it('turns a half-open range into a bound', () => {
    const range = (value: unknown) => toFilter(place as never, [{ field: 'price', op: 'between', value }]);
    expect(range(['1', null])).toEqual({ field: 'price', op: 'gte', value: '1' });
    expect(range([null, '2'])).toEqual({ field: 'price', op: 'lte', value: '2' });
    expect(range(['1', '2'])).toEqual({ field: 'price', op: 'between', value: ['1', '2'] });
  });

  it('reads days on a moment as whole Shanghai days', () => {
    expect(toFilter(place as never, [{ field: 'at', op: 'between', value: ['2026-11-22', '2026-11-22'] }])).toEqual({
      field: 'at',
      op: 'between',
      value: ['2026-11-21T16:00:00.000Z', '2026-11-22T15:59:59.999Z'],
    });
  });

  it('leaves out conditions on fields that are not declared, as an old link may carry them', () => {
    expect(toFilter(place as never, [{ field: 'gone', op: 'eq', value: 1 }])).toBeUndefined();
  });

  it('does not ask half-said conditions', () => {
    expect(isComplete({ field: 'name', op: 'contains', value: '' })).toBe(false);
    expect(isComplete({ field: 'flat', op: 'in', value: [] })).toBe(false);
    expect(isComplete({ field: 'price', op: 'between', value: [null, null] })).toBe(false);
    expect(isComplete({ field: 'yes', op: 'eq', value: false })).toBe(true);
    expect(isComplete({ field: 'name', op: 'empty' })).toBe(true);
  });
});
