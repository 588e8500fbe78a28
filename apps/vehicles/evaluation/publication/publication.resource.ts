import { code, date, defineResource, flag, int, money, note, quantity, ref, serial, text } from '#standards/language';
import { objectionStatus, publicationStatus, publicationSubject } from './code-sets.ts';

const catalogue = { theme: '公务用车', share: 'open', cycle: 'asNeeded' } as const;

/**
 * 用车公示: a list of use and cost for a period, prepared by one person, reviewed by another, published for a notice period (71号 使用信息公示, VH-6). Its lines are
 * frozen when it is prepared. Published, it is seen by everybody at work in the region of the unit that publishes it.
 */
export const vehiclePublication = defineResource({
  id: 'veh_publication',
  name: 'vehiclePublication',
  title: '用车公示',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'title',
  writtenBy: 'commands',
  catalogue,
  states: {
    field: 'status',
    from: {
      prepared: ['reviewed', 'returned'],
      returned: [],
      reviewed: ['published'],
      published: ['ended'],
      ended: [],
    },
  },
  fields: {
    no: serial('公示编号', { id: 'no', pattern: 'GS{yyyy}{0000}', search: true, list: true }),
    title: text('标题', { id: 'title', required: true, max: 100, search: true, list: true }),
    unit: ref('公示单位', { id: 'unit', to: 'unit', required: true, list: true, index: true }),
    subject: code('公示口径', { id: 'subject', set: publicationSubject, required: true, list: true }),
    scope: text('公示范围', { id: 'scope', required: true, max: 100 }),
    from: date('期间起', { id: 'from_day', required: true, list: true }),
    to: date('期间止', { id: 'to_day', required: true, list: true }),
    masked: flag('号牌脱敏', { id: 'masked', required: true }),
    lines: int('公示条数', { id: 'line_count', required: true, unit: '条' }),
    leftOut: int('按规定不公示车辆', {
      id: 'left_out',
      required: true,
      unit: '辆',
      hint: '不得定位或免予标识（涉密、侦查办案等）的车辆不逐车公示',
    }),
    phone: text('监督电话', { id: 'phone', required: true, max: 30 }),
    status: code('状态', { id: 'status', set: publicationStatus, required: true, list: true, index: true }),
    preparedBy: ref('编制人', { id: 'prepared_by', to: 'person', required: true }),
    reviewedBy: ref('审核人', { id: 'reviewed_by', to: 'person' }),
    opinion: note('审核意见', { id: 'opinion', max: 500 }),
    publishedOn: date('发布日期', { id: 'published_on', list: true }),
    noticeTo: date('公示期止', { id: 'notice_to', list: true }),
  },
});

const amount = { least: '0', list: true } as const;

/** 公示明细: one vehicle or one unit of a publication, as it stood when the list was prepared. */
export const publicationLine = defineResource({
  id: 'veh_publication_line',
  name: 'publicationLine',
  title: '公示明细',
  kind: 'ledger',
  owner: { ref: 'publication' },
  label: 'name',
  order: 'no',
  writtenBy: 'commands',
  catalogue,
  fields: {
    publication: ref('公示', { id: 'publication', to: 'vehiclePublication', required: true, index: true }),
    no: int('序号', { id: 'no', required: true, list: true, index: true }),
    name: text('车辆（单位）', { id: 'name', required: true, max: 100, list: true, search: true }),
    unitName: text('管理单位', { id: 'unit_name', max: 100, list: true }),
    vehicles: int('车辆数', { id: 'vehicles', unit: '辆', list: true }),
    usedDays: int('使用工作日', {
      id: 'used_days',
      unit: '天',
      list: true,
      hint: '为空表示无定位、无派车单，无法判断',
    }),
    km: quantity('行驶里程', { id: 'km', unit: 'km', scale: 1, least: '0', list: true, hint: '为空表示里程不明' }),
    orders: int('派车单', { id: 'orders', unit: '单', list: true }),
    fuel: money('燃料（电）费', { id: 'fuel', ...amount }),
    repair: money('维修保养费', { id: 'repair', ...amount }),
    insurance: money('保险费', { id: 'insurance', ...amount }),
    road: money('路桥停车费', { id: 'road', ...amount }),
    other: money('其他费用', { id: 'other', ...amount }),
    cost: money('费用合计', { id: 'cost', ...amount, required: true }),
  },
});

/** 公示异议: what somebody objected to a published list, and the answer. */
export const publicationObjection = defineResource({
  id: 'veh_publication_objection',
  name: 'publicationObjection',
  title: '公示异议',
  kind: 'ledger',
  owner: { ref: 'publication' },
  label: 'no',
  writtenBy: 'commands',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'asNeeded' },
  states: { field: 'status', from: { open: ['answered'], answered: [] } },
  fields: {
    no: serial('异议编号', { id: 'no', pattern: 'YY{yyyy}{0000}', search: true, list: true }),
    publication: ref('公示', { id: 'publication', to: 'vehiclePublication', required: true, index: true, list: true }),
    about: text('涉及车辆（单位）', { id: 'about', max: 100, list: true }),
    by: text('提出人', { id: 'objector', required: true, max: 60, grade: 3, mask: 'name', list: true }),
    contact: text('联系方式', { id: 'contact', max: 60, grade: 3, mask: 'tail' }),
    words: note('异议内容', { id: 'words', required: true, max: 1000 }),
    takenOn: date('登记日期', { id: 'taken_on', required: true, list: true }),
    takenBy: ref('登记人', { id: 'taken_by', to: 'person', required: true }),
    status: code('办理状态', { id: 'status', set: objectionStatus, required: true, list: true }),
    answer: note('答复', { id: 'answer', max: 1000 }),
    answeredBy: ref('答复人', { id: 'answered_by', to: 'person' }),
    answeredOn: date('答复日期', { id: 'answered_on', list: true }),
  },
});
