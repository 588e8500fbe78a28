import {
  type CaseEvent,
  type CaseState,
  type Command,
  type Found,
  type Need,
  type ProcessDefinition,
  type ProcessNode,
  START,
  type Step,
  type StepResult,
  type World,
} from '#standards/process';
import { step } from '../step.ts';

/** How a played case finds people; by default a rule `people` finds whom it names, a role `x` finds `x1`. */
export type Finder = (need: Need) => readonly Found[];

/** A case played in memory: state through JSON after each command, needs answered until the step is done. */
export interface Play {
  state: CaseState | null;
  readonly events: CaseEvent[];
  readonly definition: ProcessDefinition;
  form: Record<string, unknown>;
  find: Finder;
  rules: World['rules'];
  /** Sends a command; gives the outcome, never `needs`. */
  send(command: Command): Exclude<StepResult, { outcome: 'needs' }>;
}

/** A definition of these nodes. */
export function processOf(...nodes: ProcessNode[]): ProcessDefinition {
  return { key: 'sample', title: '示例流程', version: 1, nodes };
}

/** Begins to play a definition; nothing is submitted yet. */
export function play(
  definition: ProcessDefinition,
  more: Partial<Pick<Play, 'form' | 'find'>> & { step?: Step } = {},
): Play {
  const run = more.step ?? step;
  const game: Play = {
    state: null,
    events: [],
    definition,
    form: more.form ?? {},
    find: more.find ?? findNamed,
    rules: { today: '2026-03-02', fields: {}, lookup: () => undefined },
    send(command) {
      const people = new Map<string, readonly Found[]>();
      for (;;) {
        const result = run(definition, game.state, command, { form: game.form, rules: game.rules, people });
        if (result.outcome === 'needs') {
          for (const need of result.needs) people.set(need.key, game.find(need));
          continue;
        }
        if (result.outcome === 'done') {
          game.state = JSON.parse(JSON.stringify(result.state)) as CaseState;
          game.events.push(...result.events);
        }
        return result;
      }
    },
  };
  return game;
}

/** Finds whom a rule names: people by id, a role by its name. */
export const findNamed: Finder = ({ purpose, rules }) => {
  if (purpose === 'administrator') return [{ who: 'admin' }];
  return rules.flatMap((rule) => {
    if (rule.by === 'people') return rule.people.map((who) => ({ who }));
    return rule.by === 'role' ? [{ who: rule.role }] : [];
  });
};

/** A world without tables. */
export function worldOf(form: Record<string, unknown>, people: ReadonlyMap<string, readonly Found[]>): World {
  return { form, people, rules: { today: '2026-03-02', fields: {}, lookup: () => undefined } };
}

/** Open nodes of a case, in reading order. */
export function openNodes(game: Play): string[] {
  return (game.state?.tokens ?? []).map(({ at }) => at).sort();
}

/** Number of the open task that a person holds at a node, or of the node's first task. */
export function taskAt(game: Play, node: string, who?: string): number {
  const token = game.state?.tokens.find(({ at }) => at === node);
  const held = token?.tasks.find((task) => who === undefined || task.who === who || task.pool?.includes(who));
  if (!held) throw new Error(`no task at ${node} for ${who ?? 'anybody'}`);
  return held.id;
}

/** Says yes at a node in a person's name. */
export function agree(game: Play, node: string, by: string) {
  return game.send({ kind: 'approve', task: taskAt(game, node, by), by });
}

/** Submits as `applicant`. */
export function submit(game: Play) {
  return game.send({ kind: 'start', by: 'applicant', applicant: 'applicant' });
}

/** Sends the case back. */
export function giveBack(game: Play, node: string, by: string, to: string, resubmission?: 'again' | 'straight') {
  const target = to === 'previous' ? 'previous' : to === START ? 'applicant' : { node: to };
  return game.send({ kind: 'return', task: taskAt(game, node, by), by, to: target, resubmission, opinion: '请补充' });
}
