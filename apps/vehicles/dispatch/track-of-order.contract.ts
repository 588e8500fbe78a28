import { defineContract, ref } from '#standards/language';
import { TRACK_FAULTS } from '../tracks/faults.ts';
import type { Track } from '../tracks/track-of.contract.ts';
import { DISPATCH_FAULTS } from './faults.ts';

/** 派车单轨迹: the track of the order's car, for the unit that uses it, while it is out and until its costs are settled; from the start to the return and no further. */
export const trackOfOrder = defineContract<Track>()({
  type: 'query',
  on: 'vehicles',
  name: 'trackOfOrder',
  title: '派车单轨迹',
  permission: 'dispatchOrder.track',
  input: { order: ref('派车单', { id: 'dispatch_order', to: 'dispatchOrder', required: true }) },
  errors: { ...DISPATCH_FAULTS, ...TRACK_FAULTS },
});
