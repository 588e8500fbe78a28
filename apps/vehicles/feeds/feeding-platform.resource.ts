import { defineResource, flag, note, ref, text } from '#standards/language';

/** 上报平台: a platform of a city, a county or a rental firm that hands positions of vehicles on, over JT/T 809 or HTTPS. */
export const feedingPlatform = defineResource({
  id: 'feeding_platform',
  name: 'feedingPlatform',
  title: '上报平台',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'name',
  pickerDetail: 'code',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'asNeeded' },
  fields: {
    code: text('平台接入码', {
      id: 'code',
      required: true,
      grade: 1,
      uniqueAmong: 'all',
      list: true,
      max: 10,
      hint: '经 JT/T 809 接入的平台须为数字，登录用户名与接入码相同',
    }),
    name: text('平台名称', { id: 'name', required: true, grade: 1, search: true, list: true, max: 100 }),
    unit: ref('管理单位', {
      id: 'unit',
      to: 'unit',
      required: true,
      grade: 1,
      list: true,
      index: true,
      hint: '只接收该单位所在行政区划内管理的车辆',
    }),
    active: flag('启用', { id: 'active', grade: 1, initial: true, list: true }),
    hasKey: flag('已发密钥', { id: 'has_key', grade: 1, initial: false, list: true, readOnly: 'always' }),
    contact: text('联系人及电话', { id: 'contact', grade: 2, max: 100 }),
    remark: note('备注', { id: 'remark', max: 300, grade: 1 }),
  },
});
