import { code, defineCodeSet, defineContract, note, text } from '#standards/language';
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

/** 移送: a verified violation goes to discipline inspection. */
export const handOverAlarm = defineContract<Answer>()({
  ...verb,
  name: 'handOver',
  title: '移送',
  permission: 'vehicleAlarm.handOver',
  when: ['verified'],
  confirm: '移送后由接收单位处理，确定移送吗？',
  input: { handedTo: text('移送单位', { id: 'handed_to', required: true, max: 60 }) },
  event: 'vehicleAlarm.handedOver',
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
