import { defineCodeSet } from '#standards/language';

/** 通知类别. */
export const noticeKind = defineCodeSet({
  name: 'noticeKind',
  title: '通知类别',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'notice', label: '通知公告' },
    { code: 'task', label: '任务下达' },
    { code: 'survey', label: '数据填报' },
  ],
});

/** 通知状态. */
export const noticeState = defineCodeSet({
  name: 'noticeState',
  title: '通知状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'draft', label: '草稿', tone: 'busy' },
    { code: 'issued', label: '已下达', tone: 'good' },
  ],
});

/** 下达范围: everybody below a region, everybody below the issuer in its line, or named units. */
export const noticeAudience = defineCodeSet({
  name: 'noticeAudience',
  title: '下达范围',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'region', label: '区划内各单位' },
    { code: 'line', label: '本条线下属单位' },
    { code: 'named', label: '指定单位' },
  ],
});

/** 办理情况 of one receiving unit. */
export const receiptState = defineCodeSet({
  name: 'receiptState',
  title: '办理情况',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'sent', label: '待签收', tone: 'busy' },
    { code: 'received', label: '已签收', tone: 'busy' },
    { code: 'answered', label: '已反馈', tone: 'good' },
    { code: 'returned', label: '退回重报', tone: 'bad' },
    { code: 'withdrawn', label: '已撤回', tone: 'neutral' },
  ],
});

/** 栏目类型 of a table that units fill in. */
export const columnKind = defineCodeSet({
  name: 'noticeColumnKind',
  title: '栏目类型',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'text', label: '文字' },
    { code: 'int', label: '整数' },
    { code: 'money', label: '金额（元）' },
    { code: 'date', label: '日期' },
    { code: 'choice', label: '选择' },
  ],
});

/** 发送渠道 beside the inbox. */
export const messageChannel = defineCodeSet({
  name: 'messageChannel',
  title: '发送渠道',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'mail', label: '电子邮件' },
    { code: 'wecom', label: '企业微信' },
    { code: 'sms', label: '短信' },
  ],
});

/** 发送情况 of one message by one channel. */
export const deliveryState = defineCodeSet({
  name: 'deliveryState',
  title: '发送情况',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'waiting', label: '待发送', tone: 'busy' },
    { code: 'sent', label: '已发送', tone: 'good' },
    { code: 'failed', label: '发送失败', tone: 'bad' },
    { code: 'expired', label: '过期未发', tone: 'neutral' },
  ],
});
