import { expect, test } from 'vitest';
import { chosenApps } from '#apps/chosen';
import type { CellValue } from '#platform/books';
import { completeCreditCode, completeIdNumber } from '#standards/checks';
import { buildRegistry, shippedContext, validateRow } from '#standards/language';
import { titleText } from '../layout/title-text.ts';
import { planSheet } from '../mapping/sheet-plan.ts';
import { suggestMapping } from '../mapping/suggest-mapping.ts';
import { targetOf } from '../mapping/target.ts';
import type { CheckedLine } from '../model.ts';
import { plainWorld } from '../testing/plain-world.ts';
import type { BookProfile } from './profile.ts';
import { createRowChecker } from './row-checker.ts';
import type { ExistingRow } from './world.ts';

const registry = buildRegistry(chosenApps);
const resource = registry.resource('assetCard')!;
const target = targetOf(resource);
const CODES = ['00004001', '00004038', '00004075'].map((tail) => completeCreditCode('11522799', tail));
const UNITS = [
  {
    id: '00000000-0000-7000-8000-000000000001',
    label: '云山县水务局',
    texts: [CODES[0]!, '水务局'],
    attributes: { creditCode: CODES[0] },
  },
  {
    id: '00000000-0000-7000-8000-000000000002',
    label: '云山县审计局',
    texts: [CODES[1]!, '审计局'],
    attributes: { creditCode: CODES[1] },
  },
  {
    id: '00000000-0000-7000-8000-000000000003',
    label: '河东县审计局',
    texts: [CODES[2]!, '审计局'],
    attributes: { creditCode: CODES[2] },
  },
];
const [WATER] = UNITS;
const TITLES = [
  '资产编号',
  '资产名称',
  '分类代码',
  '使用单位',
  '信用代码',
  '数量',
  '单价(元)',
  '金额(元)',
  '取得日期',
  '投入使用日期',
  '保管人身份证号',
  '状态',
];
const ID = completeIdNumber('52272619850101012');
const CARD: readonly CellValue[] = [
  'ZC1',
  '办公桌',
  'A05010201',
  '云山县水务局',
  CODES[0]!,
  '2',
  '1488.00',
  '2976.00',
  '2020-01-02',
  '2020-02-03',
  ID,
  '在用',
];
const card = (changes: Readonly<Record<string, CellValue>> = {}) =>
  TITLES.map((title, index) => (title in changes ? changes[title]! : CARD[index]!));
const NO_HABITS: BookProfile = { columns: {}, pairs: [] };

function begun(
  cards: readonly (readonly CellValue[])[],
  more: { ledger?: readonly ExistingRow[]; profile?: BookProfile } = {},
) {
  const columns = TITLES.map((title, index) => ({ index, hidden: false, ...titleText(title) }));
  const layout = { sheet: '表', headerRows: [1], firstDataRow: 2, columns, preamble: [] };
  const plan = planSheet(target, layout, suggestMapping(layout, cards, target, registry), registry, []);
  const world = plainWorld({
    today: '2026-06-30',
    registry,
    rows: { unit: UNITS },
    ...(more.ledger ? { ledger: more.ledger } : {}),
  });
  const checker = createRowChecker({ target, world, profile: more.profile ?? NO_HABITS });
  return { plan, checker, lines: cards.map((cells, index) => ({ row: index + 2, cells })) };
}

const words = ({ state, findings, with: other }: CheckedLine) =>
  [state, ...findings.map(({ field, code }) => `${field ?? '*'} ${code}`), ...(other ? [other] : [])].join(' ');

async function check(
  cards: readonly (readonly CellValue[])[],
  more: {
    ledger?: readonly ExistingRow[];
    profile?: BookProfile;
    confirmed?: ReadonlyMap<number, ReadonlySet<string>>;
  } = {},
) {
  const { plan, checker, lines: own } = begun(cards, more);
  const lines = await checker.check(plan, own, more.confirmed);
  return { lines, told: lines.map(words), amendments: checker.finish() };
}

test('a sound line gives the values that the form would write, and the same validator accepts them', async () => {
  const { lines, told } = await check([card()]);
  expect(told).toEqual(['ready']);
  const { values } = lines[0]!;
  expect(values).toMatchObject({
    assetNo: 'ZC1',
    category: 'A05010201',
    unit: WATER!.id,
    count: 2,
    price: '1488.00',
    status: 'inUse',
  });
  const judged = validateRow(resource, values, {
    mode: 'create',
    context: shippedContext('2026-06-30', registry.codeSets),
  });
  expect(judged.problems).toEqual([]);
  expect(judged.value).toMatchObject({ ...values });
});

test.each<[string, Record<string, CellValue>, string]>([
  ['a required field is empty', { 资产编号: null }, 'held assetNo required'],
  ['a unit nobody knows', { 使用单位: '云山县工商局', 信用代码: null }, 'held unit refNotFound'],
  ['a name of two units', { 使用单位: '审计局', 信用代码: null }, 'held unit refAmbiguous'],
  ['the code decides between two units', { 使用单位: '审计局', 信用代码: CODES[2]! }, 'ready unit refName'],
  ['the code contradicts the name', { 信用代码: CODES[1]! }, 'held unit codeAgainstName'],
  [
    'a code of nobody beside a known name',
    { 信用代码: completeCreditCode('11522799', '00009999') },
    'held unit.creditCode codeUnlike',
  ],
  ['a short name', { 使用单位: '水务局（本级）' }, 'ready unit refName'],
  ['a name left out beside its code', { 使用单位: null }, 'ready unit refByCode'],
  ['an amount off by a rounding', { '金额(元)': '2977.00' }, 'ready amount derived'],
  ['an amount ten times too high', { '金额(元)': '29760.00' }, 'held amount AS-amount'],
  ['used before it was acquired', { 投入使用日期: '2018-02-03' }, 'held usedFrom AS-dates'],
])('%s', async (_, changes, told) => {
  expect((await check([card(changes)])).told).toEqual([told]);
});

