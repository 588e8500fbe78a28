import type { CaseState, ProcessDefinition, ProcessNode, Step } from '#standards/process';
import { step } from '../step.ts';

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
    const result = step(definition, state && { ...state, applicant: 'ghost' }, command, world);
    if (result.outcome !== 'done' || !state) return result;
    return { ...result, state: { ...result.state, applicant: state.applicant } };
  },
  'a return that forgets to say so': (definition, state, command, world) => {
    const result = step(definition, state, command, world);
    if (result.outcome !== 'done' || command.kind !== 'return') return result;
    return { ...result, events: result.events.filter(({ event }) => event !== 'visitClosed') };
  },
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

const loose = new WeakMap<ProcessDefinition, ProcessDefinition>();

function loosened(definition: ProcessDefinition): ProcessDefinition {
  const known = loose.get(definition) ?? { ...definition, nodes: definition.nodes.map(loosen) };
  loose.set(definition, known);
  return known;
}

function loosen(node: ProcessNode): ProcessNode {
  if (node.type === 'task') return node.group?.rule === 'all' ? { ...node, group: { rule: 'any' } } : node;
  if (node.type === 'cc') return node;
  if (node.type === 'par') {
    return { ...node, branches: node.branches.map((branch) => ({ ...branch, nodes: branch.nodes.map(loosen) })) };
  }
  return {
    ...node,
    branches: node.branches.map((branch) => ({ ...branch, nodes: branch.nodes.map(loosen) })),
    otherwise: { ...node.otherwise, nodes: node.otherwise.nodes.map(loosen) },
  };
}
