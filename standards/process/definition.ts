import type { Expression } from '#standards/language';
import type { AssigneeRule } from './assignee-rule.ts';

/** A time limit of a node; hours are working hours. */
export interface Limit {
  readonly amount: number;
  readonly unit: 'workday' | 'day' | 'hour';
}

/**
 * How many of a task's people must say yes.
 * `one` 单人: one task; of several found, whoever claims it. `all` 会签. `any` 或签: one yes is enough.
 * `seq` 依次: one after the other, in the order found. `ratio` 票签: yes by at least `percent` of the weights.
 * `refusal`: `atOnce` the first no refuses the node; `afterAll` only when everyone has spoken (all), everyone has refused (any),
 * or the ratio can no longer be reached (ratio, always so). Not given: `atOnce`.
 */
export type GroupRule =
  | { readonly rule: 'one' }
  | { readonly rule: 'all'; readonly refusal?: 'atOnce' | 'afterAll' }
  | { readonly rule: 'any'; readonly refusal?: 'atOnce' | 'afterAll' }
  | { readonly rule: 'seq' }
  | { readonly rule: 'ratio'; readonly percent: number };

/** What a handler may do with a task besides agreeing; the buttons of the page. */
export type TaskAction =
  | 'deny'
  | 'return'
  | 'transfer'
  | 'delegate'
  | 'addBefore'
  | 'addAfter'
  | 'addBeside'
  | 'removeSign';

/** Where a handler may return the case to. `earlier` is every node passed that the region rule admits. */
export type ReturnTarget = 'previous' | 'earlier' | 'applicant' | { readonly node: string };

/** A step that people do. */
export interface TaskNode {
  readonly type: 'task';
  /** Unique in the definition, `[a-z][A-Za-z0-9]*`; never `start`, which names the applicant's own step. */
  readonly id: string;
  readonly title: string;
  /** `decide` (not given): 审批; nobody decides his own case. `handle`: 办理, work without a verdict; cannot be denied, may be the applicant's. */
  readonly duty?: 'decide' | 'handle';
  /** The people: all of these rules together, doubles once, in this order. */
  readonly who: readonly AssigneeRule[];
  /** Not given: `one`. */
  readonly group?: GroupRule;
  /** People instead, when nobody is found. Nobody again, or not given: the administrator, with a warning. Never an approval. */
  readonly ifNobody?: readonly AssigneeRule[];
  /** People instead of the applicant or a party of the case, who are always taken out. Not given: the others stay, or `ifNobody`. */
  readonly ifSelf?: readonly AssigneeRule[];
  /**
   * People who already agreed in this round: `ask` (not given) again; `skipNext` when they agreed at the node just before; `skip` at any node.
   * Skipped people count as having agreed, and the task says so.
   */
  readonly ifDuplicate?: 'ask' | 'skipNext' | 'skip';
  /** Actions offered; not given: all. */
  readonly allow?: readonly TaskAction[];
  /** 签批意见: `onRefusal` (not given) for no and return, `always`, or `never` asked for. */
  readonly opinion?: 'never' | 'onRefusal' | 'always';
  /** Fields of the form: what this step may write, must have filled before it agrees, or not even see; all others are read. */
  readonly fields?: Readonly<Record<string, 'write' | 'fill' | 'hidden'>>;
  /** 回避: whoever signed one of these nodes has no part in this one, neither for himself nor as a deputy. */
  readonly apartFrom?: readonly string[];
  readonly limit?: Limit;
  /** Not given: previous, earlier, applicant. */
  readonly returnTo?: readonly ReturnTarget[];
  /** 不同意: the case ends as denied (not given), or goes back. */
  readonly onDeny?: 'end' | { readonly returnTo: 'applicant' | 'previous' | { readonly node: string } };
  /** 重审策略 after a return *by* this node: `again` (not given) walks all steps, `straight` comes straight back here, `choose` lets the handler say. */
  readonly afterReturn?: 'again' | 'straight' | 'choose';
  /** 撤回 by this node's handler: until somebody downstream has read (not given) or acted. */
  readonly withdraw?: 'untilRead' | 'untilActed' | 'never';
  /** Name of a paper that this step makes (template key of the documents wing), for example the reply. */
  readonly document?: string;
}

/** One way of an `if`. */
export interface IfBranch {
  readonly title: string;
  /** Over the fields of the form; unknown counts as no. */
  readonly when: Expression;
  readonly nodes: readonly ProcessNode[];
}

/** 条件分支: the first way whose condition holds, else `otherwise`. */
export interface IfNode {
  readonly type: 'if';
  readonly id: string;
  readonly title: string;
  readonly branches: readonly IfBranch[];
  /** Compulsory; may be empty, then the case goes on behind. */
  readonly otherwise: { readonly title: string; readonly nodes: readonly ProcessNode[] };
}

/** 并行分支: all ways at once; the case goes on when all have ended. */
export interface ParNode {
  readonly type: 'par';
  readonly id: string;
  readonly title: string;
  readonly branches: readonly { readonly title: string; readonly nodes: readonly ProcessNode[] }[];
}

/** 抄送: copies for information; never waits. */
export interface CcNode {
  readonly type: 'cc';
  readonly id: string;
  readonly title: string;
  readonly who: readonly AssigneeRule[];
}

/** A node of the tree. */
export type ProcessNode = TaskNode | IfNode | ParNode | CcNode;

/** A process: nodes one after the other, nested by `if` and `par` only, so that every return is safe. Plain JSON; immutable once published. */
export interface ProcessDefinition {
  /** Lower camel case, globally unique. */
  readonly key: string;
  readonly title: string;
  readonly version: number;
  readonly nodes: readonly ProcessNode[];
  /** 撤回 by the applicant after submission; `untilRead` when not given. */
  readonly withdrawStart?: 'untilRead' | 'untilActed' | 'never';
}

/** Id of the applicant's own step, which no node may take: a returned case waits there for its re-submission. */
export const START = 'start';
