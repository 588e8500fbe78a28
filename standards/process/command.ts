/** Who sends a command. */
interface By {
  /** The person who acts; whether he may is judged outside for administrators' commands, and by the kernel for tasks. */
  readonly by: string;
}

/** A command about one task. */
interface OnTask extends By {
  readonly task: number;
  readonly opinion?: string;
  /**
   * 纸质签批: `by` enters what the holder of the task signed on paper; the reference of the scan is compulsory.
   * Whether `by` may do so for this holder is judged outside.
   */
  readonly paper?: { readonly holder: string; readonly reference: string };
}

/** People chosen for nodes whose rule asks for it, by node id: `chosenByApplicant` at (re-)submission, `chosenByPrevious` in the command that lets the case pass there. */
interface Choosing {
  readonly choose?: Readonly<Record<string, readonly string[]>>;
}

/** All that can be done to a case. Names of people are opaque ids; the kernel only compares them. */
export type Command =
  /** 提交: begins the case; the only command without a state. Without an applicant the platform opens it by itself. */
  | (By & Choosing & { readonly kind: 'start'; readonly applicant?: string; readonly parties?: readonly string[] })
  /** 同意 (for `handle` nodes: 办结). */
  | (OnTask & Choosing & { readonly kind: 'approve' })
  /** 不同意. */
  | (OnTask & { readonly kind: 'deny' })
  /** 退回; `resubmission` only where the node lets its handler choose. */
  | (OnTask & {
      readonly kind: 'return';
      readonly to: 'previous' | 'applicant' | { readonly node: string };
      readonly resubmission?: 'again' | 'straight';
    })
  /** 重新提交 by the applicant. */
  | (OnTask & Choosing & { readonly kind: 'resubmit' })
  /** 转办: responsibility moves. */
  | (OnTask & { readonly kind: 'transfer'; readonly to: string })
  /** 委派: comes back to the owner when the delegate is done. */
  | (OnTask & { readonly kind: 'delegate'; readonly to: string })
  /** 委派办结: the delegate has done his part. */
  | (OnTask & { readonly kind: 'resolve' })
  /** 加签: before (前: they speak first, then this task again), after (后: this task agrees, then they), beside (并: they join the group). */
  | (OnTask & {
      readonly kind: 'addSign';
      readonly where: 'before' | 'after' | 'beside';
      readonly people: readonly string[];
    })
  /** 减签: takes back signers added to this task who have not spoken. */
  | (OnTask & { readonly kind: 'removeSign'; readonly remove: readonly number[] })
  /** 认领 and 退领. */
  | (OnTask & { readonly kind: 'claim' })
  | (OnTask & { readonly kind: 'unclaim' })
  /** First opening of a task by its holder; afterwards a withdrawal may be too late. */
  | (OnTask & { readonly kind: 'read' })
  /** 撤回: own signature while the group is open, a delegation, or the whole node if nobody behind it has read or acted. `visit` is the visit signed in; `holder` the one whose paper `by` had entered. */
  | (By & { readonly kind: 'withdraw'; readonly visit: number; readonly holder?: string; readonly reason?: string })
  /** 撤销 by the applicant, before the decision. */
  | (By & { readonly kind: 'cancel'; readonly reason?: string })
  /** 抄送/传阅 outside the definition. */
  | (By & { readonly kind: 'copy'; readonly people: readonly string[]; readonly reason?: string })
  /** Administrator's commands; all need a reason. 挂起 and 恢复. */
  | (By & { readonly kind: 'suspend'; readonly reason: string })
  | (By & { readonly kind: 'resume'; readonly reason: string })
  /** 终止. */
  | (By & { readonly kind: 'terminate'; readonly reason: string })
  /** 跳转 to a node inside the present region (never into another branch, never to the end); needs a second administrator. */
  | (By & Choosing & { readonly kind: 'jump'; readonly to: string; readonly second: string; readonly reason: string })
  /** 改派: one task, or (离职交接) all that one person holds in this case, goes to another. */
  | (By & {
      readonly kind: 'reassign';
      readonly task?: number;
      readonly from?: string;
      readonly to: string;
      readonly reason: string;
    });

/** Name of a command. */
export type CommandKind = Command['kind'];
