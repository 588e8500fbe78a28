import { date, defineContract, ref, text } from '#standards/language';
import { VEHICLE_FAULTS } from '../faults.ts';

/** 划转: hands a vehicle to another managing unit; the row and its costs follow with their stamps. */
export const transferVehicle = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'vehicle',
  name: 'transfer',
  title: '划转',
  permission: 'vehicle.transfer',
  when: ['inUse', 'parked'],
  input: {
    to: ref('接收单位', { id: 'to_unit', to: 'unit', required: true }),
    on: date('划转日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    document: text('批准文号', { id: 'document', required: true, max: 60 }),
  },
  errors: VEHICLE_FAULTS,
  event: 'vehicle.transferred',
});
