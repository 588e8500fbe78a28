import { code, defineCodeSet, defineContract, int, ref, rows } from '#standards/language';
import { onTask, opinion, type StepAnswer, to } from '../contract-inputs.ts';
import { faultsOf } from '../faults.ts';

/** 转办: responsibility moves. */
export const transfer = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'transfer',
  title: '转办',
  permission: 'signedIn',
  input: { ...onTask, to, opinion },
  errors: faultsOf('NOT_FOR_SERVICES'),
});

/** 委派: comes back when the delegate is done. */
export const delegate = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'delegate',
  title: '委派',
  permission: 'signedIn',
  input: { ...onTask, to, opinion },
  errors: faultsOf('NOT_FOR_SERVICES'),
});

/** 委派办结: gives the task back to its owner with an opinion. */
export const handBack = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'handBack',
  title: '交回委派人',
  permission: 'signedIn',
  input: { ...onTask, opinion },
  errors: faultsOf('NOT_FOR_SERVICES'),
});

/** 加签方式. */
export const signPlace = defineCodeSet({
  name: 'signPlace',
  title: '加签方式',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'before', label: '前加签' },
    { code: 'after', label: '后加签' },
    { code: 'beside', label: '并加签' },
  ],
});

/** 加签. */
export const addSign = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'addSign',
  title: '加签',
  permission: 'signedIn',
  input: {
    ...onTask,
    where: code('加签方式', { id: 'where_', set: signPlace, required: true }),
    people: rows('加签人', {
      id: 'people',
      required: true,
      of: { person: ref('人员', { id: 'person', to: 'person', required: true }) },
    }),
    opinion,
  },
  errors: faultsOf('NOT_FOR_SERVICES'),
});

/** 减签. */
export const removeSign = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'removeSign',
  title: '减签',
  permission: 'signedIn',
  input: {
    ...onTask,
    remove: rows('减去的任务', {
      id: 'remove',
      required: true,
      of: { task: int('任务', { id: 'task', required: true, least: 1 }) },
    }),
  },
  errors: faultsOf('NOT_FOR_SERVICES'),
});

/** 认领. */
export const claim = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'claim',
  title: '认领',
  permission: 'signedIn',
  input: onTask,
  errors: faultsOf('NOT_FOR_SERVICES'),
});

/** 退领. */
export const unclaim = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'unclaim',
  title: '退领',
  permission: 'signedIn',
  input: onTask,
  errors: faultsOf('NOT_FOR_SERVICES'),
});

/** First opening of a task by its holder; pages call it by themselves. Doing it again changes nothing. */
export const openTask = defineContract<StepAnswer>()({
  type: 'verb',
  on: 'caseFile',
  name: 'open',
  title: '阅读任务',
  permission: 'signedIn',
  input: onTask,
  errors: faultsOf('NOT_FOR_SERVICES'),
});
