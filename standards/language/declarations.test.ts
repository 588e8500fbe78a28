import { describe, expect, test } from 'vitest';
import { defineApp } from './app.ts';
import { defineCodeSet } from './code-set.ts';
import { defineContract } from './contract.ts';
import { defineTable } from './dated-table.ts';
import { defineElement } from './element.ts';
import { code, date, flag, instant, int, money, note, point, quantity, ref, rows, serial, text } from './fields.ts';
import { defineResource } from './resource.ts';
import { formatSerial } from './serial-number.ts';

const wild = (given: unknown): never => given as never;
const set = { name: 'kind', title: '类', evidence: 'D', version: 1, items: [{ code: 'a', label: '甲' }] } as const;
const element = {
  id: 'DE-T-1',
  title: '样例',
  evidence: 'D',
  version: 1,
  grade: 3,
  mask: 'phone',
  check: 'mobile',
  max: 20,
} as const;
const name = text('名称', { id: 'name', required: true, grade: 1 });
const resource = {
  id: 'thing',
  name: 'thing',
  title: '物',
  kind: 'ledger',
  owner: 'everyone',
  label: 'name',
  catalogue: { theme: '样例', share: 'open', cycle: 'daily' },
  fields: { name },
} as const;
const contract = {
  type: 'command',
  on: 'things',
  name: 'act',
  title: '动',
  input: {},
  permission: 'signedIn',
} as const;
const app = { id: 'things', title: '物', order: 1, icon: 'box', resources: [] };
const table = { name: 'caps', title: '上限', keys: {}, values: { cap: money('上限', { id: 'cap' }) }, rows: [] };
const row = { id: 'r', keys: {}, values: { cap: '1' }, from: '2026-01-01', source: '样例', evidence: 'D' } as const;

describe('a key that the language does not know is an error naming the thing', () => {
  const kinds: Readonly<Record<string, (title: string, options: never) => unknown>> = {
    text,
    note,
    int,
    money,
    date,
    instant,
    flag,
    point,
  };
  test.each(Object.entries(kinds))('in a %s field', (_kind, build) => {
    expect(() => build('名称', wild({ id: 'a', colour: 'red' }))).toThrow('field a (名称): unknown key "colour"');
  });
  test.each<[string, () => unknown, string]>([
    ['a quantity', () => quantity('量', wild({ id: 'a', unit: 'km', set })), 'field a (量): unknown key "set"'],
    ['a code', () => code('类', wild({ id: 'a', set, max: 3 })), 'field a (类): unknown key "max"'],
    ['a ref', () => ref('单位', wild({ id: 'a', to: 'unit', scale: 2 })), 'field a (单位): unknown key "scale"'],
    ['a serial', () => serial('号', wild({ id: 'a', pattern: '{0}', start: 1 })), 'field a (号): unknown key "start"'],
    ['rows', () => rows('行', wild({ id: 'a', of: {}, max: 3 })), 'field a (行): unknown key "max"'],
    ['an element', () => defineElement(wild({ ...element, colour: 1 })), 'element DE-T-1: unknown key "colour"'],
    ['a code set', () => defineCodeSet(wild({ ...set, colour: 1 })), 'code set kind: unknown key "colour"'],
    [
      'a code',
      () => defineCodeSet(wild({ ...set, items: [{ code: 'a', label: '甲', size: 1 }] })),
      'code set kind item a: unknown key "size"',
    ],
    ['a resource', () => defineResource(wild({ ...resource, colour: 1 })), 'resource thing: unknown key "colour"'],
    [
      'a catalogue entry',
      () => defineResource(wild({ ...resource, catalogue: { ...resource.catalogue, x: 1 } })),
      'resource thing catalogue: unknown key "x"',
    ],
    [
      'a contract',
      () => defineContract()(wild({ ...contract, colour: 1 })),
      'command things.act: unknown key "colour"',
    ],
    ['an app', () => defineApp(wild({ ...app, colour: 1 })), 'app things: unknown key "colour"'],
    [
      'a role',
      () => defineApp(wild({ ...app, roles: [{ id: 'r', scope: 1 }] })),
      'app things role r: unknown key "scope"',
    ],
    [
      'a page',
      () => defineApp(wild({ ...app, pages: [{ key: 'p', layout: 1 }] })),
      'app things page p: unknown key "layout"',
    ],
    [
      'a menu',
      () => defineApp(wild({ ...app, menus: [{ title: 'm', url: 1 }] })),
      'app things menu m: unknown key "url"',
    ],
    ['a table', () => defineTable(wild({ ...table, colour: 1 })), 'table caps: unknown key "colour"'],
    [
      'a table row',
      () => defineTable(wild({ ...table, rows: [{ ...row, colour: 1 }] })),
      'table caps row r: unknown key "colour"',
    ],
    [
      'row keys',
      () => defineTable(wild({ ...table, rows: [{ ...row, keys: { x: 1 } }] })),
      'table caps row r keys: unknown key "x"',
    ],
    [
      'row values',
      () => defineTable(wild({ ...table, rows: [{ ...row, values: { x: 1 } }] })),
      'table caps row r values: unknown key "x"',
    ],
  ])('in %s', (_what, declare, message) => {
    expect(declare).toThrow(message);
  });
});

