import { leadershipLevel } from '#standards/code-sets';
import { code, date, defineResource, flag, int, ref, text } from '#standards/language';

/** 岗位 of a unit; roles are granted to posts or to single assignments. Owned by platform/identity. */
export const post = defineResource({
  id: 'post',
  name: 'post',
  title: '岗位',
  kind: 'ledger',
  owner: { ref: 'unit' },
  department: 'department',
  label: 'name',
  catalogue: { theme: '基础数据', share: 'open', cycle: 'asNeeded' },
  fields: {
    name: text('岗位名称', { id: 'name', required: true, grade: 1, search: true, list: true, max: 60 }),
    unit: ref('单位', {
      id: 'unit',
      to: 'unit',
      required: true,
      grade: 1,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    department: ref('内设机构', { id: 'department', to: 'department', grade: 1, list: true }),
    leadership: code('领导职务层次', { id: 'leadership', set: leadershipLevel, grade: 1, list: true }),
    head: flag('主要负责人', { id: 'head', grade: 1, initial: false, list: true }),
    seats: int('职数', { id: 'seats', grade: 1, least: 1, initial: 1 }),
    validTo: date('撤销日期', { id: 'valid_to', grade: 1 }),
  },
});
