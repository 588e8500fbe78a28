import { completeIdNumber } from '#standards/checks';
import { csv } from './intake-town.ts';

/** Titles of an asset table as units export it. */
export const ASSET_HEADER = [
  '资产编号',
  '资产名称',
  '分类代码',
  '使用单位',
  '数量',
  '单价(元)',
  '金额(元)',
  '取得日期',
  '投入使用日期',
  '保管人身份证号',
  '状态',
];

/** Cells of a sound line, by title; what is given stands instead. */
export type AssetCells = Readonly<Partial<Record<string, string | number>>>;

/** A sound asset line of a unit, with some cells otherwise. */
export function assetLine(unit: string, no: string, more: AssetCells = {}): (string | number)[] {
  const n = Number(no.replace(/\D/g, '')) || 0;
  const cells: AssetCells = {
    资产编号: no,
    资产名称: '空调机',
    分类代码: 'A02061804',
    使用单位: unit,
    数量: 2,
    '单价(元)': '4500.00',
    '金额(元)': '9000.00',
    取得日期: '2020-01-06',
    投入使用日期: '2020-03-02',
    保管人身份证号: completeIdNumber(`52000019800515${String(n % 1000).padStart(3, '0')}`),
    状态: '在用',
    ...more,
  };
  return ASSET_HEADER.map((title) => cells[title] ?? '');
}

/** A whole table as CSV. */
export function assetTable(unit: string, lines: readonly (readonly [string, AssetCells?])[]): Buffer {
  return csv(ASSET_HEADER, ...lines.map(([no, more]) => assetLine(unit, no, more)));
}