describe('what cannot stand is refused where it is declared', () => {
  const own =
    (fields: object, more: object = {}) =>
    () =>
      defineResource(wild({ ...resource, fields: { name, ...fields }, ...more }));
  const secret = text('密', { id: 'secret', grade: 3 });
  test.each<[string, () => unknown, RegExp]>([
    ['a grade below its element', () => text('电话', { id: 'a', element, grade: 2 }), /below its element's 3/],
    ['a sealed field of grade 2', () => text('号', { id: 'a', sealed: true, grade: 2 }), /graded 3 or 4/],
    ['a sealed number', own({ no: int('号', { id: 'no', sealed: true, grade: 4 }) }), /only text can be sealed/],
    [
      'a sealed indexed field',
      own({ no: text('号', { id: 'no', sealed: true, grade: 4, index: true }) }),
      /cannot be searched or indexed/,
    ],
    [
      'a search on grade 3',
      own({ secret: text('密', { id: 'secret', grade: 3, search: true }) }),
      /graded above 2 cannot be searched/,
    ],
    ['a system column', own({ other: text('甲', { id: 'place_path' }) }), /is a system column/],
    ['a folded column name', own({ other: text('甲', { id: 'Name' }) }), /must match/],
    ['two fields of one id', own({ other: text('甲', { id: 'name' }) }), /taken by field name/],
    ['lines as a field', own({ lines: rows('行', { id: 'x', of: {} }) }), /only in contract inputs/],
    ['a field name with blanks', own({ 'a b': text('甲', { id: 'x' }) }), /must match/],
    ['a label that is secret', own({ secret }, { label: 'secret' }), /label must be graded 1 or 2/],
    ['a label that is not there', own({}, { label: 'title' }), /label names unknown field/],
    ['a department that is a text', own({}, { department: 'name' }), /wrong kind/],
    [
      'a person that is a unit',
      own({ unit: ref('单位', { id: 'unit', to: 'unit' }) }, { person: 'unit' }),
      /wrong kind/,
    ],
    ['states on a text', own({}, { states: { field: 'name', from: {} } }), /wrong kind/],
    ['an owner that is a text', own({}, { owner: { ref: 'name' } }), /wrong kind/],
    ['an order by nothing', own({}, { order: '-age' }), /order names unknown field "age"/],
    ['a log without key', own({}, { kind: 'log' }), /must say its key and time/],
    [
      'a ledger with a log key',
      own({ at: date('日', { id: 'at_day' }) }, { log: { key: ['name'], time: 'at' } }),
      /only a log/,
    ],
    [
      'unique together with nothing',
      own({}, { uniqueTogether: [['name', 'age']] }),
      /uniqueTogether names unknown field/,
    ],
    [
      'conditional sharing without purpose',
      own({}, { catalogue: { ...resource.catalogue, share: 'conditional' } }),
      /must state its purpose/,
    ],
    ['a serial without counter', () => serial('号', { id: 'a', pattern: 'X{yyyy}' }), /one counter/],
    ['a serial with a strange part', () => serial('号', { id: 'a', pattern: '{mm}-{000}' }), /"\{mm\}" is unknown/],
    ['a serial with blanks', () => serial('号', { id: 'a', pattern: 'No {000}' }), /spaces/],
    ['an element of version 0', () => defineElement({ ...element, version: 0 }), /version starts at 1/],
    ['an element id of another form', () => defineElement({ ...element, id: 'phone' }), /must look like DE-XXX/],
    [
      'a code that is not ASCII',
      () => defineCodeSet(wild({ ...set, items: [{ code: '甲', label: '甲' }] })),
      /plain ASCII/,
    ],
    ['a code twice', () => defineCodeSet({ ...set, items: [set.items[0], set.items[0]] }), /stands twice/],
    [
      'a code that ends before it begins',
      () => defineCodeSet({ ...set, items: [{ ...set.items[0], from: '2026-01-02', to: '2026-01-01' }] }),
      /ends before it begins/,
    ],
    [
      'an unknown parent',
      () => defineCodeSet({ ...set, items: [{ ...set.items[0], parent: 'z' }] }),
      /refers to unknown "z"/,
    ],
    [
      'an unknown successor',
      () => defineCodeSet({ ...set, items: [{ ...set.items[0], successors: ['z'] }] }),
      /refers to unknown "z"/,
    ],
    [
      'a code that is its own parent',
      () => defineCodeSet({ ...set, items: [{ ...set.items[0], parent: 'a' }] }),
      /its own ancestor/,
    ],
    ['a row id twice', () => defineTable({ ...table, rows: [row, row] }), /id stands twice/],
    [
      'a row that ends before it begins',
      () => defineTable({ ...table, rows: [{ ...row, to: '2025-01-01' }] }),
      /ends before it begins/,
    ],
    [
      'a permission of another form',
      () => defineContract()({ ...contract, permission: 'everything' }),
      /must look like resource.verb/,
    ],
    ['states of a command', () => defineContract()({ ...contract, when: ['a'] }), /only a verb has states/],
    [
      'a page path without slash',
      () => defineApp({ ...app, pages: [{ key: 'p', title: '页', path: 'p', permission: 'signedIn' }] }),
      /must begin with \//,
    ],
    [
      'a menu to two things',
      () => defineApp({ ...app, menus: [{ title: '项', resource: 'a', page: 'b' }] }),
      /either a resource or a page/,
    ],
  ])('%s', (_what, declare, message) => {
    expect(declare).toThrow(message);
  });
});

test('a field takes grade, mask, check, length and unit from its element unless it says otherwise', () => {
  expect(text('电话', { id: 'a', element })).toMatchObject({ grade: 3, mask: 'phone', check: 'mobile', max: 20 });
  expect(text('电话', { id: 'a', element, grade: 4, mask: 'all', max: 11 })).toMatchObject({
    grade: 4,
    mask: 'all',
    max: 11,
  });
  const price = defineElement({ id: 'DE-T-2', title: '价', evidence: 'D', version: 1, grade: 1, unit: '万元' });
  expect(money('价', { id: 'a', element: price }).unit).toBe('万元');
  expect(money('价', { id: 'a', element: price, unit: '元' }).unit).toBe('元');
});

test('a serial number carries year and counter, and grows when the counter is full', () => {
  expect(formatSerial('YL{yyyy}-{0000}', '2026-01-05', 7)).toBe('YL2026-0007');
  expect(formatSerial('{00}', '2026-01-05', 123)).toBe('123');
});
