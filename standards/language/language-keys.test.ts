import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { addItems, finishOrder, sampleApp, sampleBrand, sampleOrder, sampleRegistry } from '#testing/sample-app';
import { type App, defineApp } from './app.ts';
import { checkRegistry } from './check-registry.ts';
import { defineCodeSet } from './code-set.ts';
import { defineContract } from './contract.ts';
import { chooseRow, evidenceNote } from './dated/choose-row.ts';
import { datedLookup } from './dated/dated-lookup.ts';
import { type DatedRow, defineTable } from './dated-table.ts';
import { defineElement, type Element } from './element.ts';
import type { Field, Fields } from './field.ts';
import { code, date, int, money, quantity, ref, rows, serial, text } from './fields.ts';
import { kindOf } from './kinds/index.ts';
import { buildRegistry, builtInVerbs } from './registry.ts';
import { defineResource, type Resource } from './resource.ts';
import { fieldSchema, inputSchema, resourceSchema } from './schema.ts';
import { shippedContext } from './shipped-context.ts';
import { validateInput } from './validate/validate-input.ts';

// The book of the language's keys: each has a proof of its effect here, or names the test of another wing that proves it.
// A key that is added to the language fails this file until somebody says where its effect is shown.

/** A test elsewhere: `file: title`. */
type Elsewhere = `${string}.${'test' | 'story'}.ts: ${string}`;
type Proof = (() => unknown) | Elsewhere;
type Book = Readonly<Record<string, Proof>>;

const set = defineCodeSet({
  name: 'kind',
  title: '类',
  source: 'GB 1',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'a', label: '甲', synonyms: ['头等'], tone: 'good' },
    { code: 'b', label: '乙', parent: 'a', from: '2027-01-01' },
    { code: 'c', label: '丙', to: '2020-01-01', successors: ['a'] },
  ],
});
const context = { ...shippedContext('2026-01-05', new Map([['kind', set]])), refTitle: () => '题名' };
const kind = code('类', { id: 'kind', set });

const element = (more: Partial<Element> = {}) =>
  defineElement({ id: 'DE-T-1', title: '样例', evidence: 'D', version: 1, grade: 1, ...more });
const withElement = (more: Partial<Element>) => text('名', { id: 'a', element: element(more) });
const refusal = (field: Field, value: unknown) => {
  const { problems } = validateInput({ field }, { field: value }, context);
  return problems[0]?.code;
};
const message = (field: Field, value: unknown) =>
  validateInput({ field }, { field: value }, context).problems[0]?.message;
const cell = (words: string) => kindOf(kind).cell.parse(words, kind, context);

const ELEMENT: Book = {
  id: () => expect(() => element({ id: 'x' })).toThrow('DE-XXX'),
  title: () => expect(fieldSchema(withElement({ title: '要素' }))).toMatchObject({ 'x-element': { title: '要素' } }),
  source: () => expect(fieldSchema(withElement({ source: 'GB 2' }))).toMatchObject({ 'x-element': { source: 'GB 2' } }),
  evidence: () => expect(fieldSchema(withElement({ evidence: 'V' }))).toMatchObject({ 'x-element': { evidence: 'V' } }),
  version: () => expect(fieldSchema(withElement({ version: 3 }))).toMatchObject({ 'x-element': { version: 3 } }),
  unit: () => expect(money('价', { id: 'a', element: element({ unit: '万元' }) }).unit).toBe('万元'),
  grade: () => expect(withElement({ grade: 4 }).grade).toBe(4),
  mask: () => expect(kindOf(withElement({})).mask('13800001234', withElement({ mask: 'phone' }))).toBe('138****1234'),
  check: () => expect(refusal(withElement({ check: 'mobile' }), '12')).toBe('CHECK_FAILED'),
  max: () => expect(refusal(withElement({ max: 3 }), '四个字长')).toBe('TOO_LONG'),
  note: () => expect(fieldSchema(withElement({ note: '注' })).description).toBe('注'),
};

const CODE_SET: Book = {
  name: () => expect(() => defineCodeSet({ ...set, name: 'a b' })).toThrow('must match'),
  title: () => expect(fieldSchema(kind)).toMatchObject({ 'x-code-set': { title: '类' } }),
  source: () => expect(fieldSchema(kind)).toMatchObject({ 'x-code-set': { source: 'GB 1' } }),
  evidence: () => expect(fieldSchema(kind)).toMatchObject({ 'x-code-set': { evidence: 'D' } }),
  version: () => expect(fieldSchema(kind)).toMatchObject({ 'x-code-set': { version: 1 } }),
  items: () => expect(refusal(kind, 'z')).toBe('UNKNOWN_CODE'),
};

