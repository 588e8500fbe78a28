import { expressionShape } from './expression.shape.ts';
import { either, list, literal, mapOf, matching, nested, record, type Shape, tagged, whole } from './shape.ts';

/** Depth to which conditions and parallel branches may nest. */
export const MOST_DEPTH = 10;

/** Names of nodes never clash with what every JavaScript object has by itself. */
const id: Shape = (value, place, faults) => {
  const fits = typeof value === 'string' && /^[a-z][A-Za-z0-9]{0,39}$/.test(value) && !(value in {});
  if (!fits) faults.push({ place, message: '环节编号应以小写字母开头，由字母和数字组成，最多 40 个字符。' });
};
const title = matching(/^(?=.*\S)[^\p{Cc}\p{Cf}]{1,60}$/u, '名称应为 1 至 60 个字，不含控制字符。');
const key = matching(/^[A-Za-z][\w.-]{0,79}$/, '应为名称或编号。');
const person = matching(/^[\w.:-]{1,80}$/, '应为人员编号。');

const place = tagged('at', {
  applicantUnit: record({ at: literal('applicantUnit') }),
  superior: record({ at: literal('superior') }),
  parent: record({ at: literal('parent') }),
  responsible: record({ at: literal('responsible'), line: key, 'above?': whole(0, 4) }),
  unit: record({ at: literal('unit'), unit: person }),
  field: record({ at: literal('field'), field: key }),
});

/** Votes in a 票签 stand with the rule that finds the people. */
const found = (parts: Parameters<typeof record>[0]) => record({ ...parts, 'weight?': whole(1, 100) });

const outside = {
  people: found({ by: literal('people'), people: list(person, 1, 500) }),
  role: found({ by: literal('role'), role: key, in: place, 'reach?': literal('unit', 'region') }),
  unitHead: found({ by: literal('unitHead'), in: place }),
  inCharge: found({ by: literal('inCharge'), in: place, 'line?': key }),
  departmentHead: found({ by: literal('departmentHead'), 'field?': key, 'up?': whole(0, 5) }),
  departmentMembers: found({ by: literal('departmentMembers'), 'field?': key }),
  post: found({ by: literal('post'), post: person }),
  leadership: found({ by: literal('leadership'), levels: list(key, 1, 20), in: place }),
  directLeader: found({ by: literal('directLeader'), 'up?': whole(0, 5) }),
  field: found({ by: literal('field'), field: key }),
};
const among = list(tagged('by', outside), 1, 10);

/** One way of finding people (`AssigneeRule`). */
export const assigneeShape = tagged('by', {
  ...outside,
  applicant: found({ by: literal('applicant') }),
  chosenByApplicant: found({ by: literal('chosenByApplicant'), 'among?': among, 'most?': whole(1, 500) }),
  chosenByPrevious: found({ by: literal('chosenByPrevious'), 'among?': among, 'most?': whole(1, 500) }),
  sameAs: found({ by: literal('sameAs'), node: id }),
  previousHandler: found({ by: literal('previousHandler') }),
});
const who = list(assigneeShape, 1, 20);

const refusal = literal('atOnce', 'afterAll');
const group = tagged('rule', {
  one: record({ rule: literal('one') }),
  all: record({ rule: literal('all'), 'refusal?': refusal }),
  any: record({ rule: literal('any'), 'refusal?': refusal }),
  seq: record({ rule: literal('seq') }),
  ratio: record({ rule: literal('ratio'), percent: whole(1, 100) }),
});

const actions = literal('deny', 'return', 'transfer', 'delegate', 'addBefore', 'addAfter', 'addBeside', 'removeSign');
const toNode = record({ node: id });
const withdraw = literal('untilRead', 'untilActed', 'never');

const task = record({
  type: literal('task'),
  id,
  title,
  'duty?': literal('decide', 'handle'),
  who,
  'group?': group,
  'ifNobody?': who,
  'ifSelf?': who,
  'ifDuplicate?': literal('ask', 'skipNext', 'skip'),
  'allow?': list(actions, 0, 8),
  'opinion?': literal('never', 'onRefusal', 'always'),
  'fields?': mapOf(key, literal('write', 'fill', 'hidden'), 300),
  'apartFrom?': list(id, 1, 20),
  'limit?': record({ amount: whole(1, 1000), unit: literal('workday', 'day', 'hour') }),
  'returnTo?': list(either(literal('previous', 'earlier', 'applicant'), toNode), 1, 50),
  'onDeny?': either(literal('end'), record({ returnTo: either(literal('applicant', 'previous'), toNode) })),
  'afterReturn?': literal('again', 'straight', 'choose'),
  'withdraw?': withdraw,
  'document?': key,
});

const sequence = nested(MOST_DEPTH, (deeper) =>
  list(
    tagged('type', {
      task,
      cc: record({ type: literal('cc'), id, title, who }),
      if: record({
        type: literal('if'),
        id,
        title,
        branches: list(record({ title, when: expressionShape, nodes: deeper }), 1, 30),
        otherwise: record({ title, nodes: deeper }),
      }),
      par: record({
        type: literal('par'),
        id,
        title,
        branches: list(record({ title, nodes: deeper }), 2, 30),
      }),
    }),
    0,
    200,
  ),
);

/** A whole definition (`ProcessDefinition`). */
export const definitionShape = record({
  key: matching(/^[a-z][A-Za-z0-9]{1,39}$/, '流程编号应为小写字母开头的英文名称。'),
  title,
  version: whole(1, 100_000),
  nodes: sequence,
  'withdrawStart?': withdraw,
});
