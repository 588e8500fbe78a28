import { code, defineResource, instant, int, point, ref, text } from '#standards/language';
import { terminalMediaEvent, terminalMediaFormat, terminalMediaKind, terminalMediaStatus } from './code-sets.ts';

/** 终端多媒体: a whole recording that a terminal uploaded (JT/T 808, 0x0801); its file belongs to the row. Whoever manages the vehicle owns it. */
export const terminalMedia = defineResource({
  id: 'terminal_media',
  name: 'terminalMedia',
  title: '终端多媒体',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'summary',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'realtime' },
  writtenBy: 'commands',
  order: '-takenAt',
  states: { field: 'status', from: { kept: ['refused', 'expired'], refused: [], expired: [] } },
  fields: {
    takenAt: instant('采集时间', {
      id: 'taken_at',
      required: true,
      list: true,
      index: true,
      hint: '终端随附的定位时间；没有定位的以收到时间为准',
    }),
    summary: text('内容', { id: 'summary', required: true, max: 120, list: true }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    terminal: ref('终端', { id: 'terminal', to: 'terminal', required: true, index: true }),
    kind: code('类别', { id: 'kind', set: terminalMediaKind, required: true }),
    format: code('申报格式', { id: 'format', set: terminalMediaFormat, required: true, list: true }),
    event: code('触发事件', { id: 'event', set: terminalMediaEvent, required: true, list: true }),
    channel: int('通道', { id: 'channel', required: true, least: 0 }),
    status: code('状态', { id: 'status', set: terminalMediaStatus, required: true, list: true, index: true }),
    reason: text('未予入库原因', { id: 'reason', max: 120, list: true }),
    place: point('采集位置', { id: 'place', grade: 2 }),
    size: int('大小', { id: 'size', required: true, least: 1, unit: '字节', list: true }),
    digest: text('摘要', { id: 'digest', required: true, max: 64, index: true, hint: '内容的SM3摘要' }),
    number: text('多媒体编号', { id: 'media_number', required: true, max: 10, hint: '终端自编的编号' }),
    receivedAt: instant('收到时间', { id: 'received_at', required: true, index: true }),
  },
});
