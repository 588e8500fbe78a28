import { defineCodeSet } from '#standards/language';

/** 督办单状态: 立项 → 交办 → 签收 → 反馈 → 审核 → 销号. */
export const orderState = defineCodeSet({
  name: 'supervisionOrderState',
  title: '督办单状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'registered', label: '已立项', tone: 'neutral' },
    { code: 'assigned', label: '待签收', tone: 'busy' },
    { code: 'received', label: '办理中', tone: 'busy' },
    { code: 'answered', label: '待审核', tone: 'busy' },
    { code: 'returned', label: '退回补办', tone: 'bad' },
    { code: 'concluded', label: '待销号', tone: 'busy' },
    { code: 'closed', label: '已销号', tone: 'good' },
    { code: 'withdrawn', label: '已撤销', tone: 'neutral' },
  ],
});

/** Code of a state of an order. */
export type OrderState = (typeof orderState)['items'][number]['code'];

/** 督办级别: blue when something is near its end, yellow when it falls behind or is badly done, red when it is overdue. */
export const orderGrade = defineCodeSet({
  name: 'supervisionOrderGrade',
  title: '督办级别',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'blue', label: '蓝色（临期提醒）', tone: 'neutral' },
    { code: 'yellow', label: '黄色（进度滞后或质量不高）', tone: 'busy' },
    { code: 'red', label: '红色（逾期）', tone: 'bad' },
  ],
});

/** 延期审批结论. */
export const extensionVerdict = defineCodeSet({
  name: 'supervisionExtension',
  title: '延期审批',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'granted', label: '同意延期', tone: 'good' },
    { code: 'refused', label: '不同意延期', tone: 'bad' },
  ],
});

/** States in which the time of the unit runs. */
export const RUNNING_STATES = ['assigned', 'received', 'returned'] as const satisfies readonly OrderState[];
