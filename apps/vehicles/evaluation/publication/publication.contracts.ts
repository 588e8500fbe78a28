import { code, date, defineContract, flag, int, note, ref, text } from '#standards/language';
import { publicationSubject } from './code-sets.ts';
import { PUBLICATION_FAULTS } from './faults.ts';

type Answer = { readonly rev: number };
const verb = { type: 'verb', on: 'vehiclePublication', errors: PUBLICATION_FAULTS } as const;

/** 编制公示: takes the closed months of what the asker sees and freezes them as lines. */
export const preparePublication = defineContract<{ readonly id: string; readonly lines: number }>()({
  type: 'command',
  on: 'vehicles',
  name: 'preparePublication',
  title: '编制公示',
  permission: 'vehiclePublication.prepare',
  input: {
    title: text('标题', { id: 'title', required: true, max: 100 }),
    subject: code('公示口径', { id: 'subject', set: publicationSubject, required: true, initial: 'vehicle' }),
    unit: ref('只公示该单位', { id: 'only_unit', to: 'unit', hint: '不选为本人管辖范围内全部单位' }),
    from: date('起始月份', { id: 'from_day', required: true, hint: '起始月份的任意一天' }),
    to: date('截止月份', { id: 'to_day', required: true, hint: '截止月份的任意一天' }),
    masked: flag('号牌脱敏', { id: 'masked', initial: false, hint: '号牌只显示前两位和末位' }),
    phone: text('监督电话', { id: 'phone', required: true, max: 30 }),
  },
  errors: PUBLICATION_FAULTS,
  event: 'vehiclePublication.prepared',
});

/** 审核公示: by somebody other than whoever prepared it. */
export const reviewPublication = defineContract<Answer>()({
  ...verb,
  name: 'review',
  title: '审核公示',
  permission: 'vehiclePublication.review',
  when: ['prepared'],
  input: {
    agreed: flag('同意公示', { id: 'agreed', required: true }),
    opinion: note('意见', { id: 'opinion', max: 500 }),
  },
  event: 'vehiclePublication.reviewed',
});

/** 发布公示: from today for so many days; everybody at work in the region sees it. */
export const publishPublication = defineContract<Answer>()({
  ...verb,
  name: 'publish',
  title: '发布公示',
  permission: 'vehiclePublication.publish',
  when: ['reviewed'],
  confirm: '发布后本地区工作人员都能看到，内容不能再改，确定吗？',
  input: { days: int('公示天数', { id: 'days', required: true, least: 5, most: 60, initial: 7, unit: '天' }) },
  event: 'vehiclePublication.published',
});

/** 登记异议: within the notice period. */
export const takeObjection = defineContract<{ readonly id: string }>()({
  ...verb,
  name: 'takeObjection',
  title: '登记异议',
  permission: 'vehiclePublication.takeObjection',
  when: ['published'],
  input: {
    by: text('提出人', { id: 'objector', required: true, max: 60, grade: 3 }),
    contact: text('联系方式', { id: 'contact', max: 60, grade: 3 }),
    about: text('涉及车辆（单位）', { id: 'about', max: 100 }),
    words: note('异议内容', { id: 'words', required: true, max: 1000 }),
  },
  event: 'vehiclePublication.objected',
});

/** 答复异议. */
export const answerObjection = defineContract<Answer>()({
  type: 'verb',
  on: 'publicationObjection',
  name: 'answer',
  title: '答复异议',
  permission: 'publicationObjection.answer',
  when: ['open'],
  input: { answer: note('答复', { id: 'answer', required: true, max: 1000 }) },
  errors: PUBLICATION_FAULTS,
  event: 'publicationObjection.answered',
});

/** 结束公示: once the notice period is over and every objection is answered. */
export const endPublication = defineContract<Answer>()({
  ...verb,
  name: 'end',
  title: '结束公示',
  permission: 'vehiclePublication.publish',
  when: ['published'],
  input: {},
});
