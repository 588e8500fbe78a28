import { describe, expect, test } from 'vitest';
import { sampleItem, sampleOrder, samplePerson, sampleRegistry } from '#testing/sample-app';
import { shippedContext } from '../shipped-context.ts';
import { validateRow } from './validate-row.ts';

const context = shippedContext('2026-01-05', sampleRegistry().codeSets);
const unit = '0000abcd-0000-7000-8000-000000000001';
const order = { title: '购置办公桌', unit, purpose: 'office' };
const create = (input: unknown, allow?: 'commands') =>
  validateRow(sampleOrder, input, { mode: 'create', context, allow });
const before = {
  no: 'YL2026-0001',
  title: '购置办公桌',
  unit,
  purpose: 'office',
  status: 'waiting',
  amount: '100.00',
  people: 3,
  neededOn: '2026-01-05',
  returnOn: null,
  remark: null,
};
const update = (input: unknown, allow?: 'commands', old: object = before) =>
  validateRow(sampleOrder, input, { mode: 'update', before: { ...old }, context, allow });
const codes = (judged: { problems: readonly { path: string; code: string }[] }) =>
  judged.problems.map(({ path, code }) => `${path} ${code}`);

describe('a new row', () => {
  test('is normalised, filled with what the declaration says, and whole but for its number', () => {
    expect(create({ ...order, title: '  购置办公桌 ', amount: '9000', remark: '' })).toEqual({
      value: {
        title: '购置办公桌',
        unit,
        department: null,
        applicant: null,
        purpose: 'office',
        status: 'waiting',
        amount: '9000.00',
        people: null,
        neededOn: '2026-01-05',
        returnOn: null,
        remark: null,
      },
      problems: [],
      warnings: [],
    });
  });

  test('starts where the input says when it says so', () => {
    expect(create({ ...order, status: 'doing' }).value.status).toBe('doing');
  });

  test('tells every problem at once, each with its field and a sentence', () => {
    const judged = create({ title: '', unit: 'x', purpose: 'welfare', amount: '-1', colour: 'red', no: 'YL2026-9999' });
    expect(judged.problems).toEqual([
      { path: 'colour', code: 'UNKNOWN_FIELD', message: '没有“colour”这个字段。' },
      { path: 'no', code: 'READ_ONLY', message: '“单号”不能直接填写或修改。' },
      { path: 'title', code: 'REQUIRED', message: '请填写“事由”。' },
      { path: 'unit', code: 'NOT_REF', message: '“申请单位”应选择一条已有的记录。' },
      { path: 'purpose', code: 'CODE_ENDED', message: '“用途”的选项“福利”已于2020-12-31停用。' },
      { path: 'amount', code: 'BELOW_LEAST', message: '“金额”不能小于0元。' },
    ]);
  });

  test('understands a former name, but not both names', () => {
    expect(create({ subject: '旧名', unit, purpose: 'office' })).toMatchObject({
      value: { title: '旧名' },
      problems: [],
    });
    expect(codes(create({ ...order, subject: '旧名' }))).toEqual(['title GIVEN_TWICE']);
  });

  test('takes a number only from a command', () => {
    expect(create({ ...order, no: 'YL2019-0042' }, 'commands')).toMatchObject({
      value: { no: 'YL2019-0042' },
      problems: [],
    });
  });

  test.each([null, undefined, 'text', 7, [], [order], new Date()])('is not %j', (input) => {
    expect(codes(create(input))).toContain(' NOT_ROW');
  });

  test('does not take names of the object prototype for fields', () => {
    expect(codes(create({ ...order, constructor: 'x', toString: 'y' }))).toEqual([
      'constructor UNKNOWN_FIELD',
      'toString UNKNOWN_FIELD',
    ]);
  });

  test('is spelled the standard way', () => {
    const person = validateRow(
      samplePerson,
      { name: '张三', unit, phone: '+86 138-0000-0001' },
      { mode: 'create', context },
    );
    expect(person).toMatchObject({ value: { phone: '13800000001' }, problems: [], warnings: [] });
  });

  test('names the successor of an ended code, and the day of one that has not begun', () => {
    const item = { order: unit, line: 1, name: '显示器', category: 'E0199' };
    expect(validateRow(sampleItem, item, { mode: 'create', context }).problems[0]?.message).toContain(
      '请改选“液晶显示器”',
    );
    expect(codes(validateRow(sampleItem, { ...item, category: 'E09' }, { mode: 'create', context }))).toEqual([
      'category CODE_NOT_YET',
    ]);
  });
});

