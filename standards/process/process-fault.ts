import type { ProcessMap } from './process-map.ts';

/** Something wrong with a definition: `error` keeps it from being published, `warn` is shown to the process officer. */
export interface ProcessFault {
  readonly severity: 'error' | 'warn';
  readonly code: ProcessFaultCode;
  /** Id of the node; absent when it concerns the whole. */
  readonly node?: string;
  /** Path of keys, where the shape is wrong. */
  readonly place?: string;
  readonly message: string;
}

/** Every fault that can be found, with its severity and sentence; `{title}` is the node, other braces are facts. */
export const PROCESS_FAULTS = {
  BAD_SHAPE: ['error', '“{place}”有误：{reason}'],
  DUPLICATE_ID: ['error', '环节编号“{id}”出现了不止一次。'],
  RESERVED_ID: ['error', '环节编号“{id}”由系统保留。'],
  PATH_WITHOUT_TASK: ['error', '有一条路径上没有任何人办理，事项会无人审批就通过。'],
  BAD_CONDITION: ['error', '“{title}”的条件有误：{reason}'],
  NOT_A_CONDITION: ['error', '“{title}”的条件不是判断式。'],
  NEVER_TAKEN: ['error', '“{title}”的分支“{branch}”永远不会走到。'],
  EMPTY_BRANCH: ['warn', '“{title}”的并行分支“{branch}”里没有环节。'],
  NOBODY: ['error', '“{title}”没有任何人能够办理：{reason}'],
  MAYBE_NOBODY: ['warn', '“{title}”可能找不到办理人：“{other}”不一定会经过。建议设置找不到人时的办理人。'],
  UNKNOWN_NODE: ['error', '“{title}”引用了不存在的环节“{other}”。'],
  NOT_BEFORE: ['error', '“{title}”引用的环节“{other}”不在它之前必经的路径上。'],
  CANNOT_RETURN: ['error', '“{title}”不能退回到“{other}”：它不在前面，或者在另一个并行分支里。'],
  UNKNOWN_ROLE: ['error', '“{title}”引用了不存在的角色“{other}”。'],
  UNKNOWN_FIELD: ['error', '“{title}”引用了表单里没有的字段“{other}”。'],
  WRONG_FIELD: ['error', '“{title}”引用的字段“{other}”不是{wanted}。'],
  WITHOUT_EFFECT: ['error', '“{title}”的设置“{key}”不起作用：{reason}'],
  SIGNERS_MIXED: ['warn', '“{title}”同时开放前加签和后加签；同一任务只能用其中一种。'],
  LIMITS_TOO_LONG: ['warn', '各环节时限最长合计 {sum} 个工作日，超过承诺时限 {promised} 个工作日。'],
} as const satisfies Record<string, readonly ['error' | 'warn', string]>;

/** Code of a fault. */
export type ProcessFaultCode = keyof typeof PROCESS_FAULTS;

/** A fault with its sentence filled in. */
export function processFault(
  code: ProcessFaultCode,
  map: ProcessMap,
  node?: string,
  facts: Readonly<Record<string, string | number>> = {},
): ProcessFault {
  const [severity, sentence] = PROCESS_FAULTS[code];
  const title = (id: string) => map.get(id)?.node.title ?? id;
  const all: Readonly<Record<string, string | number>> = { title: node ? title(node) : '', ...facts };
  const message = sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(all[key] ?? ''));
  return { severity, code, ...(node === undefined ? {} : { node }), message };
}
