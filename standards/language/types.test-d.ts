// Judged by the type checker alone: an expectation that fails is a type error of this file.
import { expectTypeOf } from 'vitest';
import { defineCodeSet } from './code-set.ts';
import type { AnswerOfContract, InputOfContract } from './contract.ts';
import { defineContract } from './contract.ts';
import type { Field, InputOf, Wgs84 } from './field.ts';
import { code, date, flag, int, money, point, ref, rows, serial, text } from './fields.ts';
import { defineResource, type RecordOf, type Resource, type RowFacts } from './resource.ts';

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

const car = defineResource({
  id: 'car',
  name: 'car',
  title: '车',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'plate',
  order: '-bought',
  catalogue: { theme: '样例', share: 'open', cycle: 'daily' },
  states: { field: 'colour', from: { red: ['blue'] } },
  fields: {
    plate: text('号牌', { id: 'plate', required: true }),
    no: serial('编号', { id: 'no', pattern: '{0000}' }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true }),
    colour: code('颜色', { id: 'colour', set: colour, required: true, initial: 'red' }),
    trim: code('内饰', { id: 'trim', set: colour }),
    price: money('价格', { id: 'price', required: false }),
    seats: int('座位', { id: 'seats' }),
    spare: flag('备用', { id: 'spare', required: true }),
    place: point('位置', { id: 'place' }),
    bought: date('购置', { id: 'bought' }),
  },
});

// A record: required fields are there, the others may be null.
expectTypeOf<RecordOf<typeof car>>().toExtend<RowFacts>();
expectTypeOf<RecordOf<typeof car>['plate']>().toEqualTypeOf<string>();
expectTypeOf<RecordOf<typeof car>['colour']>().toEqualTypeOf<'red' | 'blue'>();
expectTypeOf<RecordOf<typeof car>['trim']>().toEqualTypeOf<'red' | 'blue' | null>();
expectTypeOf<RecordOf<typeof car>['price']>().toEqualTypeOf<string | null>();
expectTypeOf<RecordOf<typeof car>['seats']>().toEqualTypeOf<number | null>();
expectTypeOf<RecordOf<typeof car>['spare']>().toEqualTypeOf<boolean>();
expectTypeOf<RecordOf<typeof car>['place']>().toEqualTypeOf<Wgs84 | null>();
expectTypeOf<RecordOf<typeof car>>().not.toHaveProperty('weight');

// An input: required fields must be given, the others may be left out or null.
type CarInput = InputOf<(typeof car)['fields']>;
const whole: CarInput = { plate: '贵A00001', unit: 'id', colour: 'red', spare: false };
expectTypeOf(whole).toExtend<CarInput>();
expectTypeOf<CarInput['price']>().toEqualTypeOf<string | null | undefined>();
expectTypeOf<{ plate: string; unit: string; colour: 'red'; spare: boolean; price: null }>().toExtend<CarInput>();
expectTypeOf<{ plate: string; unit: string; colour: 'red' }>().not.toExtend<CarInput>();
expectTypeOf<{ plate: null; unit: string; colour: 'red'; spare: boolean }>().not.toExtend<CarInput>();
expectTypeOf<{ plate: string; unit: string; colour: 'green'; spare: boolean }>().not.toExtend<CarInput>();
// @ts-expect-error money is a decimal string, never a number
const asNumber: CarInput = { ...whole, price: 12.5 };
expectTypeOf(asNumber).toExtend<CarInput>();

// Any declared resource passes where a resource is wanted.
expectTypeOf(car).toExtend<Resource>();

// Codes are the set's own.
expectTypeOf(code('颜色', { id: 'c', set: colour })).toEqualTypeOf<Field<'red' | 'blue', false>>();
// @ts-expect-error no such code in the set
code('颜色', { id: 'c', set: colour, initial: 'green' });
// @ts-expect-error a quantity or amount has a scale, a whole number none
int('数', { id: 'n', scale: 2 });
// @ts-expect-error a day is a date, not a free text
date('日', { id: 'd', initial: 'yesterday' });

// Contracts: input and answer of the call.
const paint = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'car',
  name: 'paint',
  title: '喷漆',
  permission: 'car.paint',
  input: {
    colour: code('颜色', { id: 'colour', set: colour, required: true }),
    reason: text('原因', { id: 'reason' }),
    parts: rows('部位', {
      id: 'parts',
      required: true,
      of: { name: text('名称', { id: 'name', required: true }), cost: money('费用', { id: 'cost' }) },
    }),
  },
});
expectTypeOf<AnswerOfContract<typeof paint>>().toEqualTypeOf<{ readonly rev: number }>();
expectTypeOf<InputOfContract<typeof paint>['colour']>().toEqualTypeOf<'red' | 'blue'>();
expectTypeOf<InputOfContract<typeof paint>['reason']>().toEqualTypeOf<string | null | undefined>();
expectTypeOf<InputOfContract<typeof paint>['parts'][number]['name']>().toEqualTypeOf<string>();
expectTypeOf<InputOfContract<typeof paint>['parts'][number]['cost']>().toEqualTypeOf<string | null | undefined>();

// Pointers of a resource name its own fields.
const wrong = {
  id: 'w',
  name: 'wrong',
  title: '错',
  kind: 'ledger',
  owner: 'everyone',
  catalogue: car.catalogue,
  fields: { name: text('名', { id: 'n' }) },
} as const;
// @ts-expect-error the label is no field
defineResource({ ...wrong, label: 'title' });
// @ts-expect-error the order is no field
defineResource({ ...wrong, label: 'name', order: '-age' });
