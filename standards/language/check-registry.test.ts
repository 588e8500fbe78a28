import { describe, expect, test } from 'vitest';
import { sampleApp, sampleOrganisation, sampleRegistry } from '#testing/sample-app';
import type { App, Role } from './app.ts';
import { defineApp } from './app.ts';
import { checkRegistry } from './check-registry.ts';
import { defineCodeSet } from './code-set.ts';
import { defineContract } from './contract.ts';
import { defineTable } from './dated-table.ts';
import { defineElement } from './element.ts';
import { field, lte, value } from './expression.ts';
import type { Fields } from './field.ts';
import { code, date, int, money, note, ref, rows, text } from './fields.ts';
import { buildRegistry } from './registry.ts';
import { defineResource, type Resource } from './resource.ts';
import { rule } from './rule.ts';

const status = defineCodeSet({
  name: 'thingStatus',
  title: '状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'on', label: '在用' },
    { code: 'off', label: '停用' },
    { code: 'gone', label: '注销' },
    { code: 'past', label: '旧', to: '2000-01-01' },
  ],
});
const name = text('名称', { id: 'name', required: true, grade: 1 });
const unit = ref('单位', { id: 'unit', to: 'unit', required: true, grade: 1 });

function thing(more: Partial<Omit<Resource, 'fields'>> = {}, fields: Fields = {}): Resource {
  return defineResource<Fields>({
    id: 'thing',
    name: 'thing',
    title: '物',
    kind: 'ledger',
    owner: { ref: 'unit' },
    label: 'name',
    catalogue: { theme: '样例', share: 'open', cycle: 'daily' },
    fields: { name, unit, ...fields },
    ...more,
  });
}

function problems(app: Partial<App>, ...resources: Resource[]): string[] {
  const things = defineApp({ id: 'things', title: '物', order: 1, icon: 'box', resources, ...app });
  return checkRegistry(buildRegistry([sampleOrganisation, things]));
}
const role = (permissions: string[], depth: Role['depth'] = 'unit'): Role => ({
  id: 'keeper',
  title: '管',
  permissions,
  depth,
  clearance: 2,
});
const contract = defineContract();

test('declarations that fit together give no problem', () => {
  expect(checkRegistry(sampleRegistry())).toEqual([]);
  expect(problems({}, thing())).toEqual([]);
});

describe('fields', () => {
  const phone = defineElement({ id: 'DE-T-1', title: '电话', evidence: 'D', version: 1, grade: 1, check: 'mobile' });
  test.each<[string, Fields, string]>([
    [
      'a reference to nothing',
      { boss: ref('上级', { id: 'boss', to: 'boss' }) },
      'resource thing field boss: ref target "boss" is not declared',
    ],
    [
      'a check on a number',
      { no: int('号', { id: 'no', element: phone }) },
      'resource thing field no: check mobile works on text only',
    ],
    [
      'a phone mask on money',
      { cost: money('价', { id: 'cost', mask: 'phone' }) },
      'resource thing field cost: mask phone does not fit money',
    ],
    [
      'an amount mask on text',
      { word: text('词', { id: 'word', mask: 'amount' }) },
      'resource thing field word: mask amount does not fit text',
    ],
    [
      'search on a number',
      { no: int('号', { id: 'no', search: true }) },
      'resource thing field no: int cannot be searched',
    ],
    [
      'an index on a note',
      { memo: note('记', { id: 'memo', index: true }) },
      'resource thing field memo: note cannot be indexed',
    ],
    [
      'a unique note',
      { memo: note('记', { id: 'memo', uniqueAmong: 'all' }) },
      'resource thing field memo: note cannot be unique',
    ],
    [
      'an initial out of bounds',
      { no: int('号', { id: 'no', least: 5, initial: 1 }) },
      'resource thing field no: initial 1 is refused (BELOW_LEAST)',
    ],
    [
      'a bound that is no amount',
      { cost: money('价', { id: 'cost', most: '1,000' }) },
      'resource thing field cost: bound "1,000" is no value of the field',
    ],
    [
      'a bound that is no day',
      { on: date('日', { id: 'on_day', least: '2026-02-30' }) },
      'resource thing field on: bound "2026-02-30" is no value of the field',
    ],
    [
      'one heading twice',
      { other: text('别', { id: 'other', synonyms: ['名称'] }) },
      'resource thing field other: heading "名称" is taken by field name',
    ],
    [
      'a former name that is taken',
      { other: text('别', { id: 'other', formerly: ['name'] }) },
      'resource thing field other: former name "name" is taken',
    ],
  ])('%s is told', (_what, fields, problem) => {
    expect(problems({}, thing({}, fields))).toEqual([problem]);
  });
});

