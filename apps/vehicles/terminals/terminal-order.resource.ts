import { code, defineResource, instant, int, note, ref, text } from '#standards/language';
import { terminalOrderKind, terminalOrderStatus } from './code-sets.ts';

/** 终端指令: something that is sent down to a terminal, from asking to its answer. */
export const terminalOrder = defineResource({
  id: 'terminal_order',
  name: 'terminalOrder',
  title: '终端指令',
  kind: 'ledger',
  owner: { ref: 'terminal' },
  label: 'summary',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'asNeeded' },
  writtenBy: 'commands',
  states: {
    field: 'status',
    from: {
      unconfirmed: ['queued', 'refused', 'expired'],
      queued: ['sent', 'expired', 'failed'],
      sent: ['done', 'failed', 'queued'],
      done: [],
      failed: [],
      expired: [],
      refused: [],
    },
  },
  fields: {
    terminal: ref('终端', { id: 'terminal', to: 'terminal', required: true, list: true, index: true }),
    kind: code('指令', { id: 'kind', set: terminalOrderKind, required: true, list: true }),
    summary: text('内容摘要', { id: 'summary', required: true, max: 200, list: true }),
    content: note('内容', { id: 'content', required: true, max: 4000 }),
    status: code('状态', { id: 'status', set: terminalOrderStatus, required: true, list: true, index: true }),
    attempts: int('下发次数', { id: 'attempts', required: true, initial: 0, least: 0 }),
    askedBy: ref('下令人', { id: 'asked_by', to: 'person', list: true }),
    confirmedBy: ref('确认人', { id: 'confirmed_by', to: 'person' }),
    until: instant('有效期至', { id: 'until_at', required: true }),
    sentAt: instant('下发时间', { id: 'sent_at', list: true }),
    endedAt: instant('办结时间', { id: 'ended_at' }),
    result: text('结果', { id: 'result', max: 200, list: true }),
    answer: note('终端应答', { id: 'answer', max: 4000 }),
  },
});
