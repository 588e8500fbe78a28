import { date, defineContract, ref, rows, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 合署办公: several boards, one staff; whoever works at one sees the others as the own unit. */
export const joinOffices = defineContract<{ readonly jointOffice: string }>()({
  type: 'command',
  on: 'identity',
  name: 'joinOffices',
  title: '合署办公',
  permission: 'unit.join',
  input: {
    units: rows('合署单位', {
      id: 'units',
      required: true,
      of: { unit: ref('单位', { id: 'unit', to: 'unit', required: true }) },
    }),
    on: date('合署日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    document: text('依据文件', { id: 'document', max: 200 }),
  },
  errors: faultsOf('UNIT_BEYOND', 'JOINT_TOO_FEW', 'JOINT_ALREADY', 'UNIT_ENDED', 'UNIT_SECRET'),
  event: 'unit.joined',
});
