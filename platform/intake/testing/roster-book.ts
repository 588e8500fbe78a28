import { buffer } from 'node:stream/consumers';
import { writeXlsx } from '#platform/books';
import { completeCreditCode } from '#standards/checks';

const UNITS = ['单位名称', '简称', '统一社会信用代码', '行政区划代码', '单位类别', '主管单位', '编制数', '备注'];
/** Titles of the people's sheet of a register. */
export const PEOPLE = [
  '姓名',
  '工号',
  '编制单位',
  '工作单位',
  '部门',
  '岗位/职务',
  '领导职务层次',
  '职级',
  '任职方式',
  '任职日期',
  '手机号',
  '备注',
];

const OFFICE = '云山县机关事务服务中心';
const FINANCE = '云山县财政局';
const CULTURE = '云山县文化和旅游局';

/** A register of three units and their people: second posts, an acting head, a secondment, a posting, staff of an agency. */
export function rosterBook(region: string): Promise<Buffer> {
  const unit = (n: number, name: string, kind = '行政机关') => [
    name,
    `简${n}`,
    completeCreditCode('11522799', `0000${5001 + n}`),
    region,
    kind,
    null,
    6,
    null,
  ];
  const units = [unit(1, OFFICE), unit(2, FINANCE), unit(3, CULTURE)];
  const people = [
    person('钱树声', '800001', OFFICE, '主任', { level: '乡科级正职' }),
    person('孙晓岚', '800002', OFFICE, '车辆管理'),
    person('孙晓岚', '800002', FINANCE, '资产管理', { kind: '兼职', home: OFFICE }),
    person('李泊舟', '800003', FINANCE, '局长', { level: '乡科级正职' }),
    person('周砚秋', '800004', CULTURE, '副局长', { kind: '主持工作', level: '乡科级副职' }),
    person('吴以宁', '800005', OFFICE, '科员', { kind: '借调', home: FINANCE }),
    person('郑小满', '800006', OFFICE, '驾驶员', { kind: '劳务派遣', rank: null }),
  ];
  return registerBook(units, people);
}

type Cells = readonly (string | number | null)[];

/** A register of these lines of units and people. */
export function registerBook(units: readonly Cells[], people: readonly Cells[]): Promise<Buffer> {
  return buffer(
    writeXlsx({
      sheets: [
        { name: '单位', preamble: ['机构名册'], columns: UNITS.map((title) => ({ title })), rows: [units] },
        { name: '人员', preamble: ['人员名册'], columns: PEOPLE.map((title) => ({ title })), rows: [people] },
      ],
    }),
  );
}

interface Appointment {
  readonly kind?: string;
  readonly home?: string;
  readonly level?: string;
  readonly rank?: string | null;
}

function person(name: string, no: string, unit: string, title: string, more: Appointment = {}) {
  const { kind = '任职', home = unit, level = null, rank = '一级科员' } = more;
  return [name, no, home, unit, '办公室', title, level, level ? null : rank, kind, '2024-03-01', null, null];
}
