import { defineResource, flag, ref, text } from '#standards/language';

/** 对接方: an outside platform (电子监察, 政务服务网) that is pushed to or hands applications in, always with the rights of the person who bound it. */
export const exchangePartner = defineResource({
  id: 'exchange_partner',
  name: 'exchangePartner',
  title: '交换对接方',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'name',
  pickerDetail: 'code',
  catalogue: { theme: '数据交换', share: 'none', cycle: 'asNeeded' },
  fields: {
    code: text('对接方代码', { id: 'code', required: true, grade: 1, uniqueAmong: 'all', list: true, max: 40 }),
    name: text('对接方名称', { id: 'name', required: true, grade: 1, search: true, list: true, max: 100 }),
    unit: ref('管理单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true, index: true }),
    url: text('推送地址', { id: 'url', grade: 2, max: 300, hint: '空表示不推送' }),
    sendsCases: flag('推送办件', { id: 'sends_cases', grade: 1, initial: false, list: true }),
    takesApplications: flag('接收申请', { id: 'takes_applications', grade: 1, initial: false, list: true }),
    active: flag('启用', { id: 'active', grade: 1, initial: true, list: true }),
    boundTo: ref('经办人', { id: 'bound_to', to: 'person', grade: 1, list: true, readOnly: 'always' }),
  },
});
