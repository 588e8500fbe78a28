import { date, defineResource, int, ref, text } from '#standards/language';

/** 内设机构 (department) of a unit. Owned by platform/identity. */
export const department = defineResource({
  id: 'department',
  name: 'department',
  title: '内设机构',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'name',
  order: 'position',
  catalogue: { theme: '基础数据', share: 'open', cycle: 'asNeeded' },
  uniqueTogether: [['unit', 'name']],
  fields: {
    name: text('名称', { id: 'name', required: true, grade: 1, search: true, list: true, max: 60 }),
    unit: ref('单位', {
      id: 'unit',
      to: 'unit',
      required: true,
      grade: 1,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    parent: ref('上级机构', { id: 'parent', to: 'department', grade: 1 }),
    position: int('排序', { id: 'position', grade: 1, least: 0, initial: 100 }),
    validTo: date('撤销日期', { id: 'valid_to', grade: 1 }),
  },
});
