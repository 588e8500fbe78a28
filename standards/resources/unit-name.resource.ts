import { date, defineResource, ref, text } from '#standards/language';

/** 单位曾用名: names a unit had, so that searches and imports still find it. Owned by platform/identity. */
export const unitName = defineResource({
  id: 'unit_name',
  name: 'unitName',
  title: '单位曾用名',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'name',
  writtenBy: 'commands',
  catalogue: { theme: '基础数据', share: 'open', cycle: 'asNeeded' },
  fields: {
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true, index: true }),
    name: text('曾用名', { id: 'name', required: true, grade: 1, search: true, list: true, max: 100 }),
    from: date('使用起', { id: 'used_from', grade: 1, list: true }),
    to: date('使用止', { id: 'used_to', grade: 1, list: true }),
    source: text('依据文件', { id: 'source', grade: 1, max: 200 }),
  },
});
