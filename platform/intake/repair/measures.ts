/** A unit of measure as people write it: what it measures, and how many of the base unit it is, as a power of ten (exact, so that no value loses digits). */
interface Measure {
  readonly of: string;
  /** Value in the base unit = value × 10^power. */
  readonly power: number;
}

/** Power of ten that turns a value of one unit into the other; `undefined` when the two do not measure the same. */
export function powerBetween(from: string, to: string): number | undefined {
  const [a, b] = [measureOf(from), measureOf(to)];
  return a && b && a.of === b.of ? a.power - b.power : undefined;
}

/** Whether the text is a unit of measure. */
export function isMeasure(text: string): boolean {
  return measureOf(text) !== undefined;
}

/** Words for single things: they count and convert nothing. */
const COUNTERS = ['个', '台', '辆', '人', '名', '件', '套', '座', '把', '张', '间', '栋', '处', '项', '部', '只', '位'];

const MEASURES: Readonly<Record<string, Measure>> = {
  ...Object.fromEntries(COUNTERS.map((word) => [word, { of: 'count', power: 0 }])),
  ...measures('money', { 元: 0, 圆: 0, 人民币: 0, rmb: 0, 百元: 2, 千元: 3, 万元: 4, 万: 4, 百万元: 6, 亿元: 8 }),
  ...measures('length', { 公里: 0, km: 0, 千米: 0, 万公里: 4, 万千米: 4, 万km: 4, 米: -3, m: -3 }),
  // 排气量 is told in litres, T marks a turbocharged engine of so many litres.
  ...measures('volume', { l: 0, 升: 0, t: 0, ml: -3, 毫升: -3, cc: -3, 立方厘米: -3 }),
  ...measures('area', { 平方米: 0, 平米: 0, m2: 0, 'm²': 0, '㎡': 0, 万平方米: 4 }),
  ...measures('energy', { kwh: 0, 千瓦时: 0, 度: 0, 万千瓦时: 4, 万度: 4 }),
  ...measures('mass', { kg: 0, 千克: 0, 公斤: 0, 吨: 3, 克: -3 }),
  ...measures('share', { '%': 0, 百分比: 0 }),
  ...measures('time', { 年: 0 }),
  ...measures('months', { 月: 0, 个月: 0 }),
  ...measures('days', { 天: 0, 日: 0 }),
};

function measures(of: string, powers: Readonly<Record<string, number>>): Record<string, Measure> {
  return Object.fromEntries(Object.entries(powers).map(([word, power]) => [word, { of, power }]));
}

function measureOf(text: string): Measure | undefined {
  const word = text.trim().toLowerCase();
  return Object.hasOwn(MEASURES, word) ? MEASURES[word] : undefined;
}
