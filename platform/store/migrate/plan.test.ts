import { expect, test } from 'vitest';
import {
  code,
  defineCodeSet,
  defineResource,
  type Fields,
  int,
  money,
  quantity,
  type Resource,
  ref,
  text,
} from '#standards/language';
import { emptySnapshot, snapshotOf } from '../schema/snapshot.ts';
import type { Snapshot } from '../schema/snapshot-shape.ts';
import { MigrationError } from './migration-error.ts';
import { plan } from './plan.ts';
import { describeStep } from './step.ts';
import { sqlOf } from './step-sql.ts';

const plate = text('号牌', { id: 'plate', required: true, grade: 1, max: 20 });

test('a new resource is one step with its table, comments and indexes', () => {
  const { steps } = plan(emptySnapshot, shapeOf({ plate }));
  expect(steps.map(describeStep)).toEqual(['add table car (car)']);
  const sql = sqlOf(steps[0]!).join('\n');
  expect(sql).toContain('create table "car"');
  expect(sql).toContain('primary key ("id")');
  expect(sql).toContain(`comment on column "car"."plate" is 'plate'`);
});

test('declarations without a change give no step', () => {
  expect(plan(shapeOf({ plate }), shapeOf({ plate })).steps).toEqual([]);
});

test('a renamed field or resource keeps its column: only the comment changes', () => {
  const { steps } = plan(
    shapeOf({ plate }),
    shapeOf({ plateNumber: plate }, { name: 'vehicle', label: 'plateNumber' }),
  );
  expect(steps.map(describeStep)).toEqual([
    'rename resource car to vehicle (table car)',
    'rename field plate to plateNumber (column car.plate)',
  ]);
  expect(steps.flatMap(sqlOf)).toEqual([
    `comment on table "car" is 'vehicle';`,
    `comment on column "car"."plate" is 'plateNumber';`,
  ]);
});

test('a field taken out is retired with its values, and can come back', () => {
  const with2 = shapeOf({ plate, seats: int('座位', { id: 'seats' }) });
  const gone = plan(with2, shapeOf({ plate }));
  expect(gone.steps.map(describeStep)).toEqual(['retire column car.seats; its values stay']);
  expect(gone.snapshot.tables.car!.columns.seats).toMatchObject({ retired: true });
  expect(plan(gone.snapshot, shapeOf({ plate })).steps).toEqual([]);
  expect(plan(gone.snapshot, with2).steps.map(describeStep)).toEqual(['revive column car.seats']);
});

test('a resource taken out is retired with its rows, and can come back', () => {
  const gone = plan(shapeOf({ plate }), emptySnapshot);
  expect(gone.steps.map(describeStep)).toEqual(['retire table car (car); its rows stay']);
  expect(plan(gone.snapshot, emptySnapshot).steps).toEqual([]);
  expect(plan(gone.snapshot, shapeOf({ plate })).steps.map(describeStep)).toEqual(['revive table car (car)']);
});

test.each([
  ['whole to decimal', int('数', { id: 'n' }), quantity('数', { id: 'n', unit: 'L', scale: 1 })],
  ['more digits after the point', money('数', { id: 'n', scale: 0 }), money('数', { id: 'n', scale: 2 })],
  ['code to text', code('类', { id: 'n', set: colours() }), text('类', { id: 'n' })],
])('%s is widened in place', (_title, before, after) => {
  const { steps } = plan(shapeOf({ plate, amount: before }), shapeOf({ plate, amount: after }));
  expect(steps.filter((step) => !['widen', 'limits'].includes(step.do))).toEqual([]);
});

test.each([
  ['text to whole number', text('数', { id: 'n' }), int('数', { id: 'n' }), /kind text cannot become int/],
  [
    'fewer digits',
    quantity('数', { id: 'n', unit: 'L', scale: 3 }),
    quantity('数', { id: 'n', unit: 'L', scale: 1 }),
    /does not fit/,
  ],
  ['another unit of measure', money('数', { id: 'n' }), money('数', { id: 'n', unit: '万元' }), /values in 元/],
  ['another target', ref('数', { id: 'n', to: 'unit' }), ref('数', { id: 'n', to: 'region' }), /references to unit/],
  ['sealing', text('数', { id: 'n', grade: 3 }), text('数', { id: 'n', grade: 3, sealed: true }), /sealing/],
])('%s is refused with a sentence', (_title, before, after, sentence) => {
  const [previous, next] = [shapeOf({ plate, amount: before }), shapeOf({ plate, amount: after })];
  expect(() => plan(previous, next)).toThrow(sentence);
  expect(() => plan(previous, next)).toThrow(MigrationError);
});

test('limits bind writers, so that tightening them touches no row', () => {
  const tighter = text('号牌', { id: 'plate', required: true, grade: 1, max: 8 });
  const { steps } = plan(shapeOf({ plate }), shapeOf({ plate: tighter }));
  expect(steps.map((step) => step.do)).toEqual(['limits']);
  expect(steps.flatMap(sqlOf)).toEqual([]);
});

test('a new owner asks the reviewer to fill the stamps of old rows', () => {
  const unit = ref('单位', { id: 'unit', to: 'unit' });
  const { steps } = plan(shapeOf({ plate, unit }), shapeOf({ plate, unit }, { owner: { ref: 'unit' } }));
  expect(steps.map(describeStep)).toContain('add column car.place_path; REVIEW: fill it for the rows that are there');
});

test('the key of a log cannot change', () => {
  const fields = { plate, day: int('日', { id: 'day' }), at: { ...int('时', { id: 'at' }), kind: 'instant' as const } };
  const log = (key: string[]) => shapeOf(fields, { kind: 'log', log: { key, time: 'at' } });
  expect(() => plan(log(['plate']), log(['plate', 'day']))).toThrow(/its key/);
});

test('an index that changes is made anew, one that is no longer asked for is dropped', () => {
  const plain = shapeOf({ plate, seats: int('座位', { id: 'seats', index: true }) });
  const unique = shapeOf({
    plate: text('号牌', { id: 'plate', required: true, grade: 1, max: 20, uniqueAmong: 'live' }),
    seats: int('座位', { id: 'seats' }),
  });
  expect(plan(plain, unique).steps.map(describeStep)).toEqual(['add index car_plate_u', 'drop index car_seats_i']);
});

function shapeOf(fields: Fields, more: Partial<Resource> = {}): Snapshot {
  const car = defineResource({
    id: 'car',
    name: 'car',
    title: '车',
    kind: 'ledger',
    owner: 'everyone',
    label: 'plate',
    catalogue: { theme: '车', share: 'none', cycle: 'daily' },
    fields,
    ...more,
  } as Resource);
  return snapshotOf({ resources: new Map([[car.name, car]]) });
}

function colours() {
  return defineCodeSet({
    name: 'colours',
    title: '颜色',
    evidence: 'D',
    version: 1,
    items: [{ code: 'red', label: '红' }],
  });
}
