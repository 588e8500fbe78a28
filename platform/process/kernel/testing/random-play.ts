import { int } from '#standards/language';
import type {
  CaseEvent,
  CaseState,
  Command,
  Found,
  Need,
  ProcessDefinition,
  Step,
  StepResult,
  World,
} from '#standards/process';
import { moveVersion } from '../move-version.ts';
import { breaches, mustPass } from './invariants.ts';
import { Ledger } from './ledger.ts';
import { type Random, randomOf } from './random.ts';
import { randomCommand } from './random-command.ts';
import { PEOPLE, randomDefinition } from './random-definition.ts';
import { randomEdit } from './random-edit.ts';

/** Result of many random plays. */
export interface Played {
  readonly actions: number;
  readonly done: number;
  readonly ended: number;
  /** First breach with all that is needed to see it again. */
  readonly breach?: string;
}

/** What takes a case to another version of its process. */
export type Mover = typeof moveVersion;

/** Plays random definitions with random commands until so many actions were tried; stops at the first breach. */
export function playAtRandom(step: Step, seed: number, actions: number, move: Mover = moveVersion): Played {
  const random = randomOf(seed);
  const tally = { actions: 0, done: 0, ended: 0 };
  while (tally.actions < actions) {
    const breach = playOne(step, move, random, tally);
    if (breach) return { ...tally, breach: `seed ${seed}, action ${tally.actions}: ${breach}` };
  }
  return tally;
}

type Tally = { actions: number; done: number; ended: number };

function playOne(step: Step, move: Mover, random: Random, tally: Tally): string | undefined {
  const definition = randomDefinition(random);
  const game = new Game(step, move, definition, random);
  const tries = 10 + random.below(60);
  const parties = random.chance(0.2) ? ['p1'] : [];
  const whose = random.chance(0.15) ? { by: 'system' } : { by: 'p0', applicant: 'p0' };
  let breach = game.send({ kind: 'start', ...whose, parties });
  for (let i = 0; i < tries && !breach && game.state && game.state.status !== 'ended'; i++) {
    if (random.chance(0.05)) game.amend();
    if (random.chance(0.05)) breach = game.moveOn();
    breach ??= game.send(randomCommand(random, game.definition, game.state));
    tally.actions += 1;
  }
  breach ??= game.driveToEnd();
  tally.actions += game.driven;
  tally.done += game.done;
  if (game.state?.status === 'ended') tally.ended += 1;
  return breach && `${breach}; ${JSON.stringify(game.last)}; ${JSON.stringify(game.definition.nodes)}`;
}

class Game {
  state: CaseState | null = null;
  last: Command | undefined;
  done = 0;
  driven = 0;
  readonly #step: Step;
  readonly #move: Mover;
  definition: ProcessDefinition;
  readonly #random: Random;
  readonly #ledger = new Ledger();
  #world: Omit<World, 'people'>;
  /** Somebody jumped, or the version changed: what must be passed is no longer told by the definition. */
  #odd = false;
  #strangers = 0;
  #applicant = '';

  constructor(step: Step, move: Mover, definition: ProcessDefinition, random: Random) {
    this.#step = step;
    this.#move = move;
    this.definition = definition;
    this.#random = random;
    const rules = { today: '2026-03-02', fields: { n: int('数', { id: 'n' }) }, lookup: () => undefined };
    this.#world = { form: { n: random.below(10), m: random.chance(0.5) ? '填' : null }, rules };
  }

  /** Sends one command and judges what came of it; gives the first breach. */
  send(command: Command): string | undefined {
    this.last = command;
    if (command.kind === 'start') this.#applicant = command.applicant ?? '';
    // Whoever writes into what he was given throws.
    freeze(this.state);
    const result = this.#answered(command);
    if (result.outcome !== 'done') return undefined;
    this.done += 1;
    const text = JSON.stringify(result.state);
    const state = JSON.parse(text) as CaseState;
    if (hasUndefined(result.state)) return 'the state holds undefined';
    const before = this.state;
    this.state = state;
    if (result.events.some(({ event }) => event === 'caseJumped')) this.#odd = true;
    this.#ledger.book(result.events);
    const [breach] = this.#judged(before, result.events);
    return breach ?? this.#wholeWhenApproved(state);
  }

