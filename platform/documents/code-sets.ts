import { defineCodeSet } from '#standards/language';

/** 公文种类: those that an administration bureau issues, out of 《党政机关公文处理工作条例》第八条. */
export const documentKind = defineCodeSet({
  name: 'documentKind',
  title: '公文种类',
  source: '《党政机关公文处理工作条例》第八条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'decision', label: '决定' },
    { code: 'circular', label: '通报' },
    { code: 'notice', label: '通知' },
    { code: 'report', label: '报告' },
    { code: 'request', label: '请示' },
    { code: 'reply', label: '批复' },
    { code: 'opinion', label: '意见' },
    { code: 'letter', label: '函' },
    { code: 'minutes', label: '纪要' },
  ],
});

/** 公文状态. */
export const documentStatus = defineCodeSet({
  name: 'documentStatus',
  title: '公文状态',
  evidence: 'D',
  version: 2,
  items: [
    { code: 'draft', label: '草稿', tone: 'busy' },
    { code: 'checking', label: '待核稿', tone: 'busy' },
    { code: 'toSign', label: '待签发', tone: 'busy' },
    { code: 'signed', label: '已签发', tone: 'busy' },
    { code: 'sealed', label: '已用印', tone: 'busy' },
    { code: 'delivered', label: '已送达', tone: 'good' },
    { code: 'filed', label: '已归档', tone: 'good' },
    { code: 'revoked', label: '已作废', tone: 'neutral' },
  ],
});

/** 用印方式. */
export const sealWay = defineCodeSet({
  name: 'sealWay',
  title: '用印方式',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'electronic', label: '电子印章' },
    { code: 'paper', label: '打印盖章后扫描' },
  ],
});

/** 送达方式. */
export const deliveryWay = defineCodeSet({
  name: 'deliveryWay',
  title: '送达方式',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'system', label: '系统送达' },
    { code: 'hand', label: '当面送交' },
    { code: 'courier', label: '机要交换' },
    { code: 'post', label: '邮寄' },
  ],
});

/** 送达状态. */
export const deliveryStatus = defineCodeSet({
  name: 'deliveryStatus',
  title: '送达状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'sent', label: '已送出' },
    { code: 'received', label: '已签收' },
  ],
});

/** 文号使用情况. */
export const numberStatus = defineCodeSet({
  name: 'numberStatus',
  title: '文号使用情况',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'used', label: '已使用' },
    { code: 'voided', label: '已作废' },
  ],
});

/** 保管期限: codes as the numbers of archives write them (DA/T 22). */
export const retention = defineCodeSet({
  name: 'retention',
  title: '保管期限',
  source: '《机关文件材料归档范围和文书档案保管期限规定》',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'Y', label: '永久' },
    { code: 'D30', label: '30年' },
    { code: 'D10', label: '10年' },
  ],
});

/** 模板状态. */
export const templateStatus = defineCodeSet({
  name: 'templateStatus',
  title: '模板状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'draft', label: '草稿' },
    { code: 'published', label: '已发布' },
    { code: 'retired', label: '已停用' },
  ],
});

/** 公文办理动作. */
export const documentAct = defineCodeSet({
  name: 'documentAct',
  title: '公文办理动作',
  source: '《党政机关公文处理工作条例》第十九条至第二十二条',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'amend', label: '修改草稿' },
    { code: 'submitCheck', label: '送核稿' },
    { code: 'revise', label: '核稿修改' },
    { code: 'check', label: '核稿通过', tone: 'good' },
    { code: 'returnDraft', label: '退回修改', tone: 'bad' },
    { code: 'sign', label: '签发', tone: 'good' },
    { code: 'returnCheck', label: '退回核稿', tone: 'bad' },
    { code: 'revoke', label: '作废', tone: 'bad' },
  ],
});
