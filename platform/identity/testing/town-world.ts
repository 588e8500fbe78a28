import { completeIdNumber } from '#standards/checks';
import type { SeededOrganisation } from '../seed/seed-organisation.ts';
import type { CastDepth, CastRole, DemoAccount, WorldAssignment, WorldPerson, WorldUnit } from '../world/index.ts';

/** A small province with every case in which organisations trip up: two cities, three counties, lines, boards of one staff, a secret unit. */
export const townOrganisation: SeededOrganisation = {
  regions: () => [
    region('P', '520000', '样例省', 'province', '2'),
    region('C', '520100', '甲市', 'city', '3', 'P'),
    region('E', '520121', '东县', 'county', '4', 'C'),
    region('W', '520122', '西县', 'county', '4', 'C'),
    region('D', '520200', '乙市', 'city', '3', 'P'),
  ],
  units: () => [
    at('provinceBureau', '样例省机关事务管理局', 'P', '2'),
    at('cityBureau', '甲市机关事务管理局', 'C', '3'),
    at('countyBureau', '东县机关事务服务中心', 'E', '4'),
    at('finance', '东县财政局', 'E', '4'),
    at('treasury', '东县国库支付中心', 'E', '4', { parentRef: 'finance' }),
    at('education', '东县教育局', 'E', '4'),
    at('school', '东县第一中学', 'E', '4', { superiorRef: 'education', relation: 'subordinate', kind: 'school' }),
    at('discipline', '东县纪律检查委员会', 'E', '4', { jointOffice: 'joint', kind: 'party' }),
    at('supervision', '东县监察委员会', 'E', '4', { jointOffice: 'joint', kind: 'supervision' }),
    at('stationed', '驻县财政局纪检监察组', 'E', '4', { superiorRef: 'discipline', relation: 'stationed' }),
    at('provinceTax', '样例省税务局', 'P', '2'),
    at('eastTax', '东县税务局', 'E', '4', { superiorRef: 'provinceTax', relation: 'vertical' }),
    at('westTax', '西县税务局', 'W', '4', { superiorRef: 'provinceTax', relation: 'vertical' }),
    at('westFinance', '西县财政局', 'W', '4'),
    at('otherCity', '乙市机关事务管理局', 'D', '3'),
    at('farming', '东县农业农村局', 'E', '4'),
    at('revival', '东县乡村振兴局', 'E', '4'),
    at('culture', '东县文化体育局', 'E', '4'),
    at('special', '甲市专项工作办公室', 'C', '3', { secret: true }),
  ],
  departments: () => [
    { ref: 'finance/office', unitRef: 'finance', name: '办公室', position: 1 },
    { ref: 'finance/budget', unitRef: 'finance', name: '预算股', position: 2 },
    { ref: 'farming/office', unitRef: 'farming', name: '办公室', position: 1 },
    { ref: 'revival/office', unitRef: 'revival', name: '办公室', position: 1 },
    { ref: 'culture/sports', unitRef: 'culture', name: '体育股', position: 1 },
    { ref: 'culture/office', unitRef: 'culture', name: '办公室', position: 2 },
  ],
  posts: () => [
    { ref: 'finance/head', unitRef: 'finance', name: '局长', leadership: 'K1', head: true, seats: 1 },
    {
      ref: 'culture/coach',
      unitRef: 'culture',
      departmentRef: 'culture/sports',
      name: '体育专干',
      head: false,
      seats: 2,
    },
  ],
  responsibilities: () => [
    { ref: 'r1', line: 'vehicles', regionRef: 'E', bodyRef: 'countyBureau', duty: 'lead', reach: 'ownLevel', ...since },
    { ref: 'r2', line: 'vehicles', regionRef: 'C', bodyRef: 'cityBureau', duty: 'lead', reach: 'ownLevel', ...since },
    { ref: 'r3', line: 'energy', regionRef: 'C', bodyRef: 'cityBureau', duty: 'lead', reach: 'below', ...since },
  ],
};

const since = { from: '2020-01-01', source: '样例文件' };

function region(
  ref: string,
  code: string,
  name: string,
  kind: 'province' | 'city' | 'county',
  level: '2' | '3' | '4',
  parentRef?: string,
) {
  return { ref, code, name, shortName: name, kind, level, parentRef, gbCode: true, successorRefs: [] };
}

function at(
  ref: string,
  name: string,
  regionRef: string,
  level: '2' | '3' | '4',
  more: Partial<WorldUnit> = {},
): WorldUnit {
  const facts = { relation: 'none', secret: false, staffQuota: 10, status: 'active', kind: 'government' } as const;
  return { ref, name, shortName: name, level, regionRef, successorRefs: [], formerNames: [], ...facts, ...more };
}

interface Held extends Partial<Omit<WorldAssignment, 'ref' | 'personRef'>> {
  readonly unitRef: string;
  readonly role?: CastRole;
  readonly depth?: CastDepth;
  readonly namedUnitRef?: string;
}