const CODE_ITEM: Book = {
  code: () => expect(refusal(kind, 'a')).toBeUndefined(),
  label: () => expect(cell('甲')).toMatchObject({ value: 'a' }),
  parent: () =>
    expect(() => defineCodeSet({ ...set, items: [{ code: 'a', label: '甲', parent: 'a' }] })).toThrow('ancestor'),
  from: () => expect(refusal(kind, 'b')).toBe('CODE_NOT_YET'),
  to: () => expect(refusal(kind, 'c')).toBe('CODE_SUCCEEDED'),
  successors: () => expect(message(kind, 'c')).toContain('请改选“甲”'),
  synonyms: () => expect(cell('头等')).toMatchObject({ value: 'a' }),
  tone: 'web/stories/vehicle-ledger.story.ts: what manifests, contracts and code sets say is drawn: titles, icons, tones, a question before what cannot be undone',
};

const FIELD: Book = {
  id: () => expect(() => resource({ x1: text('甲', { id: 'rev' }) })).toThrow('system column'),
  element: () => expect(withElement({ grade: 3 })).toMatchObject({ grade: 3, element: { id: 'DE-T-1' } }),
  required: () => expect(refusal(text('名', { id: 'a', required: true }), null)).toBe('REQUIRED'),
  grade: 'platform/store/read/clearance.test.ts: are clear, masked or absent by grade, clearance and mask',
  mask: () => expect(kindOf(name).mask('张三', text('名', { id: 'a', mask: 'name' }))).toBe('张*'),
  search:
    'platform/store/read/pick.test.ts: find by two signs, by initials, by full pinyin, by several words, in scope only',
  uniqueAmong: 'platform/store/write/create-rows.test.ts: two rows of one request cannot take the same value',
  sealed:
    'platform/store/write/create-rows.test.ts: a sealed value lies encrypted, is unique by its blind index and never stands in the trail',
  index: 'platform/store/read/find.test.ts: single values of an indexed field are found without walking',
  list: 'web/kit/ledger/column-model.test.ts: shows the declared columns until the person chooses',
  readOnly: () => expect(Object.keys(resourceSchema(sampleOrder, 'update').properties as object)).not.toContain('unit'),
  group: 'web/kit/record/related.test.ts: keep the declared order, what names no section first',
  hint: () => expect(fieldSchema(text('名', { id: 'a', hint: '提示' })).description).toBe('提示'),
  synonyms: () => expect(fieldSchema(text('名', { id: 'a', synonyms: ['旧题'] }))['x-headings']).toEqual(['旧题']),
  formerly: () =>
    expect(validateInput({ now: text('名', { id: 'a', formerly: ['was'] }) }, { was: '甲' }, context).value).toEqual({
      now: '甲',
    }),
  max: () => expect(refusal(text('名', { id: 'a', max: 1 }), '两字')).toBe('TOO_LONG'),
  least: () => expect(refusal(int('数', { id: 'a', least: 2 }), 1)).toBe('BELOW_LEAST'),
  most: () => expect(refusal(date('日', { id: 'a', most: 'today' }), '2026-01-06')).toBe('AFTER_MOST'),
  scale: () =>
    expect(kindOf(money('价', { id: 'a', scale: 4 })).column(money('价', { id: 'a', scale: 4 })).type).toBe(
      'numeric(18,4)',
    ),
  unit: () => expect(message(quantity('程', { id: 'a', unit: '公里', most: '1' }), '2')).toContain('1公里'),
  initial: () => expect(validateInput({ n: int('数', { id: 'a', initial: 7 }) }, {}, context).value).toEqual({ n: 7 }),
  set: () =>
    expect(fieldSchema(kind)).toMatchObject({
      anyOf: [{ oneOf: [{ const: 'a' }, { const: 'b' }, { const: 'c' }] }, {}],
    }),
  to: () => expect(checked(resource({ boss: ref('上级', { id: 'boss', to: 'sky' }) }))).toMatch(/ref target "sky"/),
  pattern: () => expect(() => serial('号', { id: 'a', pattern: '{x}' })).toThrow('counter'),
  of: () =>
    expect(refusal(rows('行', { id: 'a', of: { n: int('数', { id: 'n' }) } }), [{ m: 1 }])).toBe('UNKNOWN_FIELD'),
};

const name = text('名称', { id: 'name', required: true, grade: 1 });
const unit = ref('单位', { id: 'unit', to: 'unit', required: true });

