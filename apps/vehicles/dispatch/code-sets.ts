import { defineCodeSet } from '#standards/language';

/** 派车单状态 (domain rules §2.6). */
export const dispatchStatus = defineCodeSet({
  name: 'dispatchStatus',
  title: '派车单状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'requested', label: '待审批', tone: 'busy' },
    { code: 'returned', label: '未通过审批', tone: 'bad' },
    { code: 'approved', label: '待派', tone: 'busy' },
    { code: 'assigned', label: '已派', tone: 'busy' },
    { code: 'out', label: '途中', tone: 'busy' },
    { code: 'back', label: '待费用确认', tone: 'busy' },
    { code: 'settled', label: '待评价', tone: 'good' },
    { code: 'rated', label: '已评价', tone: 'good' },
    { code: 'archived', label: '已归档', tone: 'neutral' },
    { code: 'cancelled', label: '已撤销', tone: 'neutral' },
  ],
});
