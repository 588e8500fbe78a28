import { defineContract, ref } from '#standards/language';
import { caseInput } from '#standards/quotas';
import { vehicleUseForm } from '../processes/vehicle-use.form.ts';
import { DISPATCH_FAULTS } from './faults.ts';

const effect = { type: 'command', on: 'vehicles', permission: 'vehicles.effect', errors: DISPATCH_FAULTS } as const;
const { case: ofCase } = caseInput;

/** Commands that carry out a 用车申请; only the process entrusts them. At submission the order stands as 待审批. */
export const reserveUse = defineContract<{ readonly row: string }>()({
  ...effect,
  name: 'reserveUse',
  title: '登记用车申请',
  input: {
    ...vehicleUseForm,
    ...caseInput,
    applicant: ref('申请人', { id: 'applicant', to: 'person', required: true }),
  },
});
/** Returned, withdrawn or refused. */
export const releaseUse = defineContract()({
  ...effect,
  name: 'releaseUse',
  title: '用车申请未通过',
  input: { case: ofCase },
});
/** Approved: the order waits for a car. */
export const applyUse = defineContract<{ readonly order: string }>()({
  ...effect,
  name: 'applyUse',
  title: '用车申请批准待派',
  input: { ...caseInput },
});