function resource(fields: Fields = {}, more: Partial<Omit<Resource, 'fields'>> = {}): Resource {
  const base = { id: 'thing', name: 'thing', title: '物', kind: 'ledger', owner: 'everyone', label: 'name' } as const;
  const catalogue = { theme: '样例', share: 'open', cycle: 'daily' } as const;
  return defineResource<Fields>({ ...base, catalogue, fields: { name, unit, ...fields }, ...more });
}

function app(more: Partial<App>): App {
  return defineApp({ id: 'things', title: '物', order: 1, icon: 'box', resources: [], ...more });
}

/** All problems of an installation that has the sample app and this beside it. */
function checked(...resources: Resource[]): string {
  return problems({ resources });
}

function problems(more: Partial<App>): string {
  return checkRegistry(buildRegistry([...sampleRegistry().apps, app(more)])).join('\n');
}

const RESOURCE: Book = {
  id: () => expect(() => resource({}, { id: 'Thing' })).toThrow('must match'),
  name: () => expect(buildRegistry([app({ resources: [resource()] })]).resource('thing')?.title).toBe('物'),
  formerly: () => expect(sampleRegistry().resource('sampleRequest')).toBe(sampleOrder),
  title: () => expect(resourceSchema(sampleOrder, 'read').title).toBe('样例申请单'),
  kind: () => expect(Object.keys(builtInVerbs(sampleOrder))).toContain('submit'),
  owner: () =>
    expect(checked(resource({ unit: ref('单位', { id: 'unit', to: 'unit' }) }, { owner: { ref: 'unit' } }))).toMatch(
      /must be required/,
    ),
  department:
    'platform/store/read/find.test.ts: lists its rows newest first, each once, over all pages, and counts as many',
  person:
    'platform/store/read/find.test.ts: lists its rows newest first, each once, over all pages, and counts as many',
  catalogue: () =>
    expect(resourceSchema(sampleOrder, 'read')['x-catalogue']).toMatchObject({ theme: '样例', cycle: 'daily' }),
  fields: () => expect(Object.keys(resourceSchema(sampleOrder, 'read').properties as object)).toContain('amount'),
  label: () => expect(() => resource({}, { label: 'nothing' })).toThrow('label names unknown field'),
  pickerDetail:
    'platform/store/read/pick.test.ts: find by two signs, by initials, by full pinyin, by several words, in scope only',
  states: () =>
    expect(checked(resource({ kind }, { states: { field: 'kind', from: { z: [] } } }))).toMatch(/has no code "z"/),
  rules: () =>
    expect(resourceSchema(sampleOrder, 'read')['x-rules']).toMatchObject([{ id: 'SMP-1', severity: 'block' }, {}, {}]),
  uniqueTogether:
    'platform/identity/organisation/organisation.test.ts: what must be unique in the successor stays with the ended unit and is counted',
  log: () => expect(() => resource({}, { kind: 'log' })).toThrow('must say its key'),
  writtenBy: () => expect(Object.keys(builtInVerbs(sampleBrand))).toEqual(['read', 'history', 'reveal', 'export']),
  order:
    'platform/store/schema/table.test.ts: lists within a scope, references and declared orders have an index; a log is indexed by time',
};

const CATALOGUE: Book = {
  theme: RESOURCE.catalogue!,
  share: () =>
    expect(() => resource({}, { catalogue: { theme: '样例', share: 'conditional', cycle: 'daily' } })).toThrow(
      'purpose',
    ),
  purpose: () =>
    expect(resourceSchema(sampleOrder, 'read')['x-catalogue']).toMatchObject({ purpose: '样例数据的核对' }),
  cycle: RESOURCE.catalogue!,
};

const row = (more: Partial<DatedRow>): DatedRow => ({
  id: 'r',
  keys: {},
  values: { cap: '1' },
  from: '2020-01-01',
  source: '样例',
  evidence: 'V',
  ...more,
});
const table = (more: Partial<DatedRow> = {}) =>
  defineTable({
    name: 'caps',
    title: '上限',
    keys: { kind },
    values: { cap: money('上限', { id: 'cap' }) },
    rows: [row(more)],
  });
const found = (more: Partial<DatedRow>) =>
  chooseRow(table(more).rows, { kind: 'a' }, '2026-01-05', { level: 4, regions: ['520000'] });

const TABLE: Book = {
  name: () => expect(sampleRegistry().tables.get('sampleCaps')?.title).toBe('样例支出上限'),
  title: () => expect(datedLookup(new Map([['caps', table()]]), '2026-01-05')('caps', 'cap', {})?.title).toBe('上限'),
  keys: () => expect(() => table({ keys: { size: 1 } })).toThrow('unknown key "size"'),
  values: () => expect(() => table({ values: { floor: 1 } })).toThrow('unknown key "floor"'),
  rows: () => expect(datedLookup(new Map([['caps', table()]]), '2026-01-05')('caps', 'cap', {})?.value).toBe('1'),
};

