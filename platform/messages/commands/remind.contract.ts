import { defineContract } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 催办: a message to the units that have not received, or not answered; at most once in four hours. */
export const remind = defineContract<{ readonly units: number }>()({
  type: 'verb',
  on: 'notice',
  name: 'remind',
  title: '催办',
  permission: 'notice.remind',
  when: ['issued'],
  input: {},
  errors: faultsOf('NOT_ISSUED', 'REMINDED_LATELY', 'NOBODY_LATE'),
});
