import type { Field } from '#standards/language';
import type { AssigneeRule, Place } from '../assignee-rule.ts';
import type { TaskNode } from '../definition.ts';
import { type ProcessFault, processFault } from '../process-fault.ts';
import { comesBy, type Judgement, tasksOf } from './judgement.ts';

/** Tasks that nobody can get, and rules that name what is not there. */
export function checkPeople(judgement: Judgement): ProcessFault[] {
  const copies = [...judgement.map.values()].flatMap(({ node }) =>
    node.type === 'cc' ? node.who.flatMap((rule) => checkRule(rule, node.id, judgement)) : [],
  );
  return [...tasksOf(judgement).flatMap((task) => checkTaskPeople(task, judgement)), ...copies];
}

function checkTaskPeople(task: TaskNode, judgement: Judgement): ProcessFault[] {
  const rules = [...task.who, ...(task.ifSelf ?? []), ...(task.ifNobody ?? [])];
  return [
    ...rules.flatMap((rule) => checkRule(rule, task.id, judgement)),
    ...nobody(task, judgement),
    ...maybeNobody(task, judgement),
  ];
}

/** Rules that find nobody but the applicant, who may not decide. */
function nobody(task: TaskNode, { map }: Judgement): ProcessFault[] {
  if (task.duty === 'handle' || task.ifSelf || task.ifNobody) return [];
  const first = [...map.values()].find(({ node }) => node.type === 'task')?.node.id;
  const useless = (rule: AssigneeRule) =>
    rule.by === 'applicant' || (rule.by === 'previousHandler' && task.id === first);
  if (!task.who.every(useless)) return [];
  return [processFault('NOBODY', map, task.id, { reason: '只会找到申请人本人，而本人不能审批自己的申请。' })];
}

function maybeNobody(task: TaskNode, judgement: Judgement): ProcessFault[] {
  if (task.ifNobody || task.who.length > 1) return [];
  return task.who.flatMap((rule) =>
    rule.by === 'sameAs' && comesBy(judgement, task.id, rule.node) === 'maybe'
      ? [processFault('MAYBE_NOBODY', judgement.map, task.id, { other: titleOf(rule.node, judgement) })]
      : [],
  );
}

function checkRule(rule: AssigneeRule, id: string, judgement: Judgement): ProcessFault[] {
  const { context, map } = judgement;
  const faults: ProcessFault[] = [];
  const field = (name: string | undefined, to: string, wanted: string) => {
    if (name === undefined || !context.fields) return;
    const found: Field | undefined = context.fields[name];
    if (!found) faults.push(processFault('UNKNOWN_FIELD', map, id, { other: name }));
    else if (found.to !== to) faults.push(processFault('WRONG_FIELD', map, id, { other: found.title, wanted }));
  };
  const place = (where: Place) => field(where.at === 'field' ? where.field : undefined, 'unit', '单位');
  if ('in' in rule) place(rule.in);
  if (rule.by === 'role' && context.roles && !context.roles.has(rule.role)) {
    faults.push(processFault('UNKNOWN_ROLE', map, id, { other: rule.role }));
  }
  if (rule.by === 'field') field(rule.field, 'person', '人员');
  if (rule.by === 'departmentHead' || rule.by === 'departmentMembers') field(rule.field, 'department', '内设机构');
  if (rule.by === 'sameAs') faults.push(...checkSameAs(rule.node, id, judgement));
  if (rule.by === 'chosenByApplicant' || rule.by === 'chosenByPrevious') {
    faults.push(...(rule.among ?? []).flatMap((one) => checkRule(one, id, judgement)));
  }
  return faults;
}

function checkSameAs(other: string, id: string, judgement: Judgement): ProcessFault[] {
  const { map } = judgement;
  if (map.get(other)?.node.type !== 'task') return [processFault('UNKNOWN_NODE', map, id, { other })];
  if (comesBy(judgement, id, other) !== 'never') return [];
  return [processFault('NOT_BEFORE', map, id, { other: titleOf(other, judgement) })];
}

function titleOf(id: string, { map }: Judgement): string {
  return map.get(id)?.node.title ?? id;
}
