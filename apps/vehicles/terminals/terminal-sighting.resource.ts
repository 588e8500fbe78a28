import { code, defineResource, instant, int, point, ref, text } from '#standards/language';
import { sightingStatus } from './code-sets.ts';

/**
 * 待认领终端: a terminal that nobody knows knocked at the gateway and was refused; an officer gives it a vehicle, sends it away with a reason or blocks it. It
 * belongs to the region that it names itself, by its code or its plate, and to the province when it names none.
 */
export const terminalSighting = defineResource({
  id: 'terminal_sighting',
  name: 'terminalSighting',
  title: '待认领终端',
  kind: 'ledger',
  owner: { ref: 'region' },
  label: 'phone',
  pickerDetail: 'plate',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'asNeeded' },
  writtenBy: 'commands',
  order: '-lastSeen',
  states: {
    field: 'status',
    from: {
      waiting: ['adopted', 'dismissed', 'blocked'],
      dismissed: ['waiting', 'adopted', 'blocked'],
      blocked: ['waiting'],
      adopted: ['waiting'],
    },
  },
  fields: {
    phone: text('终端号码', {
      id: 'phone',
      required: true,
      grade: 2,
      max: 20,
      uniqueAmong: 'all',
      search: true,
      list: true,
    }),
    region: ref('归属区划', {
      id: 'region',
      to: 'region',
      required: true,
      grade: 1,
      list: true,
      index: true,
      hint: '按终端注册的行政区划代码或号牌前缀判定，都没有时归省级',
    }),
    plate: text('自报号牌', { id: 'plate', grade: 2, max: 40, search: true, list: true }),
    status: code('认领状态', { id: 'status', set: sightingStatus, required: true, initial: 'waiting', list: true }),
    maker: text('制造商编码', { id: 'maker', max: 30, list: true }),
    model: text('终端型号', { id: 'model', max: 60, list: true }),
    serialNo: text('终端标识', { id: 'serial_no', max: 60 }),
    address: text('来源地址', { id: 'address', grade: 3, mask: 'tail', max: 64, list: true }),
    reason: text('拒绝原因', { id: 'reason', max: 60, list: true }),
    answer: text('处理理由', { id: 'answer', grade: 1, max: 200 }),
    place: point('最近上报位置', { id: 'place', grade: 2 }),
    frame: text('最近报文', { id: 'frame', grade: 2, max: 200, hint: '消息号和消息体开头，十六进制' }),
    firstSeen: instant('首次接入', { id: 'first_seen', required: true, list: true }),
    lastSeen: instant('最近接入', { id: 'last_seen', required: true, list: true, index: true }),
    count: int('接入次数', { id: 'seen_count', required: true, least: 1, list: true }),
    terminal: ref('认领为', { id: 'terminal', to: 'terminal' }),
  },
});
