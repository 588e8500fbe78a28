import { defineContract } from '#standards/language';
import { caseInput, numberInput } from '#standards/quotas';
import { HOUSING_FAULTS } from '../faults.ts';
import { subsidyForm } from '../processes/subsidy.form.ts';

const effect = { type: 'command', on: 'housing', permission: 'housing.effect', errors: HOUSING_FAULTS } as const;

/** Commands that carry out the approval. Their permission is in no role: only the process entrusts it, inside the transaction of a decision. */
export const reserveSubsidy = defineContract<{ readonly row: string }>()({
  ...effect,
  name: 'reserveSubsidy',
  title: '登记住房补贴申请',
  input: { ...subsidyForm, ...caseInput },
});
export const releaseSubsidy = defineContract()({
  ...effect,
  name: 'releaseSubsidy',
  title: '撤销住房补贴登记',
  input: { case: caseInput.case },
});
export const applySubsidy = defineContract<{ readonly amount: string }>()({
  ...effect,
  name: 'applySubsidy',
  title: '核定住房补贴',
  input: caseInput,
  event: 'subsidyRecord.approved',
});

/** When the result is signed: its number stands in the rows that the approval changed. */
export const numberHousing = defineContract<{ readonly rows: number }>()({
  ...effect,
  name: 'numberHousing',
  title: '登记住房补贴审批的批准文号',
  input: numberInput,
});
