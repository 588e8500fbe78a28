import { defineContract } from '#standards/language';
import { caseInput, numberInput } from '#standards/quotas';
import { PREMISES_FAULTS } from '../faults.ts';
import { premisesScaleForm } from '../processes/premises-scale.form.ts';
import { repairPlanForm } from '../processes/repair-plan.form.ts';

const effect = { type: 'command', on: 'premises', permission: 'premises.effect', errors: PREMISES_FAULTS } as const;
const { case: ofCase } = caseInput;

/** Commands that carry out approvals. Their permission is in no role: only the process entrusts it, inside the transaction of a decision. */
export const reserveScale = defineContract<{ readonly row: string }>()({
  ...effect,
  name: 'reserveScale',
  title: '登记规模审核申请',
  input: { ...premisesScaleForm, ...caseInput },
});
export const releaseScale = defineContract()({
  ...effect,
  name: 'releaseScale',
  title: '撤销规模审核登记',
  input: { case: ofCase },
});
export const applyScale = defineContract<{ readonly agreement: string | null }>()({
  ...effect,
  name: 'applyScale',
  title: '核定面积并分配用房',
  input: {
    ...caseInput,
    asked: premisesScaleForm.asked,
    rooms: premisesScaleForm.rooms,
    granted: premisesScaleForm.granted,
  },
  event: 'premisesScale.approved',
});

/** The three steps of a repair plan. */
export const reserveRepair = defineContract<{ readonly row: string }>()({
  ...effect,
  name: 'reserveRepair',
  title: '登记维修计划申请',
  input: { ...repairPlanForm, ...caseInput },
});
export const releaseRepair = defineContract()({
  ...effect,
  name: 'releaseRepair',
  title: '撤销维修计划登记',
  input: { case: ofCase },
});
export const applyRepair = defineContract<{ readonly score: number }>()({
  ...effect,
  name: 'applyRepair',
  title: '列入维修计划',
  input: { ...caseInput, estimate: repairPlanForm.estimate, granted: repairPlanForm.granted },
  event: 'repairPlan.approved',
});

/** When the result is signed: its number stands in the rows that the approval changed. */
export const numberPremises = defineContract<{ readonly rows: number }>()({
  ...effect,
  name: 'numberPremises',
  title: '登记用房审批的批准文号',
  input: numberInput,
});
