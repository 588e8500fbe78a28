import { int } from '#standards/language';
import type { CaseState, Command, Found, Need, ProcessDefinition, Step, StepResult, World } from '#standards/process';
import { breaches, mustPass } from './invariants.ts';
import { Ledger } from './ledger.ts';
import { type Random, randomOf } from './random.ts';
import { randomCommand } from './random-command.ts';
import { PEOPLE, randomDefinition } from './random-definition.ts';

/** Result of many random plays. */
export interface Played {
  readonly actions: number;
  readonly done: number;
  readonly ended: number;
  /** First breach with all that is needed to see it again. */
  readonly breach?: string;
}

/** Plays random definitions with random commands until so many actions were tried; stops at the first breach. */
export function playAtRandom(step: Step, seed: number, actions: number): Played {
  const random = randomOf(seed);
  const tally = { actions: 0, done: 0, ended: 0 };
  while (tally.actions < actions) {
    const breach = playOne(step, random, tally);
    if (breach) return { ...tally, breach: `seed ${seed}, action ${tally.actions}: ${breach}` };
  }
  return tally;
}

type Tally = { actions: number; done: number; ended: number };

function playOne(step: Step, random: Random, tally: Tally): string | undefined {
  const definition = randomDefinition(random);
  const game = new Game(step, definition, random);
  const tries = 10 + random.below(60);
  let breach = game.send({ kind: 'start', by: 'p0', applicant: 'p0', parties: random.chance(0.2) ? ['p1'] : [] });
  for (let i = 0; i < tries && !breach && game.state && game.state.status !== 'ended'; i++) {
    breach = game.send(randomCommand(random, definition, game.state));
    tally.actions += 1;
  }
  breach ??= game.driveToEnd();
  tally.actions += game.driven;
  tally.done += game.done;
  if (game.state?.status === 'ended') tally.ended += 1;
  return breach && `${breach}; ${JSON.stringify(game.last)}; ${JSON.stringify(definition.nodes)}`;
}

class Game {
  state: CaseState | null = null;
  last: Command | undefined;
  done = 0;
  driven = 0;
  readonly #step: Step;
  readonly #definition: ProcessDefinition;
  readonly #random: Random;
  readonly #ledger = new Ledger();
  readonly #world: Omit<World, 'people'>;
  #jumped = false;
  #strangers = 0;

  constructor(step: Step, definition: ProcessDefinition, random: Random) {
    this.#step = step;
    this.#definition = definition;
    this.#random = random;
    const rules = { today: '2026-03-02', fields: { n: int('数', { id: 'n' }) }, lookup: () => undefined };
    this.#world = { form: { n: random.below(10) }, rules };
  }

  /** Sends one command and judges what came of it; gives the first breach. */
  send(command: Command): string | undefined {
    this.last = command;
    // Whoever writes into what he was given throws.
    freeze(this.state);
    const result = this.#answered(command);
    if (result.outcome !== 'done') return undefined;
    this.done += 1;
    const text = JSON.stringify(result.state);
    const state = JSON.parse(text) as CaseState;
    if (hasUndefined(result.state)) return 'the state holds undefined';
    this.state = state;
    if (result.events.some(({ event }) => event === 'caseJumped')) this.#jumped = true;
    this.#ledger.book(result.events);
    const [breach] = breaches(this.#definition, state, this.#ledger, result.events);
    return breach ?? this.#wholeWhenApproved(state);
  }

  /** Every case can be brought to its end, by saying yes and appointing strangers where nobody is. */
  driveToEnd(): string | undefined {
    for (let i = 0; i < 400; i++) {
      if (!this.state || this.state.status === 'ended') return undefined;
      this.driven += 1;
      const breach = this.send(this.#onward(this.state));
      if (breach) return breach;
    }
    return 'the case does not come to an end';
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
      const result = this.#step(this.#definition, this.state, command, { ...this.#world, people });
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
    if (state.result !== 'approved' || this.#jumped) return undefined;
    const passed = state.trail.map(({ at }) => at).filter((at) => at !== 'start');
    const must = mustPass(this.#definition.nodes, { ...this.#world, people: new Map() });
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
