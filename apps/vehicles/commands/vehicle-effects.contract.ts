import { defineContract } from '#standards/language';
import { caseInput, numberInput } from '#standards/quotas';
import { VEHICLE_FAULTS } from '../faults.ts';
import { quotaReviewForm } from '../processes/quota-review.form.ts';
import { vehiclePurchaseForm } from '../processes/vehicle-purchase.form.ts';

const effect = { type: 'command', on: 'vehicles', permission: 'vehicles.effect', errors: VEHICLE_FAULTS } as const;
const { case: ofCase } = caseInput;

/** Commands that carry out approvals. Their permission is in no role: only the process entrusts it, inside the transaction of a decision. */
export const reserveQuota = defineContract<{ readonly row: string }>()({
  ...effect,
  name: 'reserveQuota',
  title: '登记编制核定申请',
  input: { ...quotaReviewForm, ...caseInput },
});
export const releaseQuota = defineContract()({
  ...effect,
  name: 'releaseQuota',
  title: '撤销编制核定登记',
  input: { case: ofCase },
});
export const applyQuota = defineContract<{ readonly quota: string }>()({
  ...effect,
  name: 'applyQuota',
  title: '核定用车编制',
  input: { ...caseInput, asked: quotaReviewForm.asked, granted: quotaReviewForm.granted },
  event: 'vehicleQuota.approved',
});

/** The three steps of a purchase: a place of the quota is held, freed again, or kept until delivery. */
export const reservePurchase = defineContract<{ readonly row: string }>()({
  ...effect,
  name: 'reservePurchase',
  title: '登记购车申请并预占编制',
  input: { ...vehiclePurchaseForm, ...caseInput },
});
export const releasePurchase = defineContract()({
  ...effect,
  name: 'releasePurchase',
  title: '撤销购车登记并释放编制',
  input: { case: ofCase },
});
export const applyPurchase = defineContract<{ readonly plan: string }>()({
  ...effect,
  name: 'applyPurchase',
  title: '列入购置更新计划',
  input: { ...caseInput, price: vehiclePurchaseForm.price },
  event: 'vehiclePlan.approved',
});

/** When the result is signed: its number stands in the rows that the approval changed. */
export const numberVehicles = defineContract<{ readonly rows: number }>()({
  ...effect,
  name: 'numberVehicles',
  title: '登记用车审批的批准文号',
  input: numberInput,
});
