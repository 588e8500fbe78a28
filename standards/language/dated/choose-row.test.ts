import { describe, expect, test } from 'vitest';
import { defineCodeSet } from '../code-set.ts';
import type { DatedRow } from '../dated-table.ts';
import { defineTable } from '../dated-table.ts';
import { code, money } from '../fields.ts';
import { chooseRow, evidenceNote } from './choose-row.ts';
import { datedLookup } from './dated-lookup.ts';

const row = (id: string, more: Partial<DatedRow> = {}): DatedRow => ({
  id,
  keys: {},
  values: { cap: '1' },
  from: '2020-01-01',
  source: '样例',
  evidence: 'V',
  ...more,
});
const nanming = { level: 4, regions: ['520000', '520100', '520102'] } as const;
const chosen = (rows: DatedRow[], day = '2026-01-05', place: Parameters<typeof chooseRow>[3] = nanming) =>
  chooseRow(rows, { type: 'suv' }, day, place)?.id;

describe('which row holds', () => {
  test('on its first and its last day, not a day before or after', () => {
    const rows = [row('a', { from: '2024-01-01', to: '2024-12-31' })];
    expect(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((day) => chosen(rows, day))).toEqual([
      undefined,
      'a',
      'a',
      undefined,
    ]);
  });

  test('for the keys it names, whatever the keys it does not', () => {
    expect(chosen([row('a', { keys: { type: 'suv' } })])).toBe('a');
    expect(chosen([row('a', { keys: { type: 'bus' } })])).toBeUndefined();
    expect(chooseRow([row('any'), row('suv', { keys: { type: 'suv' } })], { type: null }, '2026-01-05')?.id).toBe(
      'any',
    );
    expect(chooseRow([row('a', { keys: { seats: 5 } })], { seats: '5' }, '2026-01-05')?.id).toBe('a');
  });

  test('at its level and within its region only', () => {
    expect(chosen([row('a', { level: 2 })])).toBeUndefined();
    expect(chosen([row('a', { region: '520300' })])).toBeUndefined();
    expect(chosen([row('a', { level: 4, region: '520100' })])).toBe('a');
    expect(chosen([row('a', { level: 4 })], '2026-01-05', {})).toBeUndefined();
  });
});

describe('where several hold', () => {
  test('more keys, then the nearer region, then a named level decide', () => {
    const rows = [
      row('province', { region: '520000' }),
      row('city', { region: '520100' }),
      row('all'),
      row('level', { level: 4 }),
    ];
    expect(chosen(rows)).toBe('city');
    expect(chosen([...rows, row('suv', { keys: { type: 'suv' } })])).toBe('suv');
    expect(chosen([rows[2]!, rows[3]!])).toBe('level');
  });

  test('among equals the one that began last, then the smaller id, in whatever order they stand', () => {
    const rows = [row('old'), row('new', { from: '2025-01-01' }), row('new2', { from: '2025-01-01' })];
    expect(chosen(rows)).toBe('new');
    expect(chosen([...rows].reverse())).toBe('new');
    expect(chosen(rows, '2024-06-01')).toBe('old');
  });
});

test('what nobody has verified shows 待确认', () => {
  expect((['V', 'P', 'G', 'D'] as const).map(evidenceNote)).toEqual([undefined, undefined, '待确认', '待确认']);
});

describe('look-up', () => {
  const set = defineCodeSet({
    name: 'type',
    title: '类',
    evidence: 'D',
    version: 1,
    items: [{ code: 'suv', label: '越野' }],
  });
  const table = defineTable({
    name: 'caps',
    title: '上限',
    keys: { type: code('类', { id: 'type', set }) },
    values: { cap: money('上限', { id: 'cap' }) },
    rows: [row('shipped', { values: { cap: '180000' } })],
  });
  const tables = new Map([['caps', table]]);

  test('gives the value with its field, row and evidence', () => {
    expect(datedLookup(tables, '2026-01-05')('caps', 'cap', { type: 'suv' })).toEqual({
      value: '180000',
      field: table.values.cap,
      rowId: 'shipped',
      evidence: 'V',
      title: '上限',
      source: '样例',
    });
  });

  test("takes the stewards' rows instead of the shipped ones", () => {
    const steward = datedLookup(tables, '2026-01-05', {}, () => [row('local', { values: { cap: '200000' } })]);
    expect(steward('caps', 'cap', {})).toMatchObject({ value: '200000', rowId: 'local' });
  });

  test('finds nothing in an unknown table, an unknown column, or when no row holds', () => {
    const find = datedLookup(tables, '2026-01-05');
    expect([find('other', 'cap', {}), find('caps', 'other', {})]).toEqual([undefined, undefined]);
    expect(datedLookup(tables, '1999-01-01')('caps', 'cap', {})).toBeUndefined();
  });
});
