import { expect, test } from 'vitest';
import { chosenApps } from '#apps/chosen';
import type { CellValue } from '#platform/books';
import { completeCreditCode, completeVin } from '#standards/checks';
import { buildRegistry, date, ref, text } from '#standards/language';
import { titleText } from '../layout/title-text.ts';
import type { TableLayout } from '../model.ts';
import { planSheet } from './sheet-plan.ts';
import { columnKey, type MappingMemory, suggestMapping } from './suggest-mapping.ts';
import { type Target, targetOf } from './target.ts';

const registry = buildRegistry(chosenApps);
const vehicles = targetOf(registry.resource('vehicle')!);

function suggest(
  titles: readonly string[],
  samples: CellValue[][] = [],
  target: Target = vehicles,
  memory?: MappingMemory,
) {
  const layout = layoutOf(titles);
  return suggestMapping(layout, samples, target, registry, memory).map(({ field, reason }) =>
    field === null ? null : `${field} ${reason}`,
  );
}
function layoutOf(titles: readonly string[]): TableLayout {
  const columns = titles.map((title, index) => ({ index, hidden: false, ...titleText(title) }));
  return { sheet: '表', headerRows: [1], firstDataRow: 2, preamble: [], columns };
}

test('titles, synonyms and the unit in brackets find their fields; numbering and strangers are left out', () => {
  expect(suggest(['序号', '车牌号', '品牌型号', '购置价格(万元)', '编制单位', '使用单位', '会议室'])).toEqual([
    null,
    'plate synonym',
    'model title',
    'price title',
    'quota title',
    'user title',
    null,
  ]);
});

test('a code beside a unit belongs to the unit that its title names, a bare one to the nearest', () => {
  const code = completeCreditCode('11522799', '00004001');
  expect(suggest(['编制单位', '使用单位', '使用单位统一社会信用代码'])).toEqual([
    'quota title',
    'user title',
    'user.creditCode title',
  ]);
  expect(suggest(['使用单位', '信用代码'], [['甲局', code]])).toEqual(['user title', 'user.creditCode synonym']);
});

test('columns without a telling title are found by their values', () => {
  const rows = [1, 2, 3, 4].map((n) => [completeVin(`LGXC16DF4A016${String(9000 + n)}`), '汽油', '随便']);
  expect(suggest(['甲', '乙', '丙'], rows)).toEqual(['vin pattern', 'energy values', null]);
});

test('what was confirmed before comes first, also that a column is left out', () => {
  const [first, second] = layoutOf(['车牌号', '品牌型号']).columns;
  const memory = new Map([
    [columnKey(first!), 'remark'],
    [columnKey(second!), null],
  ]);
  expect(suggest(['车牌号', '品牌型号'], [], vehicles, memory)).toEqual(['remark memory', null]);
});

test('a field is given once, to the column that fits it best', () => {
  expect(suggest(['号牌', '号牌号码'])).toEqual([null, 'plate title']);
});

test('shapes of sheets that are no resource are mapped like one', () => {
  const budget: Target = {
    name: 'budget',
    title: '预算',
    rules: [],
    keys: [],
    fields: {
      unit: ref('预算单位', { id: 'unit', to: 'unit', required: true }),
      on: date('更新时间', { id: 'on_day' }),
      note: text('说明', { id: 'note' }),
    },
  };
  expect(suggest(['预算单位', '编制人数', '所属地区', '更新时间'], [], budget)).toEqual([
    'unit title',
    'unit.staffQuota synonym',
    'unit.region synonym',
    'on title',
  ]);
});

test('the owner without a column is told by the first column with a unit; required fields without one are named', () => {
  const layout = layoutOf(['号牌号码', '使用单位', '编制单位']);
  const plan = planSheet(vehicles, layout, suggestMapping(layout, [], vehicles, registry), registry, []);
  expect(plan.columns.filter(({ index }) => index === 1).map(({ path }) => path)).toEqual(['user', 'manager']);
  expect(plan.missing).toEqual(['kind', 'body', 'model', 'energy']);
});
