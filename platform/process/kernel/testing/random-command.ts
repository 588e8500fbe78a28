import type { CaseState, Command, CommandKind, ProcessDefinition, Task } from '#standards/process';
import { processMap } from '#standards/process';
import type { Random } from './random.ts';
import { PEOPLE } from './random-definition.ts';

/** How often each command is tried. */
const WEIGHTS: Readonly<Record<Exclude<CommandKind, 'start'>, number>> = {
  approve: 30,
  deny: 3,
  return: 10,
  resubmit: 8,
  transfer: 3,
  delegate: 3,
  resolve: 4,
  addSign: 7,
  removeSign: 3,
  claim: 2,
  unclaim: 2,
  read: 5,
  withdraw: 10,
  cancel: 0.1,
  copy: 1,
  suspend: 0.5,
  resume: 3,
  terminate: 0.1,
  jump: 1.5,
  reassign: 2,
};
const KINDS = Object.entries(WEIGHTS) as [Exclude<CommandKind, 'start'>, number][];
const TOTAL = KINDS.reduce((sum, [, weight]) => sum + weight, 0);

/** A random command on a case: mostly by somebody who holds a task, sometimes by anybody about anything. */
export function randomCommand(random: Random, definition: ProcessDefinition, state: CaseState): Command {
  const tasks = state.tokens.flatMap((token) => token.tasks);
  const task: Task = tasks.length > 0 ? random.pick(tasks) : { id: 1 };
  const holder = task.who ?? (task.pool ? random.pick(task.pool) : random.pick(PEOPLE));
  const by = random.chance(0.1) ? random.pick(PEOPLE) : holder;
  const id = random.chance(0.03) ? random.below(state.last + 3) : task.id;
  return commandOf(random, randomKind(random), { by, task: id, state, definition, tasks });
}

interface Ground {
  readonly by: string;
  readonly task: number;
  readonly state: CaseState;
  readonly definition: ProcessDefinition;
  readonly tasks: readonly Task[];
}

function commandOf(random: Random, kind: Exclude<CommandKind, 'start'>, ground: Ground): Command {
  const { by, task, state, definition, tasks } = ground;
  const someone = () => random.pick(PEOPLE);
  const node = () => random.pick([...processMap(definition).keys()]);
  const reason = '理由';
  switch (kind) {
    case 'approve':
    case 'deny':
    case 'resubmit':
    case 'resolve':
    case 'claim':
    case 'unclaim':
    case 'read':
      return {
        kind,
        task,
        by,
        ...(random.chance(0.05) ? { by: someone(), paper: { holder: by, reference: 'scan' } } : {}),
      };
    case 'return':
      return {
        kind,
        task,
        by,
        to: random.pick(['previous', 'applicant', { node: node() }]),
        ...(random.chance(0.5) ? { resubmission: random.pick(['again', 'straight'] as const) } : {}),
      };
    case 'transfer':
    case 'delegate':
      return { kind, task, by, to: someone() };
    case 'addSign':
      return { kind, task, by, where: random.pick(['before', 'after', 'beside']), people: [someone(), someone()] };
    case 'removeSign':
      return { kind, task, by, remove: tasks.filter(({ parent }) => parent === task).map(({ id }) => id) };
    case 'withdraw': {
      const passed = state.trail.length > 0 ? random.pick(state.trail.slice(-3)) : undefined;
      if (passed && random.chance(0.6)) return { kind, visit: passed.visit, by: passed.by.at(-1)?.who ?? by };
      return { kind, visit: state.tokens[0]?.visit ?? 1, by };
    }
    case 'cancel':
      return { kind, by: random.chance(0.5) && state.applicant ? state.applicant : by };
    case 'copy':
      return { kind, by, people: [someone()] };
    case 'suspend':
    case 'resume':
    case 'terminate':
      return { kind, by, reason };
    case 'jump':
      return { kind, by: 'admin', to: random.chance(0.2) ? 'start' : node(), second: 'admin2', reason };
    case 'reassign':
      return { kind, by: 'admin', to: someone(), reason, ...(random.chance(0.5) ? { task } : { from: by }) };
  }
}

function randomKind(random: Random): Exclude<CommandKind, 'start'> {
  let left = (random.below(1_000_000) / 1_000_000) * TOTAL;
  for (const [kind, weight] of KINDS) {
    left -= weight;
    if (left < 0) return kind;
  }
  return 'approve';
}