const TABLE_ROW: Book = {
  id: () =>
    expect(datedLookup(new Map([['caps', table({ id: 'x' })]]), '2026-01-05')('caps', 'cap', {})?.rowId).toBe('x'),
  keys: () => expect(found({ keys: { kind: 'b' } })).toBeUndefined(),
  values: TABLE.rows!,
  level: () => expect([found({ level: 2 }), found({ level: 4 })?.id]).toEqual([undefined, 'r']),
  region: () => expect([found({ region: '530000' }), found({ region: '520000' })?.id]).toEqual([undefined, 'r']),
  from: () => expect(found({ from: '2027-01-01' })).toBeUndefined(),
  to: () => expect(found({ to: '2025-01-01' })).toBeUndefined(),
  source: () => expect(datedLookup(new Map([['caps', table()]]), '2026-01-05')('caps', 'cap', {})?.source).toBe('样例'),
  evidence: () => expect(evidenceNote(row({ evidence: 'G' }).evidence)).toBe('待确认'),
};

const CONTRACT: Book = {
  type: () => expect(() => defineContract()({ ...finishOrder, type: 'command' })).toThrow('only a verb'),
  on: () => expect(sampleRegistry().contracts.get('sampleOrder.finish')).toBe(finishOrder),
  name: () => expect(() => defineContract()({ ...finishOrder, name: 'a b' })).toThrow('must match'),
  title: () => expect(sampleRegistry().permissions.get('sampleOrder.finish')).toBe('办结'),
  input: () => expect(inputSchema(addItems.input).required).toEqual(['order', 'lines']),
  permission: () => expect(sampleRegistry().permissions.has('sampleOrder.finish')).toBe(true),
  errors: 'platform/http/openapi/document.test.ts: operation ids are unique and every operation names its errors',
  event: () => expect(problems({ contracts: [{ ...addItems, on: 'things', event: 'No' }] })).toMatch(/event "No"/),
  confirm:
    'web/stories/vehicle-ledger.story.ts: what manifests, contracts and code sets say is drawn: titles, icons, tones, a question before what cannot be undone',
  when: () => expect(problems({ contracts: [{ ...finishOrder, name: 'again', when: ['z'] }] })).toMatch(/no state "z"/),
};

const APP: Book = {
  id: () => expect(() => app({ id: 'a b' })).toThrow('must match'),
  title: 'web/shell/menu-model.test.ts: shows applications in their order with their entries',
  order: () => expect(sampleRegistry().apps.map(({ id }) => id)).toEqual(['organisation', 'sample']),
  icon: 'web/stories/vehicle-ledger.story.ts: what manifests, contracts and code sets say is drawn: titles, icons, tones, a question before what cannot be undone',
  resources: () => expect(sampleRegistry().resources.has('sampleLog')).toBe(true),
  codeSets: () => expect(buildRegistry([app({ codeSets: [set] })]).codeSets.get('kind')).toBe(set),
  tables: TABLE.name!,
  contracts: CONTRACT.on!,
  roles: () => expect(sampleRegistry().roles.get('sampleClerk')?.depth).toBe('unit'),
  pages: () => expect(sampleRegistry().pages.get('sampleBoard')).toMatchObject({ path: '/sample', app: 'sample' }),
  items: 'standards/process/item.test.ts: brings its permission and the code sets of its form into the registry',
  panels: () => expect(problems({ panels: [{ ...panel, permission: 'sky.fly' }] })).toMatch(/panel p/),
  menus: () => expect(problems({ menus: [{ title: '项', resource: 'sky' }] })).toMatch(/menu 项/),
  permissions: () => expect(sampleRegistry().permissions.get('sample.inspect')).toBe('样例检查'),
};

const role = sampleApp.roles![0]!;
const ROLE: Book = {
  id: APP.roles!,
  title: 'platform/store/read/explain.test.ts: names role, reach in words and the verdict',
  note: 'web/stories/vehicle-ledger.story.ts: what manifests, contracts and code sets say is drawn: titles, icons, tones, a question before what cannot be undone',
  permissions: () => expect(problems({ roles: [{ ...role, id: 'r', permissions: ['sky.fly'] }] })).toMatch(/"sky.fly"/),
  depth: () => expect(problems({ roles: [{ ...role, id: 'r', depth: 'self' }] })).toMatch(/depth self/),
  clearance: 'platform/identity/people/people.test.ts: no escalation: %s is refused with its role',
  baseline: 'platform/identity/app.test.ts: nobody hands out the baseline, and it changes nothing',
};