/** Who acts in the town: login, case and posts held; a person whose home is elsewhere says so with `establishmentRef`. */
export const townCast: readonly { readonly login: string; readonly name: string; readonly held: readonly Held[] }[] = [
  {
    login: 'clerk',
    name: '林经办',
    held: [{ unitRef: 'finance', departmentRef: 'finance/budget', role: 'unitClerk', depth: 'unit' }],
  },
  { login: 'unit-admin', name: '周管理', held: [{ unitRef: 'finance', role: 'unitAdmin', depth: 'unitBelow' }] },
  {
    login: 'county',
    name: '吴县管',
    held: [{ unitRef: 'countyBureau', role: 'businessOfficer', depth: 'regionBelow' }],
  },
  { login: 'city', name: '陈市管', held: [{ unitRef: 'cityBureau', role: 'businessOfficer', depth: 'regionBelow' }] },
  {
    login: 'province',
    name: '杨省管',
    held: [{ unitRef: 'provinceBureau', role: 'businessOfficer', depth: 'regionBelow' }],
  },
  { login: 'line-tax', name: '何税务', held: [{ unitRef: 'provinceTax', role: 'lineOfficer', depth: 'line' }] },
  { login: 'line-education', name: '谢教育', held: [{ unitRef: 'education', role: 'lineOfficer', depth: 'line' }] },
  {
    login: 'inspector',
    name: '沈派驻',
    held: [{ unitRef: 'stationed', role: 'inspector', depth: 'named', namedUnitRef: 'finance' }],
  },
  { login: 'two-boards', name: '邓合署', held: [{ unitRef: 'discipline', role: 'unitClerk', depth: 'unit' }] },
  {
    login: 'two-posts',
    name: '唐双岗',
    held: [
      { unitRef: 'education', role: 'unitClerk', depth: 'unit' },
      { unitRef: 'countyBureau', kind: 'concurrent', role: 'businessOfficer', depth: 'regionBelow' },
    ],
  },
  {
    login: 'acting-head',
    name: '冯主持',
    held: [
      { unitRef: 'finance', title: '副局长', leadership: 'K2', role: 'unitClerk', depth: 'department' },
      { unitRef: 'finance', title: '主持工作', kind: 'presiding', postRef: 'finance/head', leadership: 'K2' },
    ],
  },
  {
    login: 'seconded',
    name: '彭借调',
    held: [
      { unitRef: 'cityBureau', establishmentRef: 'westFinance', kind: 'seconded', role: 'unitClerk', depth: 'unit' },
    ],
  },
  {
    login: 'driver',
    name: '石司机',
    held: [{ unitRef: 'countyBureau', kind: 'dispatched', role: 'driver', depth: 'self' }],
  },
  { login: 'merged', name: '岑合并', held: [{ unitRef: 'revival', role: 'unitClerk', depth: 'unit' }] },
  {
    login: 'split',
    name: '覃拆分',
    held: [
      {
        unitRef: 'culture',
        departmentRef: 'culture/sports',
        postRef: 'culture/coach',
        role: 'unitClerk',
        depth: 'unit',
      },
    ],
  },
  { login: 'secret', name: '任涉密', held: [{ unitRef: 'special', role: 'unitClerk', depth: 'unit' }] },
  {
    login: 'secret-named',
    name: '罗点名',
    held: [{ unitRef: 'cityBureau', role: 'inspector', depth: 'named', namedUnitRef: 'special' }],
  },
  { login: 'auditor', name: '孔审计', held: [{ unitRef: 'provinceBureau', role: 'auditor', depth: 'regionBelow' }] },
  {
    login: 'organisation',
    name: '任编制',
    held: [{ unitRef: 'countyBureau', role: 'organisationOfficer', depth: 'regionBelow' }],
  },
  { login: 'admin', name: '黎系统', held: [{ unitRef: 'provinceBureau', role: 'systemAdmin', depth: 'regionBelow' }] },
  {
    login: 'ended',
    name: '卢离任',
    held: [{ unitRef: 'finance', to: '2023-12-31', role: 'unitClerk', depth: 'unit' }],
  },
];

/** The people of the town; fictional throughout. */
export function townPeople(): WorldPerson[] {
  return townCast.map(({ login, name, held: [first] }, i) => ({
    ref: login,
    name,
    staffNo: `T${i + 1}`,
    sex: '1',
    idNumber: idNumberOf(i + 1),
    phone: `1990000${String(i + 1).padStart(4, '0')}`,
    homeUnitRef: first!.establishmentRef ?? first!.unitRef,
  }));
}

/** The assignments of the town's people, the first of each acting after sign-in. */
export function townAssignments(): WorldAssignment[] {
  return townCast.flatMap(({ login, held }) =>
    held.map(({ role: _, depth: _d, namedUnitRef: _n, ...facts }, k) => ({
      title: '工作人员',
      kind: 'regular',
      establishmentRef: facts.kind === 'dispatched' ? undefined : facts.unitRef,
      from: `2022-01-0${k + 1}`,
      ...facts,
      ref: `${login}/${k + 1}`,
      personRef: login,
    })),
  );
}

/** The accounts of the town with their grants. */
export function townAccounts(): DemoAccount[] {
  return townCast.map(({ login, name, held }) => ({
    login,
    name,
    personRef: login,
    introduction: name,
    grants: held.flatMap(({ role, depth, unitRef, namedUnitRef }, k) =>
      role && depth ? [{ assignmentRef: `${login}/${k + 1}`, unitRef, role, depth, namedUnitRef }] : [],
    ),
  }));
}

/** Numbers of a division that is a whole province, which no person ever gets. */
function idNumberOf(n: number): string {
  return completeIdNumber(`52000019900101${String(n).padStart(3, '0')}`);
}
