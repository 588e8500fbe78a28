import { date, defineContract, text } from '#standards/language';
import { VEHICLE_FAULTS } from '../faults.ts';
import { checkForm } from './check-form.ts';

const effect = { type: 'command', on: 'vehicles', permission: 'vehicles.effect', errors: VEHICLE_FAULTS } as const;
const ofCase = text('办件标识', { id: 'case_id', required: true, max: 60 });
const caseNo = text('办件编号', { id: 'case_no', max: 60 });
const decidedOn = date('决定日期', { id: 'decided_on' });
const { matter, vehicle, beganAt, lastAt, verdict, result, handedTo } = checkForm;

/** What the case of a check writes into the ledger; only the process entrusts the permission. */
export const openCheck = defineContract<{ readonly check: string }>()({
  ...effect,
  name: 'openCheck',
  title: '登记用车核查',
  input: { case: ofCase, caseNo, matter, vehicle, beganAt, lastAt },
});
export const closeCheck = defineContract()({
  ...effect,
  name: 'closeCheck',
  title: '办结用车核查',
  input: {
    case: ofCase,
    verdict: { ...verdict, required: true },
    result: { ...result, required: true },
    handedTo,
    decidedOn,
  },
  event: 'vehicleCheck.closed',
});
export const dropCheck = defineContract()({
  ...effect,
  name: 'dropCheck',
  title: '终止用车核查',
  input: { case: ofCase },
});
