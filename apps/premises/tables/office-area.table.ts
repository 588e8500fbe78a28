import { leadershipLevel } from '#standards/code-sets';
import { code, type DatedRow, defineTable, quantity } from '#standards/language';

const TABLE_3 = '党政机关办公用房建设标准（发改投资〔2014〕2674号）表3';
const TOWNSHIP = '乡级标准由省级规定，原则上不得高于县级副职；暂按盘锦市乡级机关办公用房面积要求';
const FROM = '2014-11-24';

type Level = 1 | 2 | 3 | 4 | 5;

/** 办公室使用面积上限, m² a person, by level of the unit and leadership level of the person; a grade (职级) gives none. */
export const officeArea = defineTable({
  name: 'officeArea',
  title: '办公室使用面积标准',
  keys: { leadership: code('领导职务层次', { id: 'leadership', set: leadershipLevel }) },
  values: { area: quantity('每人使用面积上限', { id: 'area', unit: 'm²', scale: 1, least: '0' }) },
  rows: [
    ...level(1, { P1: 54, P2: 42, T1: 24, T2: 18, C1: 12, C2: 12, K1: 9, K2: 9, S: 9 }),
    ...level(2, { P1: 54, P2: 42, T1: 30, T2: 24, C1: 18, C2: 12, K1: 9, K2: 9, S: 9 }),
    ...level(3, { T1: 42, T2: 30, C1: 24, C2: 18, K1: 9, K2: 9, S: 9 }),
    ...level(4, { C1: 30, C2: 24, K1: 18, K2: 12, S: 9 }),
    ...level(5, { K1: 24, K2: 18, S: 9 }),
  ],
});

function level(at: Level, areas: Readonly<Record<string, number>>): DatedRow[] {
  return Object.entries(areas).map(([leadership, area]) => ({
    id: `office-${at}-${leadership}`,
    keys: { leadership },
    values: { area: String(area) },
    level: at,
    from: FROM,
    source: at === 5 ? TOWNSHIP : TABLE_3,
    evidence: at === 5 ? 'D' : 'V',
  }));
}
