import { code, date, defineCodeSet, defineResource, quantity, ref, text } from '#standards/language';

/** 权利类别. */
export const houseRight = defineCodeSet({
  name: 'houseRight',
  title: '权利类别',
  source: '不动产登记暂行条例',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'house', label: '房屋所有权' },
    { code: 'land', label: '土地使用权' },
    { code: 'both', label: '不动产权（房地一体）' },
  ],
});

/** 权属登记状态. */
export const houseTitleStatus = defineCodeSet({
  name: 'houseTitleStatus',
  title: '权属登记状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'valid', label: '有效', tone: 'good' },
    { code: 'changed', label: '已变更', tone: 'neutral' },
    { code: 'cancelled', label: '已注销', tone: 'neutral' },
  ],
});

/** 房屋权属登记: certificates of a building or its land, in the name of the bureau of its level. */
export const houseTitle = defineResource({
  id: 'premises_title',
  name: 'houseTitle',
  title: '房屋权属登记',
  kind: 'ledger',
  owner: { ref: 'building' },
  label: 'number',
  catalogue: { theme: '办公用房', share: 'conditional', purpose: '用于办公用房监管', cycle: 'asNeeded' },
  states: { field: 'status', from: { valid: ['changed', 'cancelled'], changed: [], cancelled: [] } },
  fields: {
    number: text('权证号', { id: 'number', required: true, uniqueAmong: 'live', search: true, list: true, max: 60 }),
    building: ref('房屋', {
      id: 'building',
      to: 'building',
      required: true,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    right: code('权利类别', { id: 'right', set: houseRight, required: true, list: true }),
    registeredTo: ref('登记权利人', { id: 'registered_to', to: 'unit', required: true, list: true }),
    area: quantity('登记面积', { id: 'area', unit: 'm²', scale: 2, least: '0', list: true }),
    registeredOn: date('登记日期', { id: 'registered_on', required: true, most: 'today', list: true }),
    status: code('登记状态', { id: 'status', set: houseTitleStatus, required: true, list: true, initial: 'valid' }),
  },
});