const page = sampleApp.pages![0]!;
const PAGE: Book = {
  key: APP.pages!,
  title: 'web/shell/menu-model.test.ts: finds entries by words of their own, their page’s or their application’s title',
  path: () => expect(problems({ pages: [{ ...page, key: 'p' }] })).toMatch(/page path "\/sample" stands twice/),
  permission: () =>
    expect(problems({ pages: [{ ...page, key: 'p', path: '/p', permission: 'sky.fly' }] })).toMatch(/"sky.fly"/),
};

const panel = { key: 'p', title: '待办', permission: 'signedIn' };
const PANEL: Book = {
  key: () => expect(problems({ panels: [panel, panel] })).toMatch(/panel "p" stands twice/),
  title: 'web/stories/workbench.story.ts: the workbench begins with what waits, and what is new appears by itself',
  permission: () => expect(problems({ panels: [{ ...panel, permission: 'sky.fly' }] })).toMatch(/"sky.fly"/),
  beside: 'web/stories/workbench.story.ts: the workbench begins with what waits, and what is new appears by itself',
};

const MENU: Book = {
  title: 'web/shell/menu-model.test.ts: finds entries by words of their own, their page’s or their application’s title',
  resource: APP.menus!,
  page: () => expect(problems({ menus: [{ title: '项', page: 'sky' }] })).toMatch(/page "sky"/),
  group: 'web/shell/menu-model.test.ts: parts a long menu by its groups, entries without one first',
};

const wild = (given: object): never => given as never;
const strange = { strange: 1 };
const fieldKinds: Readonly<Record<string, (options: never) => unknown>> = {
  text: (o) => text('名', o),
  int: (o) => int('名', o),
  quantity: (o) => quantity('名', o),
  code: (o) => code('名', o),
  ref: (o) => ref('名', o),
  serial: (o) => serial('名', o),
  rows: (o) => rows('名', o),
};

const BOOKS: readonly (readonly [string, Book, readonly (() => unknown)[]])[] = [
  ['element', ELEMENT, [() => defineElement(wild({ id: 'DE-X', ...strange }))]],
  ['code set', CODE_SET, [() => defineCodeSet(wild({ name: 'x', items: [], ...strange }))]],
  ['code item', CODE_ITEM, [() => defineCodeSet(wild({ name: 'kind', items: [strange] }))]],
  [
    'field',
    FIELD,
    Object.values(fieldKinds).map((build) => () => build(wild({ id: 'a', pattern: '{0}', ...strange }))),
  ],
  ['resource', RESOURCE, [() => defineResource(wild(strange))]],
  ['catalogue', CATALOGUE, [() => defineResource(wild({ catalogue: strange }))]],
  ['table', TABLE, [() => defineTable(wild(strange))]],
  ['table row', TABLE_ROW, [() => defineTable(wild({ name: 'caps', rows: [strange] }))]],
  ['contract', CONTRACT, [() => defineContract()(wild(strange))]],
  ['app', APP, [() => defineApp(wild({ id: 'things', ...strange }))]],
  ['role', ROLE, [() => app({ roles: wild([strange]) })]],
  ['page', PAGE, [() => app({ pages: wild([strange]) })]],
  ['panel', PANEL, [() => app({ panels: wild([strange]) })]],
  ['menu', MENU, [() => app({ menus: wild([strange]) })]],
];

describe.each(BOOKS)('keys of a %s', (_thing, book, declarations) => {
  test('each key that may be written stands in the book, and no other', () => {
    const known = declarations.flatMap(knownKeys);
    expect(Object.keys(book).sort()).toEqual([...new Set(known)].sort());
  });

  test.each(Object.entries(book))('%s has its effect', (_key, proof) => {
    if (typeof proof === 'function') proof();
    else expectTest(proof);
    expect.hasAssertions();
  });
});

/** The file that a proof names holds a test of that title. */
function expectTest(proof: Elsewhere): void {
  const [file = '', ...title] = proof.split(': ');
  const text = readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
  const titles = [...text.matchAll(/\(\s*(['"`])(.*?)\1, (?:async )?\(/g)].map((found) => found[2]);
  expect(titles).toContain(title.join(': '));
}

/** Keys that the refusal of an unknown one lists. */
function knownKeys(declare: () => unknown): string[] {
  try {
    declare();
  } catch (error) {
    const list = /known keys are (.*)$/.exec(error instanceof Error ? error.message : '')?.[1];
    if (list) return list.split(', ');
  }
  throw new Error('the declaration was not refused for its unknown key');
}
