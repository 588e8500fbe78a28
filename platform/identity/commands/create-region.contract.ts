import { adminLevel, regionKind } from '#standards/code-sets';
import { regionCode } from '#standards/elements';
import { code, date, defineContract, flag, ref, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 新设区划: a region of GB/T 2260, or a management area with an extension code. */
export const createRegion = defineContract<{ readonly id: string }>()({
  type: 'command',
  on: 'identity',
  name: 'createRegion',
  title: '新设区划',
  permission: 'region.create',
  input: {
    code: text('区划代码', { id: 'code', element: regionCode, required: true }),
    name: text('名称', { id: 'name', required: true, max: 60 }),
    shortName: text('简称', { id: 'short_name', max: 30 }),
    kind: code('类别', { id: 'kind', set: regionKind, required: true }),
    level: code('层级', { id: 'level', set: adminLevel, required: true }),
    parent: ref('上级区划', { id: 'parent', to: 'region' }),
    gbCode: flag('国标区划', { id: 'gb_code', initial: true }),
    platePrefix: text('号牌前缀', { id: 'plate_prefix', max: 4 }),
    validFrom: date('启用日期', { id: 'valid_from' }),
  },
  errors: faultsOf('REGION_CODE_TAKEN'),
  event: 'region.created',
});
