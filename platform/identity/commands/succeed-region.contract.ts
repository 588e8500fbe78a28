import { date, defineContract, ref, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 区划更替: ends a region and names the one that took over; its units and regions below go there. */
export const succeedRegion = defineContract<{ readonly moved: number }>()({
  type: 'verb',
  on: 'region',
  name: 'succeed',
  title: '区划更替',
  permission: 'region.succeed',
  confirm: '原区划停用，其下区划和单位转入继任区划，确定吗？',
  input: {
    successor: ref('继任区划', { id: 'successor', to: 'region', required: true }),
    on: date('停用日期', { id: 'on_day', required: true, most: 'today', initial: 'today' }),
    document: text('批准文件', { id: 'document', max: 200 }),
  },
  errors: faultsOf('REGION_ENDED', 'UNIT_CYCLE'),
  event: 'region.succeeded',
});
