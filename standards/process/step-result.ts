import type { RuleEnvironment } from '#standards/language';
import type { OutsideRule } from './assignee-rule.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseState } from './case-state.ts';
import type { Command } from './command.ts';
import type { ProcessDefinition } from './definition.ts';
import type { RefusalCode } from './refusals.ts';

/** A person that the resolver found: active, with his standing deputy already in his place. */
export interface Found {
  /** Who is to act. */
  readonly who: string;
  /** Principal, when `who` is his standing deputy. */
  readonly for?: string;
  /** Assignment (任职) under which he was found; only handed on to the event. */
  readonly as?: string;
  /** Votes in a ratio; a whole number from 1, 1 when absent. */
  readonly weight?: number;
}

/**
 * People that `step` or `forecast` must know. `who` and its substitutes are the rules of the node; `again` those who handled it before;
 * `added` people named in the command (is he active, has he a deputy); `among` the circle out of which people may be chosen;
 * `administrator` asks who administrates processes for the applicant's unit.
 */
export interface Need {
  /** `<node>:<purpose>`; the key under which the answer is given. */
  readonly key: string;
  readonly node: string;
  readonly purpose: 'who' | 'again' | 'ifSelf' | 'ifNobody' | 'among' | 'administrator' | 'added';
  /** All together, doubles once, in this order; empty for `administrator`. */
  readonly rules: readonly OutsideRule[];
}

/** What `step` needs besides definition, state and command. */
export interface World {
  /** Values of the case's form by field name. */
  readonly form: Readonly<Record<string, unknown>>;
  /** Fields, day and look-up for the conditions. */
  readonly rules: RuleEnvironment;
  /** Answers to needs, by key; an empty list says that nobody was found. */
  readonly people: ReadonlyMap<string, readonly Found[]>;
}

/**
 * Outcome of `step`. `needs`: nothing has happened; answer all the needs, add them to `world.people` and call again with the same
 * command (a step asks at most a few times; the answers stay good for that one command only). `refused`: nothing has happened.
 */
export type StepResult =
  | { readonly outcome: 'done'; readonly state: CaseState; readonly events: readonly CaseEvent[] }
  | { readonly outcome: 'needs'; readonly needs: readonly Need[] }
  | { readonly outcome: 'refused'; readonly code: RefusalCode; readonly message: string; readonly node?: string };

/**
 * The kernel: pure, synchronous, no clock and no database. `state` is null for `start` only. A refused command changes nothing.
 * The implementation is `platform/process/kernel/step.ts`.
 */
export type Step = (
  definition: ProcessDefinition,
  state: CaseState | null,
  command: Command,
  world: World,
) => StepResult;
