import type { AssignmentKind, Leadership, Rank } from './shapes.ts';

/** What an account of the demo is for; the loader gives the role of the same meaning. */
export type CastRole =
  | 'unitClerk'
  | 'unitAdmin'
  | 'businessOfficer'
  | 'leader'
  | 'organisationOfficer'
  | 'lineOfficer'
  | 'inspector'
  | 'systemAdmin'
  | 'auditor'
  | 'driver';

/** Depth of what the role sees, as in the code set `grantDepth`. */
export type CastDepth = 'self' | 'department' | 'unit' | 'unitBelow' | 'regionBelow' | 'line' | 'named';

/** One assignment of a member of the cast; the first of the list is the one that acts after sign-in. */
export interface CastAssignment {
  readonly unitRef: string;
  /** `null` for people outside the quota; by default the unit of work. */
  readonly establishmentRef?: string | null;
  readonly departmentRef?: string;
  readonly postRef?: string;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly leadership?: Leadership;
  readonly rank?: Rank;
  readonly from: string;
  readonly to?: string;
  readonly role?: CastRole;
  readonly depth?: CastDepth;
  /** Unit that is named when the depth is `named`. */
  readonly namedUnitRef?: string;
}

/** A person of the demo with a story; with `login` also an account. */
export interface CastMember {
  readonly login?: string;
  readonly name: string;
  readonly sex: '1' | '2';
  readonly homeUnitRef: string;
  /** One Chinese sentence: who it is and what can be tried. */
  readonly introduction: string;
  readonly assignments: readonly CastAssignment[];
}

/** Units whose head is somebody of the cast: by right, presiding, or acting. */
export const headsOfCast: ReadonlySet<string> = new Set([
  '520102/culture',
  '522701/finance',
  '520102/finance',
  '520102/affairs',
]);

