import type { CaseState, ProcessDefinition, ProcessNode, Step, TaskNode, World } from '#standards/process';
import { moveVersion } from '../move-version.ts';
import { step } from '../step.ts';
import type { Mover } from './random-play.ts';

/** Kernels with one planted fault each, made by wrapping the real one; the random test must catch every one of them. */
export const FAULTS: Readonly<Record<string, Step>> = {
  'a return that keeps the joins': afterwards('return', (before, after) => ({
    ...after,
    joins: { ...before.joins, ...after.joins },
  })),
  'a return that leaves the siblings standing': afterwards('return', (before, after) => ({
    ...after,
    tokens: [...after.tokens, ...before.tokens.slice(1)],
  })),
  'a return that keeps what was passed behind': afterwards('return', (before, after) => ({
    ...after,
    trail: before.trail,
  })),
  'a withdrawal that leaves the next step open': afterwards('withdraw', (before, after) => ({
    ...after,
    tokens: [...before.tokens.filter(({ visit }) => !after.tokens.some((t) => t.visit === visit)), ...after.tokens],
  })),
  '会签 treated as 或签': (definition, state, command, world) => step(loosened(definition), state, command, world),
  'the applicant among the deciders': (definition, state, command, world) => {
    if (!state?.applicant) return step(definition, state, command, world);
    const result = step(definition, { ...state, applicant: 'ghost' }, command, world);
    if (result.outcome !== 'done') return result;
    return { ...result, state: { ...result.state, applicant: state.applicant } };
  },
  'a return that forgets to say so': (definition, state, command, world) => {
    const result = step(definition, state, command, world);
    if (result.outcome !== 'done' || command.kind !== 'return') return result;
    return { ...result, events: result.events.filter(({ event }) => event !== 'visitClosed') };
  },
  "a case that the platform opened taken for the platform's own": (definition, state, command, world) =>
    step(definition, state, command.kind === 'start' ? { applicant: command.by, ...command } : command, world),
  'a form amended meanwhile judged as it was': (definition, state, command, world) => {
    const form = firstForms.get(definition) ?? world.form;
    firstForms.set(definition, form);
    return step(definition, state, command, { ...world, form });
  },
  '回避 not kept': (definition, state, command, world) =>
    step(
      changedTasks(definition, apart, ({ apartFrom: _, ...node }) => node),
      state,
      command,
      world,
    ),
  'a step agreed to with its fields empty': (definition, state, command, world) =>
    step(
      changedTasks(definition, unfilled, ({ fields: _, ...node }) => node),
      state,
      command,
      world,
    ),
  'anybody agrees out of a pool': (definition, state, command, world) =>
    step(definition, state && command.kind === 'approve' ? offeredTo(state, command.by) : state, command, world),
  'a task lost in a transfer': afterwards('transfer', (_, after) => ({
    ...after,
    tokens: after.tokens.map((token) => ({ ...token, tasks: token.tasks.slice(1) })),
  })),
};

function afterwards(kind: string, spoil: (before: CaseState, after: CaseState) => CaseState): Step {
  return (definition, state, command, world) => {
    const result = step(definition, state, command, world);
    if (result.outcome !== 'done' || command.kind !== kind || !state) return result;
    return { ...result, state: spoil(state, result.state) };
  };
}

/** Movers to another version with one planted fault each. */
export const FAULTY_MOVES: Readonly<Record<string, Mover>> = {
  'a move that looks at nothing': (_from, _to, state) => ({ state }),
  'a move that remembers steps that are gone': (from, to, state) => {
    const moved = moveVersion(from, to, state);
    return 'cannot' in moved ? moved : { state: { ...moved.state, trail: state.trail } };
  },
};

const firstForms = new WeakMap<ProcessDefinition, World['form']>();

/** Every task of a pool offered to one person more. */
function offeredTo(state: CaseState, person: string): CaseState {
  const tokens = state.tokens.map((token) => ({
    ...token,
    tasks: token.tasks.map((task) => (task.pool && !task.who ? { ...task, pool: [...task.pool, person] } : task)),
  }));
  return { ...state, tokens };
}

type Known = WeakMap<ProcessDefinition, ProcessDefinition>;

const loose: Known = new WeakMap();
const apart: Known = new WeakMap();
const unfilled: Known = new WeakMap();

function loosened(definition: ProcessDefinition): ProcessDefinition {
  return changedTasks(definition, loose, (node) =>
    node.group?.rule === 'all' ? { ...node, group: { rule: 'any' } } : node,
  );
}

/** A definition with its tasks changed; made once for each. */
function changedTasks(
  definition: ProcessDefinition,
  known: Known,
  change: (node: TaskNode) => TaskNode,
): ProcessDefinition {
  const changed = known.get(definition) ?? {
    ...definition,
    nodes: definition.nodes.map((node) => changedNode(node, change)),
  };
  known.set(definition, changed);
  return changed;
}

function changedNode(node: ProcessNode, change: (node: TaskNode) => TaskNode): ProcessNode {
  if (node.type === 'task') return change(node);
  if (node.type === 'cc') return node;
  const inner = (nodes: readonly ProcessNode[]) => nodes.map((one) => changedNode(one, change));
  const branches = node.branches.map((branch) => ({ ...branch, nodes: inner(branch.nodes) }));
  if (node.type === 'par') return { ...node, branches } as ProcessNode;
  return { ...node, branches, otherwise: { ...node.otherwise, nodes: inner(node.otherwise.nodes) } } as ProcessNode;
}
