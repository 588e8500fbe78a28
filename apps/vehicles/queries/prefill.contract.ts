import { defineContract, ref } from '#standards/language';
import type { Prefill, Reckoning } from '#standards/quotas';
import { quotaReviewForm } from '../processes/quota-review.form.ts';
import { vehiclePurchaseForm } from '../processes/vehicle-purchase.form.ts';

const unit = ref('单位', { id: 'unit', to: 'unit', required: true });
const query = { type: 'query', on: 'vehicles', permission: 'signedIn' } as const;

/** What the forms of the vehicle approvals start from, and the calculation of a filled one; answered within the asker's own sight. */
export const prefillQuota = defineContract<Prefill>()({
  ...query,
  name: 'prefillQuota',
  title: '编制核定预填',
  input: { unit },
});
export const calculateQuota = defineContract<Reckoning>()({
  ...query,
  name: 'calculateQuota',
  title: '编制核定测算',
  input: { unit, ...quotaReviewForm },
});
export const prefillPurchase = defineContract<Prefill>()({
  ...query,
  name: 'prefillPurchase',
  title: '新增更新预填',
  input: { unit },
});
export const calculatePurchase = defineContract<Reckoning>()({
  ...query,
  name: 'calculatePurchase',
  title: '新增更新核对',
  input: { unit, ...vehiclePurchaseForm },
});