/** The cast of the demo; every unit named here exists at every scale. */
export const cast: readonly CastMember[] = [
  member('clerk', '林晓雨', '2', '贵阳市南明区财政局单位经办人，登记和维护本单位车辆，申请各项行政审核，提出请示。', [
    { ...at('520102/finance', '一级科员', 'clerk', 'd1'), rank: 'R11', role: 'unitClerk', depth: 'unit' },
  ]),
  member('unitadmin', '周志远', '1', '贵阳市南明区财政局单位管理员，维护本单位的人员和岗位。', [
    {
      ...at('520102/finance', '办公室主任', 'd1-head', 'd1'),
      leadership: 'S',
      rank: 'R09',
      role: 'unitAdmin',
      depth: 'unitBelow',
    },
  ]),
  member('county', '吴佳宁', '2', '南明区机关事务服务中心公务用车管理股工作人员，查看全区车辆。', [
    {
      ...at('520102/affairs', '四级主任科员', 'clerk', 'd2'),
      rank: 'R10',
      role: 'businessOfficer',
      depth: 'regionBelow',
    },
  ]),
  member('leader', '郭建国', '1', '南明区机关事务服务中心副主任，局领导，查看全区并审批。', [
    {
      ...at('520102/affairs', '副主任', 'deputy'),
      leadership: 'K2',
      rank: 'R08',
      role: 'leader',
      depth: 'regionBelow',
    },
  ]),
  member('staffing', '任静怡', '2', '南明区委编办工作人员，办理本区单位的设立、更名、合并、拆分和撤销。', [
    {
      ...at('520102/staffing', '一级科员', 'clerk', 'd2'),
      rank: 'R11',
      role: 'organisationOfficer',
      depth: 'regionBelow',
    },
  ]),
  member('duyun', '罗天明', '1', '都匀市机关事务服务中心工作人员，只看都匀市，看不到南明区。', [
    { ...at('522701/affairs', '一级科员', 'clerk'), rank: 'R11', role: 'businessOfficer', depth: 'regionBelow' },
  ]),
  member('city', '陈思远', '1', '贵阳市机关事务管理局公务用车管理科科长，查看全市车辆。', [
    {
      ...at('520100/affairs', '公务用车管理科科长', 'd2-head', 'd2'),
      leadership: 'K1',
      rank: 'R07',
      role: 'businessOfficer',
      depth: 'regionBelow',
    },
  ]),
  member('province', '杨明辉', '1', '贵州省机关事务管理局公务用车管理处副处长，查看全省车辆。', [
    {
      ...at('520000/affairs', '公务用车管理处副处长', undefined, 'd2'),
      leadership: 'C2',
      rank: 'R05',
      role: 'businessOfficer',
      depth: 'regionBelow',
    },
  ]),
  member('line', '何颖', '2', '国家税务总局贵阳市税务局财务管理科工作人员，沿垂直管理线查看各区县税务局。', [
    { ...at('520100/tax', '二级主任科员', 'clerk', 'd2'), rank: 'R08', role: 'lineOfficer', depth: 'line' },
  ]),
  member('discipline', '邓正义', '1', '南明区纪委监委办公室主任，两块牌子一套人马，沿派驻线查看各派驻组。', [
    {
      ...at('520102/discipline', '办公室主任', 'd1-head', 'd1'),
      leadership: 'S',
      rank: 'R09',
      role: 'lineOfficer',
      depth: 'line',
    },
    {
      ...at('520102/supervision', '办公室主任'),
      establishmentRef: '520102/discipline',
      kind: 'concurrent',
      role: 'unitClerk',
      depth: 'unit',
    },
  ]),
  member('inspector', '沈安', '1', '区纪委监委派驻区财政局纪检监察组副组长，编制在区纪委，可查看驻在单位。', [
    {
      ...at('520102/stationedFinance', '副组长', 'deputy'),
      establishmentRef: '520102/discipline',
      leadership: 'K2',
      rank: 'R08',
      role: 'inspector',
      depth: 'named',
      namedUnitRef: '520102/finance',
    },
  ]),
  member('education', '谢雅婷', '2', '南明区教育局财务股工作人员，沿主管线查看所属学校。', [
    { ...at('520102/education', '一级科员', 'clerk', 'd3'), rank: 'R11', role: 'lineOfficer', depth: 'line' },
  ]),
  member('school', '潘洁', '2', '南明区第一中学办公室职员，只看本校。', [
    { ...at('520102/middleSchool1', '职员', 'clerk', 'd1'), role: 'unitClerk', depth: 'unit' },
  ]),
  member(
    'dual',
    '唐文博',
    '1',
    '一人两岗：南明区政府办公室行政股股长，兼区机关事务服务中心财务股负责人，登录后选择以哪个岗位办事。',
    [
      {
        ...at('520102/governmentOffice', '行政股股长', 'd3-head', 'd3'),
        leadership: 'S',
        rank: 'R08',
        role: 'unitClerk',
        depth: 'unit',
      },
      {
        ...at('520102/affairs', '财务股负责人', 'd6-head', 'd6'),
        establishmentRef: '520102/governmentOffice',
        kind: 'concurrent',
        role: 'businessOfficer',
        depth: 'regionBelow',
      },
    ],
  ),
  member('presiding', '冯慧', '2', '南明区文化和旅游局副局长，局长空缺期间主持全局工作，行使主要负责人权限。', [
    {
      ...at('520102/culture', '副局长（主持工作）', 'head'),
      kind: 'presiding',
      leadership: 'K2',
      rank: 'R08',
      role: 'leader',
      depth: 'unitBelow',
    },
    { ...at('520102/culture', '副局长', 'deputy'), leadership: 'K2', rank: 'R08', role: 'unitClerk', depth: 'unit' },
  ]),
  member('acting', '蒙兴旺', '1', '都匀市财政局代理局长，任命前代行职责，本人职务层次不变。', [
    {
      ...at('522701/finance', '代理局长', 'head'),
      kind: 'acting',
      leadership: 'K2',
      rank: 'R08',
      from: '2025-11-01',
      role: 'leader',
      depth: 'unitBelow',
    },
  ]),
  member(
    'seconded',
    '彭子涵',
    '2',
    '编制在云岩区机关事务服务中心，借调到贵阳市机关事务管理局工作，只按工作单位的授权办事。',
    [
      {
        ...at('520100/affairs', '借调工作人员', 'clerk', 'd2'),
        establishmentRef: '520103/affairs',
        kind: 'seconded',
        rank: 'R11',
        from: '2025-03-01',
        role: 'businessOfficer',
        depth: 'department',
      },
      { ...at('520103/affairs', '一级科员', 'clerk'), rank: 'R11', from: '2019-08-01' },
    ],
  ),
  member('driver', '石大勇', '1', '劳务派遣驾驶员，在南明区公务用车服务中心开车，不占编制，只看自己的车和任务。', [
    {
      ...at('520102/vehicleCentre', '驾驶员', 'driver', 'd1'),
      establishmentRef: null,
      kind: 'dispatched',
      role: 'driver',
      depth: 'self',
    },
  ]),
  member('secret', '任远', '1', '涉密单位贵阳市专项工作第七办公室经办人，本单位信息不随属地和主管线展示。', [
    { ...at('520100/special7', '一级科员', 'clerk', 'd1'), rank: 'R11', role: 'unitClerk', depth: 'unit' },
  ]),
  member('guian', '龙平安', '1', '贵安新区管委会综合保障科工作人员，新区没有机关事务管理局，由管委会办理。', [
    {
      ...at('52GA00/committee', '一级科员', 'clerk', 'd2'),
      rank: 'R11',
      role: 'businessOfficer',
      depth: 'regionBelow',
    },
  ]),
  member('court', '江静', '2', '南明区人民法院司法行政人员，审判机关单位经办人。', [
    { ...at('520102/court', '一级科员', 'clerk', 'd1'), rank: 'R11', role: 'unitClerk', depth: 'unit' },
  ]),
  member(
    'audit',
    '孔明哲',
    '1',
    '贵州省审计厅行政事业审计处干部，可查询全省台账和操作痕迹，可以督办办件时限，不能修改台账。',
    [{ ...at('520000/audit', '三级调研员', 'clerk', 'd2'), rank: 'R05', role: 'auditor', depth: 'regionBelow' }],
  ),
  member('admin', '黎小川', '1', '系统管理员，在贵州省机关事务管理局维护机构、人员和权限，不办理业务。', [
    { ...at('520000/affairs', '信息化管理员', undefined, 'd1'), role: 'systemAdmin', depth: 'regionBelow' },
  ]),
  member('chief', '莫怀远', '1', '贵阳市南明区财政局局长，签批本单位的请示，会签超过一般标准的购车申请。', [
    {
      ...at('520102/finance', '局长', 'head'),
      leadership: 'K1',
      rank: 'R07',
      role: 'leader',
      depth: 'unitBelow',
    },
  ]),
  member('director', '田淑芬', '2', '南明区机关事务服务中心主任，审定编制核定、用房规模和大额事项。', [
    {
      ...at('520102/affairs', '主任', 'head'),
      leadership: 'K1',
      rank: 'R07',
      role: 'leader',
      depth: 'regionBelow',
    },
  ]),
  member(
    undefined,
    '萧博文',
    '1',
    '贵州省机关事务管理局干部，到都匀市机关事务服务中心挂职任副主任，编制和待遇留在原单位。',
    [
      {
        ...at('522701/affairs', '副主任（挂职）', 'deputy'),
        establishmentRef: '520000/affairs',
        kind: 'temporary',
        leadership: 'K2',
        rank: 'R08',
        from: '2025-04-01',
        to: '2027-03-31',
      },
      { ...at('520000/affairs', '一级主任科员', 'clerk', 'd2'), rank: 'R07' },
    ],
  ),
  member(undefined, '覃秀兰', '2', '南明区机关事务服务中心编外人员，承担窗口登记工作，不占编制。', [
    { ...at('520102/affairs', '窗口登记员', 'clerk', 'd1'), establishmentRef: null, kind: 'offQuota' },
  ]),
  member(undefined, '岑国栋', '1', '原南明区乡村振兴局副局长，机构合并后任区农业农村局副局长，两段任职都可追溯。', [
    { ...at('520102/agriculture', '副局长', 'deputy'), leadership: 'K2', rank: 'R08', from: '2024-04-01' },
    { ...at('520102/ruralRevival', '副局长'), leadership: 'K2', rank: 'R08', from: '2021-06-01', to: '2024-03-31' },
  ]),
];

function member(
  login: string | undefined,
  name: string,
  sex: '1' | '2',
  introduction: string,
  assignments: readonly CastAssignment[],
): CastMember {
  const home = assignments[0]!;
  return { login, name, sex, homeUnitRef: home.establishmentRef ?? home.unitRef, introduction, assignments };
}

function at(unitRef: string, title: string, post?: string, department?: string): CastAssignment {
  return {
    unitRef,
    title,
    kind: 'regular',
    postRef: post && `${unitRef}/${post}`,
    departmentRef: department && `${unitRef}/${department}`,
    from: '2022-07-01',
  };
}
