import type { CaseResult } from './case-state.ts';
import type { Limit } from './definition.ts';

/** How a visit of a node ended. `superseded`: a return, denial or end elsewhere took it down with it. */
export type VisitOutcome =
  | 'submitted'
  | 'agreed'
  | 'denied'
  | 'returned'
  | 'withdrawn'
  | 'superseded'
  | 'jumped'
  | 'cancelled'
  | 'terminated';

/** How a task ended. `spared`: its group settled without it. `agreedBefore`: the duplicate rule took an earlier yes. `removed`: 减签. */
export type TaskOutcome =
  | 'submitted'
  | 'agreed'
  | 'denied'
  | 'returned'
  | 'spared'
  | 'agreedBefore'
  | 'removed'
  | 'withdrawn'
  | 'superseded'
  | 'jumped'
  | 'cancelled'
  | 'terminated';

/** What is to be written down about a task that opens. `kind`: `apply` is the applicant's own step. */
export interface OpenedTask {
  readonly task: number;
  readonly visit: number;
  readonly node: string;
  readonly kind: 'apply' | 'decide' | 'handle' | 'before' | 'after' | 'beside';
  readonly who?: string;
  readonly for?: string;
  readonly pool?: readonly string[];
  /** Assignment (任职) under which the resolver found the holder. */
  readonly as?: string;
  readonly parent?: number;
  readonly waits?: 'turn' | 'signers';
  readonly weight?: number;
  readonly stuck?: true;
}

/** Why a task changed hands or state. */
export type TaskChange =
  | 'transferred'
  | 'delegated'
  | 'resolved'
  | 'recalled'
  | 'claimed'
  | 'unclaimed'
  | 'reassigned'
  | 'waits'
  | 'turn'
  | 'reopened'
  | 'read';

/** Who did it: the person, the holder he entered it for, and the paper. */
export interface Deed {
  readonly by: string;
  /** Holder who signed on paper. */
  readonly holder?: string;
  /** Reference of the scan. */
  readonly paper?: string;
  readonly opinion?: string;
}

/**
 * What happened, in order: all that tables, clocks, notices and the picture need. Times are stamped by the wing.
 * After an event the tables must equal the state: open visits are the tokens, open tasks their tasks without `said`.
 */
export type CaseEvent =
  | {
      readonly event: 'caseStarted';
      readonly applicant: string;
      readonly parties: readonly string[];
      readonly by: string;
    }
  | { readonly event: 'visitOpened'; readonly visit: number; readonly node: string; readonly round: number }
  | {
      readonly event: 'visitClosed';
      readonly visit: number;
      readonly node: string;
      readonly outcome: VisitOutcome;
      /** Everybody had agreed before: passed without asking. */
      readonly auto?: true;
    }
  /** The clock of a node's limit: begins with the visit, ends with it. */
  | { readonly event: 'clockStarted'; readonly visit: number; readonly node: string; readonly limit: Limit }
  | { readonly event: 'clockStopped'; readonly visit: number; readonly node: string }
  | ({ readonly event: 'taskOpened' } & OpenedTask)
  | {
      readonly event: 'taskChanged';
      readonly task: number;
      readonly visit: number;
      readonly node: string;
      readonly change: TaskChange;
      /** The task as it is now. */
      readonly who?: string;
      readonly for?: string;
      readonly owner?: string;
      readonly pool?: readonly string[];
      readonly waits?: 'turn' | 'signers';
      readonly stuck?: true;
      /** Who did it; absent when the flow did. */
      readonly deed?: Deed;
    }
  | {
      readonly event: 'taskClosed';
      readonly task: number;
      readonly visit: number;
      readonly node: string;
      readonly outcome: TaskOutcome;
      /** Absent when the flow closed it. */
      readonly deed?: Deed;
      /** `agreedBefore`: visit in which the same person had agreed. */
      readonly earlier?: number;
    }
  /** A way of an `if` was taken; index of the branch, -1 for `otherwise`. */
  | { readonly event: 'branchChosen'; readonly node: string; readonly branch: number }
  /** A parallel node opened or all its branches have ended. */
  | { readonly event: 'parallelOpened'; readonly node: string }
  | { readonly event: 'parallelJoined'; readonly node: string }
  /** Copies to be sent; `node` absent for one that a person sent. */
  | {
      readonly event: 'copied';
      readonly node?: string;
      readonly people: readonly string[];
      readonly by?: string;
      readonly reason?: string;
    }
  /** The case went back; `to` is `start` for the applicant. */
  | {
      readonly event: 'caseReturned';
      readonly from: string;
      readonly to: string;
      readonly round: number;
      readonly straight: boolean;
    }
  | { readonly event: 'caseResubmitted'; readonly round: number; readonly straight: boolean }
  /** The handler of a node took his signature back. */
  | {
      readonly event: 'withdrawn';
      readonly node: string;
      readonly visit: number;
      readonly by: string;
      readonly whole: boolean;
      readonly reason?: string;
    }
  /** Someone must look: nobody was found and the administrator (or nobody at all) holds the task. */
  | {
      readonly event: 'warned';
      readonly node: string;
      readonly visit: number;
      readonly about: 'nobodyFound' | 'nobodyAtAll';
    }
  | { readonly event: 'caseSuspended' | 'caseResumed'; readonly by: string; readonly reason: string }
  | {
      readonly event: 'caseJumped';
      readonly to: string;
      readonly by: string;
      readonly second: string;
      readonly reason: string;
    }
  | { readonly event: 'caseEnded'; readonly result: CaseResult; readonly by: string; readonly reason?: string };

/** Name of an event. */
export type CaseEventName = CaseEvent['event'];
