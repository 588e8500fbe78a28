import { date, defineContract, ref } from '#standards/language';
import { VEHICLE_FAULTS } from '../faults.ts';

/** 到车: the vehicle bought on an approved plan stands in the ledger; the plan ends, and the vehicle it replaces waits for disposal. */
export const deliverVehicle = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'vehiclePlan',
  name: 'deliver',
  title: '到车登记',
  permission: 'vehiclePlan.deliver',
  when: ['approved'],
  input: {
    vehicle: ref('到车', { id: 'vehicle', to: 'vehicle', required: true }),
    on: date('到车日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
  },
  errors: VEHICLE_FAULTS,
  event: 'vehiclePlan.delivered',
});
