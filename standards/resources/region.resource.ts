import { adminLevel, regionKind } from '#standards/code-sets';
import { regionCode } from '#standards/elements';
import { code, date, defineResource, flag, ref, text } from '#standards/language';

/** 行政区划: the territory tree; validity and successors keep history (GB/T 2260). Owned by platform/identity. */
export const region = defineResource({
  id: 'region',
  name: 'region',
  title: '行政区划',
  kind: 'ledger',
  owner: { tree: { place: ['parent'] } },
  label: 'name',
  pickerDetail: 'code',
  writtenBy: 'commands',
  order: 'code',
  catalogue: { theme: '基础数据', share: 'open', cycle: 'asNeeded' },
  // A code goes on under a new name; which of them is in force is a matter of validity.
  uniqueTogether: [['code', 'name']],
  fields: {
    code: text('区划代码', {
      id: 'code',
      element: regionCode,
      required: true,
      index: true,
      search: true,
      list: true,
    }),
    name: text('名称', { id: 'name', required: true, grade: 1, search: true, list: true, max: 60 }),
    shortName: text('简称', { id: 'short_name', grade: 1, search: true, max: 30 }),
    kind: code('类别', { id: 'kind', set: regionKind, required: true, grade: 1, list: true }),
    level: code('层级', { id: 'level', set: adminLevel, required: true, grade: 1, list: true }),
    parent: ref('上级区划', { id: 'parent', to: 'region', grade: 1, list: true, index: true }),
    gbCode: flag('国标区划', { id: 'gb_code', grade: 1, initial: true, hint: '开发区、新区等管理区没有国标代码' }),
    platePrefix: text('号牌前缀', { id: 'plate_prefix', grade: 1, max: 4 }),
    validFrom: date('启用日期', { id: 'valid_from', grade: 1 }),
    validTo: date('停用日期', { id: 'valid_to', grade: 1, list: true }),
    successor: ref('继任区划', { id: 'successor', to: 'region', grade: 1 }),
    node: text('路径标识', { id: 'node', grade: 1, readOnly: 'always', max: 12, uniqueAmong: 'all' }),
  },
});
