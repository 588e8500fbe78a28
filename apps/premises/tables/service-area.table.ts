import { type DatedRow, defineTable, int, quantity } from '#standards/language';

const FROM = '2014-11-24';

/**
 * 服务用房使用面积, m² a head of authorised staff `x`: `most` up to `lower` heads, `least` from `upper` heads on, between them
 * (`base` − x) ÷ `divisor`.
 */
export const serviceArea = defineTable({
  name: 'serviceArea',
  title: '服务用房人均使用面积标准',
  keys: {},
  values: {
    lower: int('人数下档', { id: 'lower', unit: '人', least: 1 }),
    upper: int('人数上档', { id: 'upper', unit: '人', least: 1 }),
    most: quantity('下档以内人均', { id: 'most', unit: 'm²', scale: 2, least: '0' }),
    least: quantity('上档以上人均', { id: 'least', unit: 'm²', scale: 2, least: '0' }),
    base: int('中间档公式基数', { id: 'base', least: 0 }),
    divisor: int('中间档公式除数', { id: 'divisor', least: 1 }),
  },
  rows: [
    row(1, [200, 400, 9, 7, 1100, 100], '发改投资〔2014〕2674号（中央和省级 7～9 m²）', 'P'),
    row(2, [200, 400, 9, 7, 1100, 100], '发改投资〔2014〕2674号（中央和省级 7～9 m²）', 'P'),
    row(3, [200, 400, 8, 6, 1000, 100], '发改投资〔2014〕2674号；盘锦市2018年市级机关办公用房面积要求', 'V'),
    row(4, [100, 200, 8, 6, 500, 50], '发改投资〔2014〕2674号（县级公式待核）', 'G'),
    row(5, [100, 200, 8, 6, 500, 50], '由省级规定，不高于县级标准', 'D'),
  ],
});

function row(
  level: 1 | 2 | 3 | 4 | 5,
  [lower, upper, most, least, base, divisor]: readonly [number, number, number, number, number, number],
  source: string,
  evidence: DatedRow['evidence'],
): DatedRow {
  return {
    id: `service-${level}`,
    keys: {},
    values: { lower, upper, most: String(most), least: String(least), base, divisor },
    level,
    from: FROM,
    source,
    evidence,
  };
}
