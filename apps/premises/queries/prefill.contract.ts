import { defineContract, ref } from '#standards/language';
import type { Prefill, Reckoning } from '#standards/quotas';
import { premisesScaleForm } from '../processes/premises-scale.form.ts';
import { repairPlanForm } from '../processes/repair-plan.form.ts';

const unit = ref('单位', { id: 'unit', to: 'unit', required: true });
const query = { type: 'query', on: 'premises', permission: 'signedIn' } as const;

/** What the forms of the premises approvals start from, and the calculation of a filled one; answered within the asker's own sight. */
export const prefillScale = defineContract<Prefill>()({
  ...query,
  name: 'prefillScale',
  title: '规模审核预填',
  input: { unit },
});
export const calculateScale = defineContract<Reckoning>()({
  ...query,
  name: 'calculateScale',
  title: '规模审核测算',
  input: { unit, ...premisesScaleForm },
});
export const prefillRepair = defineContract<Prefill>()({
  ...query,
  name: 'prefillRepair',
  title: '维修计划预填',
  input: { unit },
});
export const calculateRepair = defineContract<Reckoning>()({
  ...query,
  name: 'calculateRepair',
  title: '维修计划核对',
  input: { unit, ...repairPlanForm },
});
