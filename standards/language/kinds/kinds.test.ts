import { describe, expect, test } from 'vitest';
import { defineCodeSet } from '../code-set.ts';
import { defineElement } from '../element.ts';
import type { Field, KindName } from '../field.ts';
import { code, date, flag, instant, int, money, note, point, quantity, ref, rows, serial, text } from '../fields.ts';
import { KINDS, kindOf } from './index.ts';
import type { FilterOperator, ValueContext } from './kind.ts';

const colour = defineCodeSet({
  name: 'colour',
  title: '颜色',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'red', label: '红' },
    { code: 'blue', label: '蓝' },
  ],
});

const person = '00000000-0000-7000-8000-000000000001';
const context: ValueContext = {
  today: '2026-01-05',
  codeItem: (_set, item) => colour.items.find((one) => one.code === item),
  refTitle: (_resource, id) => (id === person ? '张三' : undefined),
  refByText: (_resource, words) => (words === '张三' ? person : undefined),
};

interface Case {
  readonly field: Field;
  readonly good: unknown;
  /** Values the kind refuses, each with the code of its sentence. */
  readonly bad: readonly (readonly [unknown, string])[];
  readonly column?: string;
  readonly masked: unknown;
}

const CASES: Readonly<Record<KindName, Case>> = {
  text: {
    field: text('名称', { id: 'a', max: 10, mask: 'name' }),
    good: '贵阳市财政局',
    bad: [
      [7, 'NOT_TEXT'],
      ['一二三四五六七八九十一', 'TOO_LONG'],
      ['a\nb', 'ONE_LINE'],
      ['a\u0000b', 'BAD_CHARACTER'],
      ['a\ud800b', 'BAD_CHARACTER'],
      ['　 ', 'REQUIRED'],
      ['x'.repeat(10_000_000), 'TOO_LONG'],
    ],
    column: 'text',
    masked: '贵**',
  },
  note: {
    field: note('说明', { id: 'a', mask: 'all' }),
    good: '第一行\n第二行',
    bad: [
      [[], 'NOT_TEXT'],
      ['字'.repeat(2001), 'TOO_LONG'],
    ],
    column: 'text',
    masked: '***',
  },
  int: {
    field: int('人数', { id: 'a', least: 1, most: 9000, mask: 'amount' }),
    good: 8000,
    bad: [
      [1.5, 'NOT_WHOLE'],
      ['8', 'NOT_WHOLE'],
      [2 ** 60, 'NOT_WHOLE'],
      [0, 'BELOW_LEAST'],
      [9001, 'ABOVE_MOST'],
    ],
    column: 'bigint',
    masked: '***',
  },
  quantity: {
    field: quantity('里程', { id: 'a', unit: 'km', scale: 1, least: '0' }),
    good: '1234567.8',
    bad: [
      ['1.25', 'TOO_PRECISE'],
      ['-0.1', 'BELOW_LEAST'],
      ['1e5', 'NOT_DECIMAL'],
      [5, 'DECIMAL_AS_NUMBER'],
    ],
    column: 'numeric(18,1)',
    masked: '***',
  },
  money: {
    field: money('金额', { id: 'a', most: '5000000', mask: 'amount' }),
    good: '180000.50',
    bad: [
      [0.1, 'DECIMAL_AS_NUMBER'],
      ['1.005', 'TOO_PRECISE'],
      ['12345678901234567', 'TOO_LARGE'],
      ['5000000.01', 'ABOVE_MOST'],
      ['1,000', 'NOT_DECIMAL'],
    ],
    column: 'numeric(18,2)',
    masked: '***',
  },
  date: {
    field: date('日期', { id: 'a', least: '2000-01-01', most: 'today', mask: 'all' }),
    good: '2024-02-29',
    bad: [
      ['2023-02-29', 'NOT_DATE'],
      ['2024-1-1', 'NOT_DATE'],
      ['0224-01-01', 'NOT_DATE'],
      ['1999-12-31', 'BEFORE_LEAST'],
      ['2026-01-06', 'AFTER_MOST'],
      [20240101, 'NOT_DATE'],
    ],
    column: 'date',
    masked: '***',
  },
  instant: {
    field: instant('时刻', { id: 'a' }),
    good: '2026-01-05T08:30:15.000Z',
    bad: [
      ['2026-01-05 08:30', 'NOT_INSTANT'],
      ['2026-01-05T08:30:00', 'NOT_INSTANT'],
      ['2026-02-30T08:30:00Z', 'NOT_INSTANT'],
      ['2026-01-05T25:30:00Z', 'NOT_INSTANT'],
    ],
    column: 'timestamptz',
    masked: '***',
  },
  flag: {
    field: flag('涉密', { id: 'a' }),
    good: true,
    bad: [
      ['true', 'NOT_FLAG'],
      [1, 'NOT_FLAG'],
    ],
    column: 'boolean',
    masked: '***',
  },
  code: {
    field: code('颜色', { id: 'a', set: colour }),
    good: 'blue',
    bad: [
      ['green', 'UNKNOWN_CODE'],
      [1, 'UNKNOWN_CODE'],
    ],
    column: 'text',
    masked: '***',
  },
  ref: {
    field: ref('负责人', { id: 'a', to: 'person' }),
    good: person,
    bad: [
      ['张三', 'NOT_REF'],
      ["1'; drop table unit;--", 'NOT_REF'],
    ],
    column: 'uuid',
    masked: '***',
  },
  point: {
    field: point('位置', { id: 'a' }),
    good: { system: 'wgs84', lon: 106.63, lat: 26.65 },
    bad: [
      [{ system: 'gcj02', lon: 106, lat: 26 }, 'NOT_POINT'],
      [{ system: 'wgs84', lon: 200, lat: 26 }, 'NOT_POINT'],
      [{ system: 'wgs84', lon: 106, lat: 26, height: 1 }, 'NOT_POINT'],
      [{ system: 'wgs84', lon: '106', lat: 26 }, 'NOT_POINT'],
    ],
    column: 'jsonb',
    masked: '***',
  },
  serial: {
    field: serial('单号', { id: 'a', pattern: 'YL{yyyy}-{0000}', mask: 'tail' }),
    good: 'YL2026-0012',
    bad: [
      ['a b', 'NOT_SERIAL'],
      [12, 'NOT_SERIAL'],
    ],
    column: 'text',
    masked: '*******0012',
  },
  rows: {
    field: rows('明细', { id: 'a', of: { count: int('数量', { id: 'count', required: true }) } }),
    good: [{ count: 2 }],
    bad: [
      [{}, 'NOT_ROWS'],
      [[{ count: 'x' }], 'NOT_WHOLE'],
      [[{ count: 1, price: 2 }], 'UNKNOWN_FIELD'],
      [[{}], 'REQUIRED'],
    ],
    masked: '***',
  },
};

