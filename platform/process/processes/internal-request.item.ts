import { code, eq, field, flag, gt, money, note, or, text, value } from '#standards/language';
import { defineItem, defineProcess } from '#standards/process';
import { REQUEST_DEPUTY_UP_TO } from '#standards/quotas';
import { requestKind } from '../resources/internal-request.resource.ts';
import { internalRequestResult } from './internal-request.result.ts';

/** 请示汇报: the general request inside a unit, signed by kind and amount. */
export const internalRequestItem = defineItem({
  name: 'internalRequest',
  title: '请示汇报',
  theme: '内部事务',
  order: 10,
  permission: 'process.request',
  guide: {
    summary: '本单位内部的工作请示、经费请示、人事请示和情况报告。',
    conditions: ['本单位在职人员提出', '事由、依据和意见建议清楚', '涉及其他处室的，事先沟通并列明会签处室'],
    materials: [
      {
        key: 'basis',
        title: '依据或附件',
        required: false,
        form: 'electronic',
        note: '如有上级来文、测算表，请一并上传',
      },
    ],
    steps: ['经办人提交', '办公室受理', '处室负责人审核', '有关人员会签', '分管领导或主要负责人签批', '登记入账'],
    result: '签批意见',
    basis: [{ document: '党政机关公文处理工作条例', clause: '第十三条、第二十二条', evidence: 'G' }],
    handbook: [
      '一文一事；请示不得夹带报告事项',
      '经费请示核对预算和测算依据',
      `金额超过 ${REQUEST_DEPUTY_UP_TO} 元，以及人事请示，由主要负责人签批；其余由分管领导签批`,
    ],
  },
  form: {
    subject: text('事由', { id: 'subject', required: true, max: 100 }),
    kind: code('类别', { id: 'kind', set: requestKind, required: true, initial: 'work' }),
    amount: money('金额', { id: 'amount', least: '0', hint: '不涉及经费的不填' }),
    content: note('请示内容', { id: 'content', required: true, max: 5000 }),
    countersign: flag('需要会签', { id: 'countersign', initial: false }),
  },
  subject: 'subject',
  body: { at: 'applicantUnit' },
  acceptance: { node: 'accept', within: { amount: 2, unit: 'workday' } },
  limits: { promised: { amount: 5, unit: 'workday' }, legal: { amount: 20, unit: 'workday' } },
  effect: { apply: 'process.registerRequest', number: 'process.numberRequest' },
  document: { template: 'internalRequestReply', approved: internalRequestResult, amount: 'amount' },
  process: defineProcess({
    key: 'internalRequest',
    title: '请示汇报',
    version: 1,
    nodes: [
      {
        type: 'task',
        id: 'accept',
        title: '办公室受理',
        duty: 'decide',
        who: [{ by: 'role', role: 'requestDesk', in: { at: 'applicantUnit' } }],
        ifNobody: [{ by: 'unitHead', in: { at: 'applicantUnit' } }],
        returnTo: ['applicant'],
        afterReturn: 'straight',
      },
      {
        type: 'task',
        id: 'review',
        title: '处室负责人审核',
        who: [{ by: 'departmentHead' }],
        ifNobody: [{ by: 'unitHead', in: { at: 'applicantUnit' } }],
        ifSelf: [{ by: 'unitHead', in: { at: 'applicantUnit' } }],
        limit: { amount: 8, unit: 'hour' },
      },
      {
        type: 'if',
        id: 'withOthers',
        title: '是否会签',
        branches: [
          {
            title: '需要会签',
            when: eq(field('countersign'), value(true)),
            nodes: [
              {
                type: 'task',
                id: 'countersign',
                title: '会签',
                who: [{ by: 'chosenByApplicant', most: 20 }],
                group: { rule: 'all' },
                afterReturn: 'choose',
                limit: { amount: 2, unit: 'workday' },
              },
            ],
          },
        ],
        otherwise: { title: '不需要会签', nodes: [] },
      },
      {
        type: 'if',
        id: 'signing',
        title: '签批权限',
        branches: [
          {
            title: '主要负责人签批',
            when: or(eq(field('kind'), value('personnel')), gt(field('amount'), value(REQUEST_DEPUTY_UP_TO))),
            nodes: [
              {
                type: 'task',
                id: 'headSigns',
                title: '主要负责人签批',
                who: [{ by: 'unitHead', in: { at: 'applicantUnit' } }],
                ifSelf: [{ by: 'unitHead', in: { at: 'superior' } }],
                opinion: 'always',
                afterReturn: 'straight',
                limit: { amount: 2, unit: 'workday' },
              },
            ],
          },
        ],
        otherwise: {
          title: '分管领导签批',
          nodes: [
            {
              type: 'task',
              id: 'leaderSigns',
              title: '分管领导签批',
              who: [{ by: 'inCharge', in: { at: 'applicantUnit' } }],
              ifNobody: [{ by: 'unitHead', in: { at: 'applicantUnit' } }],
              ifSelf: [{ by: 'unitHead', in: { at: 'applicantUnit' } }],
              opinion: 'always',
              afterReturn: 'straight',
              limit: { amount: 2, unit: 'workday' },
            },
          ],
        },
      },
    ],
  }),
});
