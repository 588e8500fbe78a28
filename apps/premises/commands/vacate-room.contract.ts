import { date, defineContract, text } from '#standards/language';
import { PREMISES_FAULTS } from '../faults.ts';

/** 腾退: a room goes back to the holder of its building; whoever sat in it ends there. */
export const vacateRoom = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'room',
  name: 'vacate',
  title: '腾退',
  permission: 'room.vacate',
  when: ['inUse', 'vacating'],
  confirm: '腾退后房间收回，由权属管理单位管理，确定吗？',
  input: {
    on: date('腾退日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    document: text('依据', { id: 'document', required: true, max: 100 }),
  },
  errors: PREMISES_FAULTS,
  event: 'room.vacated',
});
