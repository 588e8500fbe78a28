import { code, date, defineCodeSet, int, money, note, text } from '#standards/language';
import { registrationCause } from '../resources/property-right.resource.ts';

/** 变动登记类别. */
export const changeKind = defineCodeSet({
  name: 'registrationChangeKind',
  title: '变动登记类别',
  source: '行政事业性国有资产产权登记实施办法（国资事发〔1995〕31号）',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'change', label: '变更登记' },
    { code: 'cancel', label: '注销登记' },
  ],
});

/** 申请国有资产产权（占有）登记的表单. */
export const registrationForm = {
  since: date('单位正式成立日期', { id: 'since', required: true, most: 'today', group: '申请' }),
  total: money('资产总额', { id: 'total', required: true, least: '0', group: '资产' }),
  fixed: money('其中：固定资产原值', { id: 'fixed', least: '0', group: '资产' }),
  cards: int('资产卡片数', { id: 'cards', least: 0, unit: '张', group: '资产' }),
  approval: text('批准成立文件', { id: 'approval', required: true, max: 100, group: '申请' }),
  reason: note('需要说明的情况', { id: 'reason', max: 1000, group: '申请' }),
};

/** 申请国有资产产权变动登记的表单. */
export const registrationChangeForm = {
  change: code('登记类别', { id: 'change', set: changeKind, required: true, initial: 'change', group: '申请' }),
  cause: code('变动事由', { id: 'cause', set: registrationCause, required: true, group: '申请' }),
  since: date('变动批准日期', { id: 'since', required: true, most: 'today', group: '申请' }),
  approval: text('批准变动文件', { id: 'approval', required: true, max: 100, group: '申请' }),
  before: money('变动前资产总额', { id: 'before', least: '0', group: '资产' }),
  total: money('变动后资产总额', { id: 'total', required: true, least: '0', group: '资产' }),
  fixed: money('其中：固定资产原值', { id: 'fixed', least: '0', group: '资产' }),
  cards: int('资产卡片数', { id: 'cards', least: 0, unit: '张', group: '资产' }),
  reason: note('需要说明的情况', { id: 'reason', max: 1000, group: '申请' }),
};
