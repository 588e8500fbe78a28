import { assignmentKind, leadershipLevel, rankGrade } from '#standards/code-sets';
import { creditCode, mobile, personName } from '#standards/elements';
import { code, date, int, ref, text } from '#standards/language';
import type { Target } from '../mapping/target.ts';
import { rosterUnitKind } from './roster-unit-kind.ts';

/** What a line of the sheet 单位 says. */
export const rosterUnits: Target = {
  name: 'rosterUnits',
  title: '单位名册',
  rules: [],
  keys: [['creditCode'], ['name']],
  loose: ['superior'],
  fields: {
    name: text('单位名称', { id: 'name', required: true, max: 100, synonyms: ['机构名称', '单位全称'] }),
    shortName: text('简称', { id: 'short_name', max: 50, synonyms: ['单位简称'] }),
    creditCode: text('统一社会信用代码', { id: 'credit_code', element: creditCode, synonyms: ['信用代码'] }),
    region: ref('行政区划代码', {
      id: 'region',
      to: 'region',
      required: true,
      synonyms: ['属地', '区划代码', '行政区划'],
    }),
    kind: code('单位类别', { id: 'kind', set: rosterUnitKind, required: true, synonyms: ['机构类别', '单位性质'] }),
    superior: ref('主管单位', { id: 'superior', to: 'unit', synonyms: ['上级主管单位', '主管部门'] }),
    staffQuota: int('编制数', { id: 'staff_quota', least: 0, unit: '人', synonyms: ['核定编制数', '编制'] }),
    remark: text('备注', { id: 'remark', max: 200 }),
  },
};

/** What a line of the sheet 人员 says: one appointment; a person with two posts has two lines. */
export const rosterPeople: Target = {
  name: 'rosterPeople',
  title: '人员名册',
  rules: [],
  keys: [['staffNo', 'unit', 'title']],
  loose: ['establishment'],
  fields: {
    name: text('姓名', { id: 'name', element: personName, required: true }),
    staffNo: text('工号', { id: 'staff_no', max: 20, required: true, synonyms: ['人员编号', '职工号'] }),
    establishment: ref('编制单位', { id: 'establishment', to: 'unit' }),
    unit: ref('工作单位', { id: 'unit', to: 'unit', required: true, synonyms: ['所在单位', '单位'] }),
    department: text('部门', { id: 'department', max: 60, synonyms: ['内设机构', '科室', '股室', '处室'] }),
    title: text('岗位/职务', { id: 'title', required: true, max: 60, synonyms: ['职务', '岗位', '岗位职务'] }),
    leadership: code('领导职务层次', { id: 'leadership', set: leadershipLevel, synonyms: ['职务层次'] }),
    rank: code('职级', { id: 'rank', set: rankGrade }),
    kind: code('任职方式', { id: 'kind', set: assignmentKind, required: true, synonyms: ['任职类型'] }),
    from: date('任职日期', { id: 'valid_from', required: true, synonyms: ['任职时间', '任职起'] }),
    phone: text('手机号', { id: 'phone', element: mobile, synonyms: ['联系电话', '移动电话', '手机'] }),
    remark: text('备注', { id: 'remark', max: 200 }),
  },
};

/** The sheets of 机构与人员名册, in the order in which they are read and written: people name units of the same book. */
export const rosterTargets: readonly Target[] = [rosterUnits, rosterPeople];
