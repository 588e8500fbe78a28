import { code, defineCodeSet, defineContract, note } from '#standards/language';
import { ALARM_FAULTS } from './faults.ts';

/** 核实结论. */
export const alarmVerdict = defineCodeSet({
  name: 'vehicleAlarmVerdict',
  title: '报警核实结论',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'verified', label: '属实', tone: 'bad' },
    { code: 'falseAlarm', label: '误报', tone: 'neutral' },
  ],
});

type Answer = { readonly rev: number };
const verb = { type: 'verb', on: 'vehicleAlarm', errors: ALARM_FAULTS } as const;
const UNDECIDED = ['new', 'handling', 'explained'] as const;

/** 处置: somebody takes the alarm. */
export const handleAlarm = defineContract<Answer>()({
  ...verb,
  name: 'handle',
  title: '处置',
  permission: 'vehicleAlarm.handle',
  when: ['new', 'explained'],
  input: {},
  event: 'vehicleAlarm.handling',
});

/** 说明情况: the unit of the vehicle says how it came. */
export const answerAlarm = defineContract<Answer>()({
  ...verb,
  name: 'answer',
  title: '说明情况',
  permission: 'vehicleAlarm.answer',
  when: ['new', 'handling'],
  input: { explanation: note('情况说明', { id: 'explanation', required: true, max: 1000 }) },
  event: 'vehicleAlarm.explained',
});

/** 核实: an officer says whether it is so. */
export const verifyAlarm = defineContract<Answer>()({
  ...verb,
  name: 'verify',
  title: '核实',
  permission: 'vehicleAlarm.verify',
  when: UNDECIDED,
  input: {
    verdict: code('核实结论', { id: 'verdict', set: alarmVerdict, required: true }),
    judgement: note('核实意见', { id: 'judgement', required: true, max: 1000 }),
  },
  event: 'vehicleAlarm.verified',
});

/** 转为核查: a small alarm that an officer takes seriously becomes a matter of the process. */
export const checkAlarm = defineContract<Answer>()({
  ...verb,
  name: 'toCheck',
  title: '转为核查',
  permission: 'vehicleAlarm.toCheck',
  when: UNDECIDED,
  confirm: '转为用车核查后按流程说明、核查和办结，确定吗？',
  input: {},
  event: 'vehicleAlarm.toCheck',
});

/** 办结: ends it with its result; an alarm that matters is ended by somebody else than who handled it. */
export const closeAlarm = defineContract<Answer>()({
  ...verb,
  name: 'close',
  title: '办结',
  permission: 'vehicleAlarm.close',
  when: ['explained', 'verified', 'falseAlarm', 'handedOver'],
  input: { result: note('办结结果', { id: 'result', required: true, max: 1000 }) },
  event: 'vehicleAlarm.closed',
});