  /** The platform writes a field of the open case (补填、更正): from now on the kernel judges by it. */
  amend(): void {
    this.#fill(this.#random.chance(0.6) ? '填' : '');
  }

  /** An officer publishes another version and moves the case to it, where it fits. */
  moveOn(): string | undefined {
    if (!this.state) return undefined;
    const to = randomEdit(this.#random, this.definition);
    const moved = this.#move(this.definition, to, this.state);
    if ('cannot' in moved) return undefined;
    this.#odd = true;
    this.definition = to;
    this.state = moved.state;
    return this.#judged(moved.state, [])[0];
  }

  /** Every case can be brought to its end, by saying yes and appointing strangers where nobody is. */
  driveToEnd(): string | undefined {
    this.#fill('填');
    for (let i = 0; i < 400; i++) {
      if (!this.state || this.state.status === 'ended') return undefined;
      this.driven += 1;
      const breach = this.send(this.#onward(this.state));
      if (breach) return breach;
    }
    return 'the case does not come to an end';
  }

  #fill(m: string): void {
    this.#world = { ...this.#world, form: { ...this.#world.form, m } };
  }

  #judged(before: CaseState | null, events: readonly CaseEvent[]): readonly string[] {
    const { definition, state } = this;
    if (!state) return [];
    return breaches({
      definition,
      before,
      state,
      ledger: this.#ledger,
      events,
      form: this.#world.form,
      applicant: this.#applicant,
    });
  }

  #onward(state: CaseState): Command {
    if (state.status === 'suspended') return { kind: 'resume', by: 'admin', reason: '恢复' };
    for (const { at, tasks } of state.tokens) {
      for (const task of tasks) {
        if (task.said || task.waits) continue;
        const by = task.who ?? task.pool?.[0];
        if (at === 'start' && by) return { kind: 'resubmit', task: task.id, by };
        if (task.stuck || !by) {
          this.#strangers += 1;
          return { kind: 'reassign', task: task.id, by: 'boss', to: `stranger${this.#strangers}`, reason: '指定' };
        }
        return { kind: task.owner ? 'resolve' : 'approve', task: task.id, by };
      }
    }
    return { kind: 'copy', by: 'admin', people: [] };
  }

  #answered(command: Command): Exclude<StepResult, { outcome: 'needs' }> {
    const people = new Map<string, readonly Found[]>();
    for (;;) {
      const result = this.#step(this.definition, this.state, command, { ...this.#world, people });
      if (result.outcome !== 'needs') return result;
      for (const need of result.needs) people.set(need.key, this.#find(need));
    }
  }

  /** Sometimes somebody is disabled, sometimes he has a deputy, sometimes his word weighs double. */
  #find({ purpose, rules }: Need): readonly Found[] {
    if (purpose === 'administrator') return this.#random.chance(0.5) ? [{ who: 'boss' }] : [];
    const named = rules.flatMap((rule) => (rule.by === 'people' ? rule.people : []));
    return named.flatMap((who): Found[] => {
      if (this.#random.chance(0.05)) return [];
      if (this.#random.chance(0.1)) return [{ who: this.#random.pick(PEOPLE), for: who }];
      return [this.#random.chance(0.1) ? { who, weight: 2 } : { who }];
    });
  }

  #wholeWhenApproved(state: CaseState): string | undefined {
    if (state.result !== 'approved' || this.#odd) return undefined;
    const passed = state.trail.map(({ at }) => at).filter((at) => at !== 'start');
    const must = mustPass(this.definition.nodes, { ...this.#world, people: new Map() });
    return [...passed].sort().join() === [...must].sort().join()
      ? undefined
      : `approved by ${passed} instead of ${must}`;
  }
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

function hasUndefined(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUndefined);
}
