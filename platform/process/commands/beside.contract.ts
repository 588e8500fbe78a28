import { defineContract, int, note, ref, rows, text } from '#standards/language';
import type { StepAnswer } from '../contract-inputs.ts';
import { faultsOf } from '../faults.ts';

const people = rows('人员', {
  id: 'people',
  required: true,
  of: { person: ref('人员', { id: 'person', to: 'person', required: true }) },
});

/** 传阅: copies for information; never holds the case up. Whoever has it by a copy alone passes it on to nobody. */
export const copyCase = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'copy',
  title: '传阅',
  permission: 'signedIn',
  input: { people, why: note('说明', { id: 'why', max: 200 }) },
  errors: faultsOf('NOT_INVOLVED', 'COPY_ENDS', 'PERSON_UNKNOWN'),
});

/** 已阅, 知道了: takes an entry that asks for nothing out of one's list. */
export const dismiss = defineContract<void>()({
  type: 'command',
  on: 'process',
  name: 'dismiss',
  title: '已阅',
  permission: 'signedIn',
  input: {
    todos: rows('条目', {
      id: 'todos',
      required: true,
      of: { id: text('条目', { id: 'entry', required: true, max: 36 }) },
    }),
  },
  errors: faultsOf('NO_NOTICE'),
});

/** 催办: once in four hours a task; by whoever takes part, or supervises. */
export const urge = defineContract<{ readonly urged: number }>()({
  type: 'verb',
  on: 'caseFile',
  name: 'urge',
  title: '催办',
  permission: 'signedIn',
  input: { words: note('催办内容', { id: 'words', max: 200 }) },
  errors: faultsOf('URGED_JUST_NOW', 'NOT_INVOLVED', 'NO_TASK'),
});

/** 征求意见、沟通: a question to somebody; the answer does not move the case. */
export const consult = defineContract<{ readonly asked: number }>()({
  type: 'verb',
  on: 'caseFile',
  name: 'consult',
  title: '征求意见',
  permission: 'signedIn',
  input: {
    people,
    task: int('任务', { id: 'task', least: 1 }),
    question: note('问题', { id: 'question', required: true, max: 1000 }),
  },
  errors: faultsOf('NOT_INVOLVED', 'COPY_ENDS', 'PERSON_UNKNOWN'),
});

/** 答复意见. */
export const answerConsult = defineContract<void>()({
  type: 'command',
  on: 'process',
  name: 'answerConsult',
  title: '答复意见',
  permission: 'signedIn',
  input: {
    consult: text('征求意见', { id: 'consult', required: true, max: 36 }),
    answer: note('答复', { id: 'answer', required: true, max: 1000 }),
  },
  errors: faultsOf('CONSULT_UNKNOWN'),
});
