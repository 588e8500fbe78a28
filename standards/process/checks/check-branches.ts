import { checkExpression, expressionType } from '#standards/language';
import type { IfNode } from '../definition.ts';
import { type ProcessFault, processFault } from '../process-fault.ts';
import type { Judgement } from './judgement.ts';

/** Conditions that are wrong or can never decide, and parallel branches with nothing in them. */
export function checkBranches(judgement: Judgement): ProcessFault[] {
  return [...judgement.map.values()].flatMap(({ node }) => {
    if (node.type === 'if') return [...conditions(node, judgement), ...neverTaken(node, judgement)];
    if (node.type !== 'par') return [];
    return node.branches
      .filter(({ nodes }) => nodes.length === 0)
      .map(({ title }) => processFault('EMPTY_BRANCH', judgement.map, node.id, { branch: title }));
  });
}

function conditions(node: IfNode, { context, map }: Judgement): ProcessFault[] {
  const { fields } = context;
  if (!fields) return [];
  const tables = { tables: context.tables ?? new Map() };
  return node.branches.flatMap(({ when }) => {
    const problems = checkExpression(when, fields, tables);
    if (problems.length > 0) {
      return problems.map((reason) => processFault('BAD_CONDITION', map, node.id, { reason }));
    }
    const type = expressionType(when, fields, tables);
    return type === 'truth' || type === 'unknown' ? [] : [processFault('NOT_A_CONDITION', map, node.id)];
  });
}

/** A literal decides once for all; a condition that stood before has been answered already. */
function neverTaken(node: IfNode, { map }: Judgement): ProcessFault[] {
  const ways = [...node.branches.map(({ title, when }) => ({ title, when: JSON.stringify(when) }))];
  const always = node.branches.findIndex(({ when }) => when.op === 'value' && when.value === true);
  const dead = ways.filter(({ when }, index) => {
    const { when: own } = node.branches[index]!;
    const fixed = own.op === 'value' && own.value !== true;
    return fixed || ways.findIndex((other) => other.when === when) < index || (always >= 0 && index > always);
  });
  const titles = dead.map(({ title }) => title);
  if (always >= 0) titles.push(node.otherwise.title);
  return titles.map((branch) => processFault('NEVER_TAKEN', map, node.id, { branch }));
}