test('proposals come from what is known otherwise, and are not taken by themselves', async () => {
  const { lines } = await check([
    card({ 信用代码: CODES[0]!.slice(0, 17) }),
    card({ 资产编号: 'ZC2', '金额(元)': '29760.00' }),
  ]);
  expect(lines.map(({ findings }) => findings[0]?.proposal)).toEqual([CODES[0], '2976.00']);
  expect(lines[1]?.values).toMatchObject({ amount: '29760.00' });
});

test('a code that is missing beside a known name is proposed on every line', async () => {
  const filled = { numbers: 0, texts: 90, dates: 0, filled: true } as const;
  const profile: BookProfile = { pairs: [], columns: { 'unit.creditCode': filled } };
  const without = (assetNo: string) => card({ 资产编号: assetNo, 信用代码: null });
  const { lines } = await check([without('ZC1'), without('ZC2'), without('ZC3')], { profile });
  expect(lines.map(({ findings }) => findings[0]?.proposal)).toEqual([CODES[0], CODES[0], CODES[0]]);
});

test('the same line twice is folded; two tellings of one key wait, also the earlier one', async () => {
  const { lines, told, amendments } = await check([card(), card({ '金额(元)': '¥2976.00' }), card({ 状态: '闲置' })]);
  expect(told).toEqual(['ready', 'folded amount thousands * duplicateRow 2', 'held * duplicateRecord 2']);
  expect(amendments).toMatchObject([
    { sheet: '表', row: 2, with: { row: 4 }, finding: { level: 'error', code: 'duplicateRecord' } },
  ]);
  expect(lines[2]?.findings[0]?.message).toBe('与第2行是同一条记录，但内容不同，请核对后保留一行。');
});

test('lines of a sheet kept in columns are told apart by all that they say', async () => {
  const other = { '单价(元)': '1500.00', '金额(元)': '3000.00' };
  const { plan, checker, lines } = begun([
    card({ 资产编号: 'ZC0' }),
    card(),
    card(other),
    card({ '单价(元)': '¥1488.00' }),
  ]);
  await checker.sift(plan, lines.slice(0, 1));
  const { told } = await checker.sift(plan, lines.slice(1));
  expect([...told.values()].map(words)).toEqual([
    'held * duplicateRecord 3',
    'folded price thousands * duplicateRow 3',
  ]);
  expect(checker.finish()).toMatchObject([{ row: 3, with: { row: 4 } }]);
});

test('a row of the ledger with the same key is brought up to date; under another unit the line waits', async () => {
  const row = (unit: string) => [{ id: 'r1', values: { assetNo: 'ZC1', unit } }];
  expect((await check([card()], { ledger: row(WATER!.id) })).lines[0]).toMatchObject({
    state: 'ready',
    existing: 'r1',
  });
  expect((await check([card()], { ledger: row(UNITS[1]!.id) })).told).toEqual(['held unit ownerAgainstLedger']);
});

test('what only the other lines speak against is accepted once a person says so', async () => {
  const profile: BookProfile = {
    pairs: [],
    columns: { keeper: { numbers: 0, texts: 0, dates: 0 }, status: { numbers: 0, texts: 90, dates: 0, filled: true } },
  };
  const blank = [card({ 状态: null })];
  expect((await check(blank, { profile })).lines[0]?.findings).toMatchObject([
    { code: 'usuallyFilled', waivable: true, proposal: 'inUse' },
  ]);
  expect((await check(blank, { profile, confirmed: new Map([[2, new Set(['status'])]]) })).told).toEqual([
    'ready status usuallyFilled',
  ]);
});

test('words that are names of the machine, and texts without end, are texts like others', async () => {
  const profile: BookProfile = {
    columns: {},
    pairs: [{ text: 'name', code: 'category', codeOf: { 办公桌: 'A05010201' } }],
  };
  const { told } = await check(
    [
      card({ 资产名称: 'constructor', 分类代码: null }),
      card({ 资产编号: 'ZC2', 资产名称: '__proto__' }),
      card({ 资产编号: 'ZC3', 使用单位: '局'.repeat(200_000), 信用代码: null, 状态: '（用'.repeat(100_000) }),
    ],
    { profile },
  );
  expect(told).toEqual(['held category required', 'ready', 'held status unknownCode unit refNotFound']);
});

test('a code that a name implies is filled in, and one that contradicts it waits', async () => {
  const profile: BookProfile = {
    columns: {},
    pairs: [{ text: 'name', code: 'category', codeOf: { 办公桌: 'A05010201', 办公椅: 'A05010301' } }],
  };
  const { told } = await check(
    [
      card({ 分类代码: null }),
      card({ 资产编号: 'ZC2', 资产名称: '办公桌(云岭X2)' }),
      card({ 资产编号: 'ZC3', 分类代码: 'A05010301' }),
      card({ 资产编号: 'ZC4', 分类代码: 'A99999999' }),
    ],
    { profile },
  );
  expect(told).toEqual([
    'ready category implied',
    'ready name specAppended',
    'held category unlikeOthers',
    'held category unknownCode',
  ]);
});

test('cells beyond the last title are told and left out', async () => {
  expect((await check([[...card(), null, '多余']])).told).toEqual(['ready * ragged']);
});
