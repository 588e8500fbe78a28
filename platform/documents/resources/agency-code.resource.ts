import { date, defineResource, ref, text } from '#standards/language';

/**
 * 机关代字登记: which 代字 a unit numbers its documents with (GB/T 9704-2012 §7.2.5). Kept by whoever organises the units of a region, not by the unit
 * itself: nobody signs in another body's name by writing its 代字 first.
 */
export const agencyCode = defineResource({
  id: 'agency_code',
  name: 'agencyCode',
  title: '机关代字登记',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'code',
  catalogue: { theme: '公文管理', share: 'none', cycle: 'asNeeded' },
  order: 'code',
  fields: {
    code: text('机关代字', {
      id: 'code',
      required: true,
      grade: 1,
      search: true,
      list: true,
      max: 10,
      uniqueAmong: 'live',
      readOnly: 'afterCreate',
      hint: '只用汉字，如：样机管',
    }),
    unit: ref('发文机关', {
      id: 'unit',
      to: 'unit',
      required: true,
      grade: 1,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    registeredOn: date('登记日期', {
      id: 'registered_on',
      required: true,
      grade: 1,
      list: true,
      most: 'today',
      initial: 'today',
    }),
    basis: text('核定依据', { id: 'basis', grade: 1, list: true, max: 200, hint: '核定代字的文件' }),
  },
});
