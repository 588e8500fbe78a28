import type { Evidence } from './element.ts';
import type { Expression } from './expression.ts';

/** What a breach does: `block` refuses, `explain` asks for a reason that is kept, `warn` only says so. */
export type Severity = 'block' | 'explain' | 'warn';

/** A rule that must hold for a row; it fires when the expression is false (unknown does not fire). */
export interface Rule {
  /** Stable id, for example `VH-5`. */
  readonly id: string;
  /** Chinese sentence shown on a breach. */
  readonly message: string;
  readonly holds: Expression;
  readonly severity: Severity;
  /** Field the message is shown at; the first field read when not given. */
  readonly at?: string;
  /** Document and clause. */
  readonly source?: string;
  readonly evidence: Evidence;
}

/** Declares a rule. */
export function rule(
  id: string,
  message: string,
  holds: Expression,
  severity: Severity,
  more: { at?: string; source?: string; evidence?: Evidence } = {},
): Rule {
  return { id, message, holds, severity, evidence: more.evidence ?? 'D', at: more.at, source: more.source };
}
