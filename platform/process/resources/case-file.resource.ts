import { code, date, defineCodeSet, defineResource, instant, ref, serial, text } from '#standards/language';

/** 办件状态. */
export const caseStatus = defineCodeSet({
  name: 'caseStatus',
  title: '办件状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'submitted', label: '待受理', tone: 'busy' },
    { code: 'correcting', label: '待补正', tone: 'busy' },
    { code: 'running', label: '审查中', tone: 'busy' },
    { code: 'returned', label: '退回申请人', tone: 'busy' },
    { code: 'stopped', label: '特别程序', tone: 'busy' },
    { code: 'suspended', label: '已挂起', tone: 'neutral' },
    { code: 'approved', label: '已批准', tone: 'good' },
    { code: 'denied', label: '不予批准', tone: 'bad' },
    { code: 'refused', label: '不予受理', tone: 'bad' },
    { code: 'withdrawn', label: '已撤回', tone: 'neutral' },
    { code: 'terminated', label: '已终止', tone: 'neutral' },
  ],
});

/** Code of a state. */
export type CaseStatus = (typeof caseStatus)['items'][number]['code'];

/** 监察灯 (AP-7). */
export const caseLight = defineCodeSet({
  name: 'caseLight',
  title: '监察灯',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'green', label: '绿灯', tone: 'good' },
    { code: 'yellow', label: '黄灯', tone: 'busy' },
    { code: 'orange', label: '橙灯', tone: 'busy' },
    { code: 'red', label: '红灯', tone: 'bad' },
  ],
});

/** 办件: one matter that was applied for and is decided; taking part in it grants sight of it, its facts are written by the process alone. */
export const caseFile = defineResource({
  id: 'case_file',
  name: 'caseFile',
  title: '办件',
  kind: 'ledger',
  owner: { ref: 'body' },
  person: 'applicant',
  label: 'no',
  pickerDetail: 'title',
  writtenBy: 'commands',
  catalogue: { theme: '行政审批', share: 'conditional', purpose: '用于审批监督和办件查询', cycle: 'realtime' },
  fields: {
    no: serial('办件编号', { id: 'no', pattern: 'BJ{yyyy}{000000}', grade: 1, search: true, list: true }),
    title: text('标题', { id: 'title', required: true, grade: 2, search: true, list: true, max: 200 }),
    item: text('事项', { id: 'item', required: true, grade: 1, index: true, max: 60 }),
    itemTitle: text('事项名称', { id: 'item_title', required: true, grade: 1, list: true, max: 100 }),
    applicant: ref('申请人', {
      id: 'applicant',
      to: 'person',
      grade: 1,
      list: true,
      index: true,
      hint: '系统发起的办件没有申请人',
    }),
    unit: ref('申请单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true, index: true }),
    body: ref('办理单位', { id: 'body', to: 'unit', required: true, grade: 1, list: true, index: true }),
    status: code('状态', { id: 'status', set: caseStatus, required: true, grade: 1, list: true, index: true }),
    light: code('监察灯', { id: 'light', set: caseLight, required: true, grade: 1, list: true }),
    step: text('当前环节', { id: 'step', grade: 1, list: true, max: 200 }),
    submittedAt: instant('提交时间', { id: 'submitted_at', required: true, grade: 1, list: true, index: true }),
    acceptedAt: instant('受理时间', { id: 'accepted_at', grade: 1 }),
    dueOn: date('承诺办结日', { id: 'due_on', grade: 1, list: true, index: true }),
    legalDueOn: date('法定办结日', { id: 'legal_due_on', grade: 1 }),
    finishedAt: instant('办结时间', { id: 'finished_at', grade: 1, list: true, index: true }),
    result: text('结果说明', { id: 'result', grade: 2, max: 500 }),
  },
});
