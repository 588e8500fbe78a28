import type { TaskNode } from '../definition.ts';
import { type ProcessFault, processFault } from '../process-fault.ts';
import { comesBy, type Judgement, mayReturn, tasksOf } from './judgement.ts';

/** Return targets that the region rule forbids, unknown fields, and settings that could never have an effect. */
export function checkTask(judgement: Judgement): ProcessFault[] {
  return tasksOf(judgement).flatMap((task) => [
    ...returns(task, judgement),
    ...fields(task, judgement),
    ...apart(task, judgement),
    ...inert(task).map(([key, reason]) => processFault('WITHOUT_EFFECT', judgement.map, task.id, { key, reason })),
    ...(task.allow?.includes('addBefore') && task.allow.includes('addAfter')
      ? [processFault('SIGNERS_MIXED', judgement.map, task.id)]
      : []),
  ]);
}

function returns(task: TaskNode, judgement: Judgement): ProcessFault[] {
  const { map } = judgement;
  const denied = typeof task.onDeny === 'object' ? [task.onDeny.returnTo] : [];
  return [...(task.returnTo ?? []), ...denied].flatMap((target) => {
    if (typeof target === 'string') return [];
    const other = map.get(target.node)?.node;
    if (other?.type !== 'task') return [processFault('UNKNOWN_NODE', map, task.id, { other: target.node })];
    if (mayReturn(judgement, task.id, target.node)) return [];
    return [processFault('CANNOT_RETURN', map, task.id, { other: other.title })];
  });
}

function fields(task: TaskNode, { context, map }: Judgement): ProcessFault[] {
  const known = context.fields;
  if (!known) return [];
  return Object.keys(task.fields ?? {})
    .filter((name) => !Object.hasOwn(known, name))
    .map((other) => processFault('UNKNOWN_FIELD', map, task.id, { other }));
}

function apart({ id, apartFrom = [] }: TaskNode, judgement: Judgement): ProcessFault[] {
  const { map } = judgement;
  return apartFrom.flatMap((other) => {
    if (map.get(other)?.node.type !== 'task') return [processFault('UNKNOWN_NODE', map, id, { other })];
    if (comesBy(judgement, id, other) !== 'never') return [];
    return [processFault('NOT_BEFORE', map, id, { other: map.get(other)?.node.title ?? other })];
  });
}

function inert(task: TaskNode): [key: string, reason: string][] {
  const found: [string, string][] = [];
  const rules = [...task.who, ...(task.ifNobody ?? []), ...(task.ifSelf ?? [])];
  if (task.group?.rule !== 'ratio' && rules.some(({ weight }) => weight !== undefined))
    found.push(['weight', '只有票签才计票权。']);
  const returnable = task.allow === undefined || task.allow.includes('return');
  if (task.duty === 'handle') {
    if (task.onDeny !== undefined) found.push(['onDeny', '办理环节没有“不同意”。']);
    if (task.allow?.includes('deny')) found.push(['allow', '办理环节没有“不同意”。']);
    if (task.ifSelf !== undefined) found.push(['ifSelf', '办理环节可以由申请人办理。']);
    if (task.ifDuplicate !== undefined) found.push(['ifDuplicate', '办理环节不会因重复而跳过。']);
  } else if (task.onDeny !== undefined && task.allow && !task.allow.includes('deny')) {
    found.push(['onDeny', '没有开放“不同意”。']);
  }
  if (!returnable && task.returnTo !== undefined) found.push(['returnTo', '没有开放“退回”。']);
  if (!returnable && task.afterReturn !== undefined && typeof task.onDeny !== 'object') {
    found.push(['afterReturn', '没有开放“退回”。']);
  }
  return found;
}
