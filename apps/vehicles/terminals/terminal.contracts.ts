import { code, date, defineContract, int, note, ref, text } from '#standards/language';
import { terminalOrderKind } from './code-sets.ts';
import { TERMINAL_FAULTS } from './faults.ts';

/** 认领终端: the terminal of a sighting becomes that of a vehicle and may connect. */
export const adoptTerminal = defineContract<{ readonly terminal: string }>()({
  type: 'verb',
  on: 'terminalSighting',
  name: 'adopt',
  title: '认领',
  permission: 'terminalSighting.adopt',
  when: ['waiting', 'dismissed'],
  input: {
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true }),
    installedOn: date('安装日期', { id: 'installed_on', most: 'today' }),
  },
  errors: TERMINAL_FAULTS,
});

/** 不予认领: the terminal stays refused, for a stated reason, and leaves the list of those that wait. */
export const dismissSighting = defineContract()({
  type: 'verb',
  on: 'terminalSighting',
  name: 'dismiss',
  title: '不予认领',
  permission: 'terminalSighting.dismiss',
  when: ['waiting'],
  input: { answer: text('理由', { id: 'answer', required: true, max: 200 }) },
});

/** 阻断: links of the terminal are closed without an answer, and its knocking is not counted any more. */
export const blockSighting = defineContract()({
  type: 'verb',
  on: 'terminalSighting',
  name: 'block',
  title: '阻断',
  permission: 'terminalSighting.block',
  when: ['waiting', 'dismissed'],
  confirm: '阻断后平台不再应答该终端，直至解除。确定阻断吗？',
  input: { answer: text('理由', { id: 'answer', required: true, max: 200 }) },
});

/** 解除阻断: it may knock again. */
export const unblockSighting = defineContract()({
  type: 'verb',
  on: 'terminalSighting',
  name: 'unblock',
  title: '解除阻断',
  permission: 'terminalSighting.block',
  when: ['blocked'],
  input: {},
});

/** 下发指令: queued at once, sent when the terminal is there, kept with its answer. A cut waits for a second person. */
export const orderTerminal = defineContract<{ readonly order: string }>()({
  type: 'verb',
  on: 'terminal',
  name: 'order',
  title: '下发指令',
  permission: 'terminal.command',
  when: ['active'],
  input: {
    kind: code('指令', { id: 'kind', set: terminalOrderKind, required: true }),
    fence: ref('电子围栏', { id: 'fence', to: 'fence', hint: '下发、删除、查询终端围栏时必选' }),
    content: note('内容', { id: 'content', max: 4000, hint: 'JSON；各类指令的写法见说明' }),
    hours: int('有效小时', { id: 'valid_hours', least: 1, most: 168, initial: 24 }),
  },
  errors: TERMINAL_FAULTS,
});

/** 确认断油断电: by another person, while the vehicle stands. */
export const confirmCut = defineContract()({
  type: 'verb',
  on: 'terminalOrder',
  name: 'confirmCut',
  title: '确认断油断电',
  permission: 'terminal.cut',
  when: ['unconfirmed'],
  confirm: '车辆将无法行驶。确认车辆已停稳并断油断电吗？',
  input: {},
  errors: TERMINAL_FAULTS,
});

/** 否决断油断电. */
export const refuseCut = defineContract()({
  type: 'verb',
  on: 'terminalOrder',
  name: 'refuseCut',
  title: '否决',
  permission: 'terminal.cut',
  when: ['unconfirmed'],
  input: {},
  errors: TERMINAL_FAULTS,
});
