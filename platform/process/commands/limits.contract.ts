import { code, date, defineCodeSet, defineContract, int, note, ref, rows, text } from '#standards/language';
import { type StepAnswer, why } from '../contract-inputs.ts';
import { faultsOf } from '../faults.ts';

/** 停钟事由: only these stop a limit (行政许可法 第四十五条, as the model). */
export const stopReason = defineCodeSet({
  name: 'clockStopReason',
  title: '停钟事由',
  source: '行政许可法 第四十五条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'hearing', label: '听证' },
    { code: 'inspection', label: '检验、检测、检疫' },
    { code: 'appraisal', label: '鉴定' },
    { code: 'expertReview', label: '专家评审' },
    { code: 'tender', label: '招标、拍卖' },
    { code: 'publicity', label: '公示' },
    { code: 'assessment', label: '评估' },
  ],
});

/** 特别程序开始: stops the limits of the case for a listed reason, with a notice and an expected end. */
export const stopClock = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'stopClock',
  title: '特别程序（停止计时）',
  permission: 'signedIn',
  input: {
    reason: code('事由', { id: 'reason_code', set: stopReason, required: true }),
    expectedOn: date('预计恢复日期', { id: 'expected_on', required: true }),
    document: text('告知书文号', { id: 'document', max: 60 }),
    note: note('说明', { id: 'note', required: true, max: 500 }),
  },
  errors: faultsOf('CLOCK_STOPPED', 'NO_CLOCK', 'EXPECTED_PAST', 'NOT_INVOLVED'),
});

/** 特别程序结束. */
export const resumeClock = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'resumeClock',
  title: '恢复计时',
  permission: 'signedIn',
  input: { note: note('结论', { id: 'note', max: 500 }) },
  errors: faultsOf('CLOCK_RUNS', 'NOT_INVOLVED'),
});

/** 延期: once, before the limit is over, with the leader's approval; the applicant is told. */
export const extend = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'extend',
  title: '延期',
  permission: 'signedIn',
  input: {
    days: int('延长', { id: 'days', required: true, least: 1, most: 30, unit: '日' }),
    approvedBy: ref('批准领导', { id: 'approved_by', to: 'person', required: true }),
    document: text('批准文号', { id: 'document', required: true, max: 60 }),
    why,
  },
  errors: faultsOf('NO_CLOCK', 'CLOCK_OVER', 'EXTENDED_ALREADY', 'CLOCK_STOPPED', 'NOT_INVOLVED'),
});

/** 送达: the result has reached the applicant; ends the limit of delivery. */
export const deliver = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'deliver',
  title: '登记送达',
  permission: 'signedIn',
  input: { note: note('送达方式和签收人', { id: 'note', required: true, max: 200 }) },
  errors: faultsOf('NO_CLOCK', 'NOT_INVOLVED'),
});

/** 发布放假安排 of a year; all running limits are counted anew. */
export const publishYear = defineContract<{ readonly year: number }>()({
  type: 'command',
  on: 'process',
  name: 'publishYear',
  title: '发布放假安排',
  permission: 'process.calendar',
  confirm: '发布后所有在办件的时限将重新计算，确定吗？',
  input: {
    year: int('年度', { id: 'year', required: true, least: 2024, most: 2100 }),
    holidays: rows('放假', {
      id: 'holidays',
      required: true,
      of: {
        name: text('节日', { id: 'name', required: true, max: 20 }),
        from: date('起', { id: 'from_day', required: true }),
        to: date('止', { id: 'to_day', required: true }),
      },
    }),
    makeUp: rows('调休上班', { id: 'make_up', of: { day: date('日期', { id: 'day', required: true }) } }),
    source: text('依据', { id: 'source', required: true, max: 200 }),
  },
  errors: faultsOf('YEAR_WRONG', 'WHOLE_REACH'),
});

/** 撤销预警: a light that came on by mistake, with the reason; the line stays in the log. */
export const annulWarning = defineContract<void>()({
  type: 'command',
  on: 'process',
  name: 'annulWarning',
  title: '撤销预警',
  permission: 'caseFile.supervise',
  input: { warning: text('预警', { id: 'warning', required: true, max: 36 }), why },
  errors: faultsOf('WARNING_UNKNOWN', 'OUT_OF_REACH'),
});
