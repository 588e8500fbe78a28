import { leadershipLevel } from '#standards/code-sets';
import { code, date, defineResource, flag, ref, text } from '#standards/language';
import { occupancyRules } from '../rules/ledger.rules.ts';

/** 房间使用人: who sits in a room, from–to; leaders' offices are filed with the bureau every year. */
export const occupancy = defineResource({
  id: 'premises_occupancy',
  name: 'occupancy',
  title: '房间使用人',
  kind: 'ledger',
  owner: { ref: 'room' },
  person: 'person',
  label: 'duty',
  catalogue: { theme: '办公用房', share: 'conditional', purpose: '用于办公用房监管', cycle: 'asNeeded' },
  uniqueTogether: [['room', 'person', 'from']],
  rules: occupancyRules,
  fields: {
    room: ref('房间', { id: 'room', to: 'room', required: true, list: true, index: true, readOnly: 'afterCreate' }),
    person: ref('使用人', {
      id: 'person',
      to: 'person',
      required: true,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    duty: text('职务', { id: 'duty', required: true, list: true, max: 60 }),
    leadership: code('领导职务层次', {
      id: 'leadership',
      set: leadershipLevel,
      list: true,
      hint: '职级不决定办公室面积',
    }),
    second: flag('第二处办公室', { id: 'second', initial: false }),
    from: date('启用日期', { id: 'valid_from', required: true, list: true, initial: 'today' }),
    to: date('停用日期', { id: 'valid_to', list: true }),
    vacateBy: date('腾退期限', { id: 'vacate_by', list: true, hint: '离任后一个月内；第二处办公室两个月内' }),
  },
});