describe('an edited row', () => {
  test('has only what changes', () => {
    expect(update({ title: '购置办公桌', amount: '100', people: 4, remark: '' })).toEqual({
      value: { people: 4 },
      problems: [],
      warnings: [],
    });
  });

  test('keeps an ended code that nobody touches, and refuses to choose it anew', () => {
    const old = { ...before, purpose: 'welfare' };
    expect(update({ purpose: 'welfare', people: 4 }, undefined, old).problems).toEqual([]);
    expect(codes(update({ purpose: 'welfare' }))).toEqual(['purpose CODE_ENDED']);
  });

  test('may empty a field unless it is required', () => {
    expect(update({ people: null }).value).toEqual({ people: null });
    expect(codes(update({ title: null }))).toEqual(['title REQUIRED']);
  });

  test('must have what is required by now, unless the person cannot give it', () => {
    expect(codes(update({ people: 4 }, undefined, { ...before, purpose: null, unit: null }))).toEqual([
      'purpose REQUIRED',
    ]);
    expect(codes(update({ people: 4 }, 'commands', { ...before, unit: null }))).toEqual(['unit REQUIRED']);
  });

  test('keeps what is fixed after creation; echoing it is no change; a command may', () => {
    const other = '00000000-0000-7000-8000-000000000002';
    expect(codes(update({ unit: other }))).toEqual(['unit FIXED_AFTER_CREATE']);
    expect(update({ unit: unit.toUpperCase() })).toEqual({ value: {}, problems: [], warnings: [] });
    expect(update({ unit: other }, 'commands')).toMatchObject({ value: { unit: other }, problems: [] });
    expect(codes(update({ no: 'YL2026-0002' }))).toEqual(['no READ_ONLY']);
  });

  test('moves between states only as declared, for commands too', () => {
    expect(update({ status: 'doing' })).toMatchObject({ value: { status: 'doing' }, problems: [] });
    const refused = [{ path: 'status', code: 'STATE_MOVE', message: '“办理状态”不能从“待办”改为“办结”。' }];
    expect(update({ status: 'done' }).problems).toEqual(refused);
    expect(update({ status: 'done' }, 'commands')).toEqual({ value: {}, problems: refused, warnings: [] });
    expect(codes(update({ status: null }))).toEqual(['status STATE_MOVE']);
    expect(codes(update({ status: 'waiting' }, undefined, { ...before, status: 'done' }))).toEqual([
      'status STATE_MOVE',
    ]);
  });

  test('refuses unknown fields and a mask that is sent back', () => {
    expect(codes(update({ rev: 3, amount: '***' }))).toEqual(['rev UNKNOWN_FIELD', 'amount NOT_DECIMAL']);
  });
});

test('a position is unchanged when its parts are the same', () => {
  const place = { system: 'wgs84', lon: 106.5, lat: 26.5 };
  const judge = (input: object) =>
    validateRow(sampleItem, input, {
      mode: 'update',
      before: { order: unit, line: 1, name: '桌', category: 'F01', place },
      context,
    });
  expect(judge({ place: { lat: 26.5, lon: 106.5, system: 'wgs84' } }).value).toEqual({});
  expect(judge({ place: { ...place, lat: 27 } }).value).toEqual({ place: { ...place, lat: 27 } });
});
