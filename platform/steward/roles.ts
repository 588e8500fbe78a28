import type { Role } from '#standards/language';

const CASES = ['caseFile.read', 'caseFile.history'];

/** Roles of the eight approvals inside a bureau, and of those who keep the decision tables. */
export const stewardRoles: readonly Role[] = [
  {
    id: 'approvalDesk',
    title: '行政审核受理岗',
    note: '综合窗口：受理、不予受理、一次性告知补正。',
    depth: 'unit',
    clearance: 2,
    permissions: CASES,
  },
  {
    id: 'approvalHandler',
    title: '行政审核承办岗',
    note: '承办处室：审查、现场核查、填写核定数。',
    depth: 'unit',
    clearance: 3,
    permissions: CASES,
  },
  {
    id: 'approvalReviewer',
    title: '行政审核处室负责人',
    depth: 'unit',
    clearance: 3,
    permissions: CASES,
  },
  {
    id: 'approvalSigner',
    title: '行政审核签批人',
    note: '没有登记分管领导时，由本岗位审定。',
    depth: 'unit',
    clearance: 3,
    permissions: CASES,
  },
  {
    id: 'ruleSteward',
    title: '标准数据管理员',
    note: '起草、提交、撤回和回退标准表变更；只能维护本区划及以下的标准。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: ['ruleChange.read', 'ruleChange.history', 'ruleChange.draft'],
  },
  {
    id: 'rulePublisher',
    title: '标准发布人',
    note: '复核并发布他人起草的标准表变更。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: ['ruleChange.read', 'ruleChange.history', 'ruleChange.publish'],
  },
];
