import { defineContract, ref } from '#standards/language';
import type { Prefill, Reckoning } from '#standards/quotas';
import { vehicleUseForm } from '../processes/vehicle-use.form.ts';

const unit = ref('单位', { id: 'unit', to: 'unit', required: true });
const query = { type: 'query', on: 'vehicles', permission: 'signedIn' } as const;

/** What a 用车申请 starts from, so that it takes a minute. */
export const prefillUse = defineContract<Prefill>()({
  ...query,
  name: 'prefillUse',
  title: '用车申请预填',
  input: { unit },
});
/** What is known of the time asked for: cars that are free, days on which cars are sealed. */
export const calculateUse = defineContract<Reckoning>()({
  ...query,
  name: 'calculateUse',
  title: '用车申请核对',
  input: { unit, ...vehicleUseForm },
});
