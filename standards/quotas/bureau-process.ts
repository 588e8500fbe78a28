import { and, type Expression, eq, gt, lookup, value } from '#standards/language';
import { defineProcess, type Place, type ProcessDefinition, type ProcessNode, type TaskNode } from '#standards/process';
import { approvalLimits } from './approval-limits.table.ts';
import { signingAuthority } from './signing-authority.table.ts';

/** How one of the eight approvals goes through the bureau (AP-1). */
export interface BureauProcess {
  /** Code of 行政审核事项. */
  readonly item: string;
  readonly title: string;
  /** Business line whose responsible body decides. */
  readonly line: string;
  /** Amount by which the signing authority is chosen; items without one have one band. */
  readonly amount?: Expression;
  /** Fields that the handler fills in (granted figures, rooms). */
  readonly writes?: readonly string[];
  /** What is looked at on the spot; no such step when not given. */
  readonly inspect?: string;
  /** When the finance department is asked as well. */
  readonly finance?: Expression;
}

/** 受理 → 承办处室审查（现场核查）→ 会签财政 → 处室负责人审核 → 分管局领导或主要负责人审定（报政府）→ 抄送申请单位. Who signs follows the signing authority in force. */
export function bureauProcess(of: BureauProcess): ProcessDefinition {
  const body: Place = { at: 'responsible', line: of.line };
  const role = (name: string) => ({ by: 'role', role: name, in: body }) as const;
  const writes = Object.fromEntries((of.writes ?? []).map((field) => [field, 'write' as const]));
  return defineProcess({
    key: of.item,
    title: of.title,
    version: 1,
    nodes: [
      {
        type: 'task',
        id: 'accept',
        title: '综合窗口受理',
        who: [role('approvalDesk')],
        ifNobody: [role('approvalHandler')],
        returnTo: ['applicant'],
        afterReturn: 'straight',
        allow: ['deny', 'return', 'transfer'],
      },
      {
        type: 'task',
        id: 'examine',
        title: of.inspect ? `承办处室审查（${of.inspect}）` : '承办处室审查',
        who: [role('approvalHandler')],
        opinion: 'always',
        fields: writes,
        afterReturn: 'choose',
        limit: { amount: of.inspect ? 3 : 2, unit: 'workday' },
      },
      ...financeStep(of),
      {
        type: 'task',
        id: 'review',
        title: '处室负责人审核',
        who: [role('approvalReviewer')],
        ifDuplicate: 'skipNext',
        fields: writes,
        afterReturn: 'choose',
        limit: { amount: 1, unit: 'workday' },
      },
      signing(of, body),
      {
        type: 'cc',
        id: 'informUnit',
        title: '抄送申请单位负责人',
        who: [{ by: 'unitHead', in: { at: 'applicantUnit' } }],
      },
    ],
  });
}

/** Legal and promised limits of an item as the code ships them. */
export function shippedLimits(item: string) {
  const row = approvalLimits.rows.find(({ keys }) => keys.item === item);
  if (!row) throw new Error(`no time limits for ${item}`);
  return {
    legal: { amount: Number(row.values.statutory), unit: 'workday' },
    promised: { amount: Number(row.values.promised), unit: 'workday' },
    notify: { amount: 10, unit: 'workday' },
  } as const;
}

function financeStep({ finance }: BureauProcess): ProcessNode[] {
  if (!finance) return [];
  const task: TaskNode = {
    type: 'task',
    id: 'financeSign',
    title: '财政部门会签',
    who: [{ by: 'unitHead', in: { at: 'responsible', line: 'finance' } }],
    opinion: 'always',
    afterReturn: 'straight',
    limit: { amount: 3, unit: 'workday' },
  };
  return [
    {
      type: 'if',
      id: 'withFinance',
      title: '是否会签财政',
      branches: [{ title: '需要会签', when: finance, nodes: [task] }],
      otherwise: { title: '不需要会签', nodes: [] },
    },
  ];
}

function signing(of: BureauProcess, body: Place): ProcessNode {
  const signer = (band: string) => lookup(signingAuthority, 'signer', { item: value(of.item), band: value(band) });
  const above = (band: string) =>
    of.amount && gt(of.amount, lookup(signingAuthority, 'upTo', { item: value(of.item), band: value(band) }));
  const [aboveA, aboveB] = [above('a'), above('b')];
  const head: TaskNode = sign('headSigns', '局主要负责人审定', [{ by: 'unitHead', in: body }], body);
  const government: TaskNode = {
    type: 'task',
    id: 'governmentApproves',
    title: '报本级人民政府批准（录入批示）',
    who: [{ by: 'role', role: 'approvalHandler', in: body }],
    opinion: 'always',
    limit: { amount: 5, unit: 'workday' },
  };
  return {
    type: 'if',
    id: 'signing',
    title: '签批权限',
    branches: [
      ...(aboveB
        ? [{ title: '报政府', when: and(aboveB, eq(signer('c'), value('government'))), nodes: [head, government] }]
        : []),
      ...(aboveA
        ? [
            {
              title: '主要负责人审定（大额）',
              when: and(aboveA, eq(signer('b'), value('head'))),
              nodes: [{ ...head, id: 'headSignsAmount' }],
            },
          ]
        : []),
      {
        title: '主要负责人审定',
        when: eq(signer('a'), value('head')),
        nodes: [{ ...head, id: 'headSignsItem' }],
      },
    ],
    otherwise: {
      title: '分管局领导审定',
      nodes: [sign('deputySigns', '分管局领导审定', [{ by: 'inCharge', in: body, line: of.line }], body)],
    },
  };
}

/** Where the organisation names nobody, whoever holds the role of signing in the body. */
function sign(id: string, title: string, who: TaskNode['who'], body: Place): TaskNode {
  const signers = [{ by: 'role', role: 'approvalSigner', in: body }] as const;
  return {
    type: 'task',
    id,
    title,
    who,
    ifNobody: signers,
    ifSelf: signers,
    opinion: 'always',
    afterReturn: 'choose',
    limit: { amount: 2, unit: 'workday' },
  };
}
