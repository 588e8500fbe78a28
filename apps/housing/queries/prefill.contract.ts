import { defineContract, ref } from '#standards/language';
import type { Prefill, Reckoning } from '#standards/quotas';
import { subsidyForm } from '../processes/subsidy.form.ts';

const unit = ref('单位', { id: 'unit', to: 'unit', required: true });
const query = { type: 'query', on: 'housing', permission: 'signedIn' } as const;

/** What the form of the subsidy starts from, and the calculation of a filled one; answered within the asker's own sight. */
export const prefillSubsidy = defineContract<Prefill>()({
  ...query,
  name: 'prefillSubsidy',
  title: '住房补贴预填',
  input: { unit, person: ref('补贴对象', { id: 'person', to: 'person', hint: '不填为本人' }) },
});
export const calculateSubsidy = defineContract<Reckoning>()({
  ...query,
  name: 'calculateSubsidy',
  title: '住房补贴测算',
  input: { unit, ...subsidyForm },
});
