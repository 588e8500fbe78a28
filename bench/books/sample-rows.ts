import type { ColumnPlan } from '#platform/books';

/** Twelve columns as a vehicle ledger has them. */
export const columns: readonly ColumnPlan[] = [
  { title: '号牌号码', format: 'text' },
  { title: '车辆识别代号', format: 'text' },
  { title: '车辆类型', list: ['轿车', '越野车'] },
  { title: '使用单位' },
  { title: '统一社会信用代码', format: 'text' },
  { title: '购置价格(万元)', format: 'decimal(2)' },
  { title: '行驶里程(公里)', format: 'integer' },
  { title: '购置日期', format: 'day' },
  { title: '更新时间', format: 'moment' },
  { title: '状态' },
  { title: '在用' },
  { title: '备注' },
];

/** Batches of fictional rows, made as they are drawn. */
export async function* sampleRows(count: number) {
  for (let from = 0; from < count; from += 1_000) {
    yield Array.from({ length: Math.min(1_000, count - from) }, (_, index) => row(from + index));
  }
}

function row(i: number) {
  const code = `5227${String(i % 1_000_000_000).padStart(14, '0')}`;
  const day = `20${String(10 + (i % 15))}-0${1 + (i % 9)}-1${i % 10}`;
  const vin = `LXCNLY5P8S${String(i).padStart(7, '0')}`;
  const unit = `都匀市第${i % 120}机关事务管理局`;
  const price = `${10 + (i % 40)}.${10 + (i % 90)}`;
  return [
    `贵J${10_000 + (i % 90_000)}`,
    vin,
    '轿车',
    unit,
    code,
    price,
    i % 300_000,
    day,
    `${day}T03:04:05Z`,
    '在用',
    i % 2 === 0,
    `备注 & 说明 ${i}`,
  ];
}
