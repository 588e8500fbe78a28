import { code, date, defineResource, instant, note, ref, text } from '#standards/language';
import { terminalEventKind } from './code-sets.ts';

/** 终端上报事件: what a terminal told of besides where it is: a driver's card put in or taken out, a recording made. Numbers of identity cards are not kept. */
export const terminalEvent = defineResource({
  id: 'terminal_event',
  name: 'terminalEvent',
  title: '终端上报事件',
  kind: 'ledger',
  owner: { ref: 'terminal' },
  label: 'summary',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'realtime' },
  writtenBy: 'commands',
  order: '-at',
  fields: {
    at: instant('时间', { id: 'at', required: true, list: true, index: true }),
    kind: code('事件', { id: 'kind', set: terminalEventKind, required: true, list: true }),
    summary: text('内容', { id: 'summary', required: true, max: 120, grade: 2, list: true }),
    terminal: ref('终端', { id: 'terminal', to: 'terminal', required: true, index: true }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    driver: text('驾驶员', { id: 'driver', max: 40, grade: 2, search: true, list: true }),
    certificate: text('从业资格证编号', { id: 'certificate', max: 20, grade: 3, mask: 'tail' }),
    agency: text('发证机构', { id: 'agency', max: 100 }),
    validTo: date('证件有效期止', { id: 'valid_to' }),
    detail: note('说明', { id: 'detail', max: 400 }),
  },
});
