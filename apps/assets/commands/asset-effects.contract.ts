import { defineContract } from '#standards/language';
import { caseInput, numberInput } from '#standards/quotas';
import { ASSET_FAULTS } from '../faults.ts';
import { disposalForm } from '../processes/disposal.form.ts';
import { registrationChangeForm, registrationForm } from '../processes/registration.form.ts';

const effect = { type: 'command', on: 'assets', permission: 'assets.effect', errors: ASSET_FAULTS } as const;
const { case: ofCase } = caseInput;

/** Commands that carry out approvals. Their permission is in no role: only the process entrusts it, inside the transaction of a decision. */
export const reserveRegistration = defineContract<{ readonly row: string }>()({
  ...effect,
  name: 'reserveRegistration',
  title: '登记产权登记申请',
  input: { ...registrationForm, ...caseInput },
});
export const reserveRegistrationChange = defineContract<{ readonly row: string }>()({
  ...effect,
  name: 'reserveRegistrationChange',
  title: '登记产权变动申请',
  input: { ...registrationChangeForm, ...caseInput },
});
export const releaseRegistration = defineContract()({
  ...effect,
  name: 'releaseRegistration',
  title: '撤销产权登记申请',
  input: { case: ofCase },
});
export const applyRegistration = defineContract<{ readonly right: string }>()({
  ...effect,
  name: 'applyRegistration',
  title: '核准产权登记',
  input: { ...caseInput, total: registrationForm.total },
  event: 'propertyRight.registered',
});

/** The three steps of a disposal: cards are locked, freed again, or let go. */
export const reserveDisposal = defineContract<{ readonly row: string }>()({
  ...effect,
  name: 'reserveDisposal',
  title: '登记处置申请并锁定资产',
  input: { ...disposalForm, ...caseInput },
});
export const releaseDisposal = defineContract()({
  ...effect,
  name: 'releaseDisposal',
  title: '撤销处置申请并恢复资产状态',
  input: { case: ofCase },
});
export const applyDisposal = defineContract<{ readonly cards: number }>()({
  ...effect,
  name: 'applyDisposal',
  title: '批复处置',
  input: { ...caseInput, amount: disposalForm.amount },
  event: 'assetDisposal.approved',
});

/** When the result is signed: its number stands in the rows that the approval changed. */
export const numberAssets = defineContract<{ readonly rows: number }>()({
  ...effect,
  name: 'numberAssets',
  title: '登记资产审批的批准文号',
  input: numberInput,
});