const OPERATORS: readonly FilterOperator[] =
  'eq ne in contains startsWith gt gte lt lte between empty notEmpty under'.split(' ') as FilterOperator[];

describe.each(Object.entries(CASES))('kind %s', (name, { field, good, bad, column, masked }) => {
  const kind = kindOf(field);

  test('has its own name and a type for reference pages', () => {
    expect(kind.name).toBe(name);
    expect(kind.type).not.toBe('');
  });

  test('lies in its column and comes back as it went', () => {
    if (column === undefined) return expect(() => kind.column(field)).toThrow(/have no column/);
    const facet = kind.column(field);
    expect(facet.type).toBe(column);
    expect(column.startsWith(facet.array)).toBe(true);
    expect(facet.read(facet.write(good))).toEqual(good);
    expect(facet.read(facet.write(null))).toBeNull();
  });

  test('accepts a good value as it is', () => {
    expect(kind.validate(good, field, context)).toEqual({ ok: true, value: good });
  });

  test.each(bad)('refuses %j', (value, code_) => {
    const judged = kind.validate(value, field, context);
    expect(judged).toMatchObject({ ok: false, code: code_ });
    if (!judged.ok) expect(judged.message).toMatch(/^(请填写|没有)?“.+。$/);
  });

  test('writes a cell that it can read again', () => {
    const cell = kind.cell.format(good, field, context);
    expect(cell).not.toBe('');
    if (name === 'rows') return expect(kind.cell.parse(cell, field, context)).toMatchObject({ ok: false });
    expect(kind.cell.parse(cell, field, context)).toEqual({ ok: true, value: good });
  });

  test('names operators of the language, without doubles; ranges only where values sort', () => {
    expect(OPERATORS).toEqual(expect.arrayContaining([...kind.operators]));
    expect(new Set(kind.operators).size).toBe(kind.operators.length);
    const ranges = kind.operators.some((operator) => ['gt', 'gte', 'lt', 'lte', 'between'].includes(operator));
    if (ranges) expect(kind.sortable).toBe(true);
  });

  test('hides what may not be seen', () => {
    expect(kind.mask(good, field)).toBe(masked);
    expect(kind.mask(good, { ...field, mask: undefined })).toBe('***');
  });

  test('has a form control and a list cell', () => {
    expect(kind.editor).toMatch(/^[a-z]+$/);
    expect(kind.listCell).toMatch(/^[a-z]+$/);
  });

  test('gives samples that vary and pass its own judgement', () => {
    const samples = [0, 1, 2].map((n) => kind.sample({ ...field, most: undefined }, n));
    for (const sample of samples) {
      expect(kind.validate(sample, { ...field, most: undefined }, context)).toEqual({ ok: true, value: sample });
    }
    expect(new Set(samples.map((sample) => JSON.stringify(sample))).size).toBeGreaterThan(1);
    expect(kind.validate(kind.sample(field, 0), field, context).ok).toBe(true);
  });
});

test('every kind of the language stands under its own name', () => {
  expect(Object.keys(KINDS).sort()).toEqual(Object.keys(CASES).sort());
});

test.each([
  ['creditCode', '91520000000000001'],
  ['idNumber', '52010019900101001X0'],
  ['plate', '贵I12345'],
  ['vin', 'LSVAA49J132047371O0'],
  ['mobile', '2380000'],
  ['regionCode', '99'],
] as const)('check %s refuses %s with its reason and passes its own samples', (check, wrong) => {
  const element = defineElement({ id: 'DE-T-1', title: '样例', evidence: 'D', version: 1, grade: 1, check });
  const field = text('号码', { id: 'a', element });
  expect(kindOf(field).validate(wrong, field, context)).toMatchObject({ ok: false, code: 'CHECK_FAILED' });
  for (const n of [0, 1, 7]) {
    const sample = kindOf(field).sample(field, n);
    expect(kindOf(field).validate(sample, field, context)).toEqual({ ok: true, value: sample });
  }
});

test('a value that stands but deserves a look carries a warning', () => {
  const element = defineElement({ id: 'DE-T-1', title: '样例', evidence: 'D', version: 1, grade: 1, check: 'vin' });
  const field = text('车辆识别代号', { id: 'a', element });
  expect(kindOf(field).validate('lsvaa49j2３2047371', field, context)).toMatchObject({
    ok: true,
    value: 'LSVAA49J232047371',
    warning: expect.stringContaining('校验码'),
  });
});
