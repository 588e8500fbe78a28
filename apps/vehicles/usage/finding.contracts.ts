import { code, defineCodeSet, defineContract, note } from '#standards/language';

/** 核查结论. */
export const findingJudgement = defineCodeSet({
  name: 'vehicleFindingJudgement',
  title: '核查结论',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'verified', label: '核实违规', tone: 'bad' },
    { code: 'falseAlarm', label: '误报', tone: 'neutral' },
    { code: 'accepted', label: '说明成立', tone: 'good' },
  ],
});

const verb = { type: 'verb', on: 'vehicleFinding' } as const;
type Answer = { readonly rev: number };

/** 说明: the unit of the vehicle says how it came. */
export const explainFinding = defineContract<Answer>()({
  ...verb,
  name: 'answer',
  title: '说明情况',
  permission: 'vehicleFinding.answer',
  when: ['new'],
  input: { explanation: note('情况说明', { id: 'explanation', required: true, max: 1000 }) },
  event: 'vehicleFinding.explained',
});

/** 核查: an officer says what it is. Words of the unit can only be accepted when there are some. */
export const judgeFinding = defineContract<Answer>()({
  ...verb,
  name: 'judge',
  title: '核查认定',
  permission: 'vehicleFinding.judge',
  when: ['new', 'explained'],
  input: {
    judgement: code('核查结论', { id: 'judgement', set: findingJudgement, required: true }),
    words: note('核查意见', { id: 'words', required: true, max: 1000 }),
  },
  event: 'vehicleFinding.judged',
});

/** 移送: hands a verified violation to discipline inspection. */
export const handOverFinding = defineContract<Answer>()({
  ...verb,
  name: 'handOver',
  title: '移送纪检监察',
  permission: 'vehicleFinding.handOver',
  when: ['verified'],
  confirm: '移送后由纪检监察机构处理，确定移送吗？',
  input: { words: note('移送说明', { id: 'words', required: true, max: 1000 }) },
  event: 'vehicleFinding.handedOver',
});

/** 办结: somebody other than whoever judged it ends it with its result. */
export const closeFinding = defineContract<Answer>()({
  ...verb,
  name: 'close',
  title: '办结',
  permission: 'vehicleFinding.close',
  when: ['verified', 'falseAlarm', 'accepted', 'handedOver'],
  input: { result: note('办结结果', { id: 'result', required: true, max: 1000 }) },
  event: 'vehicleFinding.closed',
});
