import type { Severity } from '#standards/language';
import type { Basis } from './dated-limit.ts';

/** One line of a calculation as a form shows it: what, how, how much, by which clause. */
export interface ReckoningLine {
  readonly label: string;
  /** The sum as a person would write it, for example `300 × 7`; nothing where the value was only read. */
  readonly arithmetic?: string;
  readonly value: string;
  readonly unit?: string;
  readonly basis?: Basis;
}

/** Something a rule has to say about a request: `block` stops it, `explain` asks for a reason, `warn` tells. */
export interface RuleNotice {
  /** Stable id of the rule, for example `VH-1`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly basis?: Basis;
}

/** What a rule gives: its lines in the order of the calculation and what it has to say. */
export interface Reckoning {
  readonly lines: readonly ReckoningLine[];
  readonly notices: readonly RuleNotice[];
}

/** A form as far as the platform can fill it (values by field name), and how it came to them. */
export interface Prefill extends Reckoning {
  readonly form: Readonly<Record<string, unknown>>;
}