describe('owners', () => {
  const other = (more: Partial<Omit<Resource, 'fields'>>, fields: Fields = {}) =>
    thing({ id: 'other', name: 'other', ...more }, fields);

  test('an owner that may be missing is told', () => {
    const loose = ref('单位', { id: 'unit', to: 'unit' });
    expect(problems({}, thing({}, { unit: loose }))).toEqual([
      'resource thing owner: field "unit" must be required, or rows would belong to nobody',
    ]);
  });

  test('a chain that ends at reference data is told', () => {
    const via = { via: ref('经由', { id: 'via', to: 'other', required: true as const }) };
    expect(problems({}, thing({ owner: { ref: 'via' } }, via), other({ owner: 'everyone' }))).toEqual([
      'resource thing owner: the chain ends at other, which belongs to everyone',
    ]);
  });

  test('a chain that runs in a circle is told', () => {
    const via = (to: string) => ({ via: ref('经由', { id: 'via', to, required: true as const }) });
    expect(
      problems({}, thing({ owner: { ref: 'via' } }, via('other')), other({ owner: { ref: 'via' } }, via('thing'))),
    ).toContain('resource thing owner: the chain of owners runs in a circle at thing');
  });

  test('a tree below something that is no tree is told', () => {
    const tree = thing(
      { owner: { tree: { place: ['unit'], line: 'post' } } },
      { post: ref('岗', { id: 'post', to: 'post' }) },
    );
    expect(problems({}, tree)).toEqual(['resource thing owner: tree field "post" refers to post, which is no tree']);
  });
});

describe('states, rules and what all readers see', () => {
  const state = { status: code('状态', { id: 'status', set: status }) };
  const strange = { ...state, cost: money('价', { id: 'cost', grade: 3 }), memo: note('记', { id: 'memo' }) };
  test.each<[string, Partial<Omit<Resource, 'fields'>>, Fields, string]>([
    [
      'a state that is no code',
      { states: { field: 'status', from: { on: ['broken'] } } },
      state,
      'states: field status has no code "broken"',
    ],
    [
      'a start that is no code',
      { states: { field: 'status', from: { none: ['on'] } } },
      state,
      'states: field status has no code "none"',
    ],
    [
      'a state nothing leads to',
      { states: { field: 'status', from: { on: ['off'] } } },
      state,
      'states: code "gone" of field status can never be reached',
    ],
    [
      'a rule that is no question',
      { rules: [rule('R', '规', field('name'), 'warn')] },
      {},
      'rule R: gives text, not yes or no',
    ],
    [
      'a rule on an unknown field',
      { rules: [rule('R', '规', lte(field('age'), value(1)), 'warn')] },
      {},
      'rule R: unknown field "age"',
    ],
    [
      'a rule shown nowhere',
      { rules: [rule('R', '规', lte(field('name'), value('x')), 'warn', { at: 'age' })] },
      {},
      'rule R: is shown at unknown field "age"',
    ],
    ['an order by a graded field', { order: '-cost' }, strange, 'order: field cost is graded above 2'],
    ['an order by a note', { order: 'memo' }, strange, 'order: field memo cannot be sorted'],
    ['a graded picker detail', { pickerDetail: 'cost' }, strange, 'pickerDetail: field cost is graded above 2'],
    ['a group of one', { uniqueTogether: [['name', 'name']] }, {}, 'uniqueTogether [name, name] needs two fields'],
  ])('%s is told', (_what, more, fields, problem) => {
    expect(problems({}, thing(more, fields))).toEqual([`resource thing ${problem}`]);
  });

  test('a rule id that stands twice is told', () => {
    const twice = rule('R', '规', lte(field('name'), value('x')), 'warn');
    expect(problems({}, thing({ rules: [twice, twice] }))).toEqual(['resource thing rule R: stands twice']);
  });

  test('a log with a loose key, unique fields or states is told', () => {
    const fields = { ...state, at: date('日', { id: 'at_day' }), no: text('号', { id: 'no', uniqueAmong: 'all' }) };
    const log = thing(
      {
        kind: 'log',
        log: { key: ['name'], time: 'at' },
        states: { field: 'status', from: { on: ['off', 'gone'] } },
        uniqueTogether: [['name', 'at']],
      },
      fields,
    );
    expect(problems({}, log)).toEqual([
      'resource thing states: rows of a log never change',
      'resource thing log: key field at must be required',
      'resource thing field no: rows of a log are unique by their key alone',
      'resource thing uniqueTogether: rows of a log are unique by their key alone',
    ]);
  });
});

