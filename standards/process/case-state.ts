/** How a case ended. */
export type CaseResult = 'approved' | 'denied' | 'withdrawn' | 'terminated';

/** Where a running case stands: all that `step` needs to go on, as plain JSON. Facts for people lie in the tables that the events fill. */
export interface CaseState {
  readonly status: 'running' | 'suspended' | 'ended';
  readonly result?: CaseResult;
  /** Empty where nobody applied: the platform opened the case. */
  readonly applicant: string;
  /** Further people whose own case it is (the person a subsidy is for). */
  readonly parties?: readonly string[];
  /** Begins at 1, one more after each return. */
  readonly round: number;
  /** Last number given to a visit or a task of this case. */
  readonly last: number;
  readonly tokens: readonly Token[];
  /** Branches that have ended, by parallel node that is still open. */
  readonly joins: Readonly<Record<string, readonly number[]>>;
  /** Nodes passed and not returned behind, in the order passed. */
  readonly trail: readonly Passed[];
  /** People chosen for nodes ahead. */
  readonly chosen?: Readonly<Record<string, readonly string[]>>;
}

/** A place where the case waits: one visit of one task node (or of the applicant's step `start`). */
export interface Token {
  readonly at: string;
  readonly visit: number;
  readonly tasks: readonly Task[];
  /** Once this node is done the case goes straight back there (直达退回人). */
  readonly back?: Detour;
}

/** A task of an open visit. Tasks that have spoken stay until the visit closes, because the group rule counts them. */
export interface Task {
  readonly id: number;
  /** Holder; absent while nobody has claimed it out of the pool, or nobody could be found. */
  readonly who?: string;
  /** Principal, when the holder is his standing deputy (B 代 A). */
  readonly for?: string;
  /** People who may claim it. */
  readonly pool?: readonly string[];
  /** 委派: who gets it back when the delegate is done. */
  readonly owner?: string;
  /** Holders before a 转办, so that it never goes round in a circle. */
  readonly past?: readonly string[];
  /** 加签: how it was added, to which task. */
  readonly added?: 'before' | 'after' | 'beside';
  readonly parent?: number;
  /** Not yet to be handled: its turn has not come (`turn`), or it waits for signers added before it (`signers`). */
  readonly waits?: 'turn' | 'signers';
  readonly said?: 'yes' | 'no';
  /** Its `said` was taken over from an earlier visit, without asking. */
  readonly carried?: true;
  /** Its holder has opened it. */
  readonly read?: true;
  /** Somebody has done something with it besides speaking: claimed, passed on, added signers. */
  readonly acted?: true;
  /** Counts this much in a ratio; 1 when absent. */
  readonly weight?: number;
  /** Nobody was found: the administrator holds it, to appoint somebody; it cannot be decided. */
  readonly stuck?: true;
}

/** Who signed, or is to sign: the person, the principal if he is a deputy, and his votes in a ratio. */
export interface Signer {
  readonly who: string;
  readonly for?: string;
  readonly weight?: number;
}

/** A node that the case has passed. */
export interface Passed {
  readonly at: string;
  readonly visit: number;
  /** Who said yes; the one whose yes let the case go on stands last. */
  readonly by: readonly Signer[];
  /** Further members of the group, whose yes was not needed. */
  readonly rest?: readonly Signer[];
  /** Visits that opened because this one closed, passed-over ones among them: what a withdrawal takes back. */
  readonly next: readonly number[];
  /** Parallel nodes whose last branch ended with it. */
  readonly joined?: readonly string[];
  /** Passed without asking: enough people had agreed before (duplicate rule). */
  readonly auto?: true;
  /** The case went straight back to the returner; that cannot be withdrawn. */
  readonly straight?: true;
}

/** What a return took down and a straight way back puts up again. */
export interface Detour {
  readonly visits: readonly { readonly at: string; readonly people: readonly Signer[]; readonly back?: Detour }[];
  readonly joins: Readonly<Record<string, readonly number[]>>;
  readonly trail: readonly Passed[];
}