describe('roles', () => {
  test('permissions that nothing brings along are told, with and without star', () => {
    expect(problems({ roles: [role(['thing.read', 'thing.*', 'thing.fly', 'sky.*'])] }, thing())).toEqual([
      'role keeper: permission "thing.fly" is not declared',
      'role keeper: permission "sky.*" is not declared',
    ]);
  });

  test('a depth that a resource has no column for is told', () => {
    expect(problems({ roles: [role(['thing.read'], 'self')] }, thing())).toEqual([
      'role keeper: depth self, but resource thing has no person column',
    ]);
    expect(problems({ roles: [role(['thing.read'], 'department')] }, thing())).toEqual([
      'role keeper: depth department, but resource thing has no department column',
    ]);
    const personal = thing({ person: 'who' }, { who: ref('谁', { id: 'who', to: 'person' }) });
    expect(problems({ roles: [role(['thing.read'], 'self')] }, personal)).toEqual([]);
  });
});

describe('contracts, menus, pages and tables', () => {
  const verb = { type: 'verb', on: 'thing', title: '动', input: {}, permission: 'thing.act' } as const;
  test.each([
    [
      contract({ ...verb, name: 'act', on: 'sky', permission: 'thing.read' }),
      'verb sky.act: resource "sky" is not declared',
    ],
    [contract({ ...verb, name: 'history' }), 'verb thing.history: the name is taken by a generic route'],
    [
      contract({ ...verb, name: 'act', type: 'command', permission: 'thing.read' }),
      'command thing.act: app "thing" is not declared',
    ],
    [
      contract({ ...verb, name: 'act', permission: 'sky.fly' }),
      'verb thing.act: permission "sky.fly" is on nothing that is declared',
    ],
    [contract({ ...verb, name: 'act', when: ['on'] }), 'verb thing.act: when: thing has no state "on"'],
    [
      contract({ ...verb, name: 'act', event: 'Acted' }),
      'verb thing.act: event "Acted" must look like resource.happened',
    ],
    [
      contract({
        ...verb,
        name: 'act',
        input: { lines: rows('行', { id: 'lines', of: { x: ref('甲', { id: 'x', to: 'sky' }) } }) },
      }),
      'verb thing.act field lines: line field x: ref target "sky" is not declared',
    ],
  ])('contract %# is told', (bad, problem) => {
    expect(problems({ contracts: [bad] }, thing())).toEqual([problem]);
  });

  test('menus and pages that lead nowhere are told', () => {
    const page = { key: 'sky', title: '天', path: '/sky', permission: 'sky.read' };
    const menus = [
      { title: '甲', resource: 'cloud' },
      { title: '乙', page: 'cloud' },
      { title: '丙', page: 'sky' },
    ];
    expect(problems({ menus, pages: [page, { ...page, key: 'sky2', permission: 'signedIn' }] }, thing())).toEqual([
      'app things menu 甲: resource "cloud" is not declared',
      'app things menu 乙: page "cloud" is not declared',
      'app things page sky: permission "sky.read" is not declared',
      'page path "/sky" stands twice',
    ]);
  });

  test('panels that nobody may see, or that bear one key, are told', () => {
    const panel = { key: 'sky', title: '天', permission: 'signedIn' };
    expect(problems({ panels: [{ ...panel, permission: 'sky.read' }, panel] }, thing())).toEqual([
      'app things panel sky: permission "sky.read" is not declared',
      'panel "sky" stands twice',
    ]);
  });

  test('rows of a table that are no values or no days are told', () => {
    const table = defineTable({
      name: 'caps',
      title: '上限',
      keys: { status: code('状态', { id: 'status', set: status }) },
      values: { cap: money('上限', { id: 'cap' }) },
      rows: [
        {
          id: 'r',
          keys: { status: 'none' },
          values: { cap: '1,000' },
          from: '2026-02-30',
          source: '样例',
          evidence: 'D',
        },
        {
          id: 'old',
          keys: { status: 'past' },
          values: { cap: '1000' },
          from: '2026-02-01',
          source: '样例',
          evidence: 'D',
        },
      ],
    });
    expect(problems({ tables: [table] }, thing())).toEqual([
      'table caps row r: "2026-02-30" is no day',
      'table caps row r: value "none" of status is refused (UNKNOWN_CODE)',
      'table caps row r: value "1,000" of cap is refused (NOT_DECIMAL)',
    ]);
  });
});

test('two declarations of one name clash at once, also two code sets of one name', () => {
  expect(() => buildRegistry([sampleApp, sampleApp])).toThrow(/declared twice/);
  const rival = defineCodeSet({ ...status, title: '另一个' });
  const fields = (set: typeof status) => ({ status: code('状态', { id: 'status', set }) });
  const other = thing({ id: 'other', name: 'other' }, fields(rival));
  expect(() => problems({}, thing({}, fields(status)), other)).toThrow(/"thingStatus" is declared twice/);
});
