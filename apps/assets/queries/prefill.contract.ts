import { defineContract, ref } from '#standards/language';
import type { Prefill, Reckoning } from '#standards/quotas';
import { disposalForm } from '../processes/disposal.form.ts';
import { registrationChangeForm, registrationForm } from '../processes/registration.form.ts';

const unit = ref('单位', { id: 'unit', to: 'unit', required: true });
const query = { type: 'query', on: 'assets', permission: 'signedIn' } as const;

/** What the forms of the asset approvals start from, and the calculation of a filled one; answered within the asker's own sight. */
export const prefillRegistration = defineContract<Prefill>()({
  ...query,
  name: 'prefillRegistration',
  title: '产权登记预填',
  input: { unit },
});
export const calculateRegistration = defineContract<Reckoning>()({
  ...query,
  name: 'calculateRegistration',
  title: '产权登记核对',
  input: { unit, ...registrationForm },
});
export const prefillRegistrationChange = defineContract<Prefill>()({
  ...query,
  name: 'prefillRegistrationChange',
  title: '产权变动预填',
  input: { unit },
});
export const calculateRegistrationChange = defineContract<Reckoning>()({
  ...query,
  name: 'calculateRegistrationChange',
  title: '产权变动核对',
  input: { unit, ...registrationChangeForm },
});
export const prefillDisposal = defineContract<Prefill>()({
  ...query,
  name: 'prefillDisposal',
  title: '资产处置预填',
  input: { unit },
});
export const calculateDisposal = defineContract<Reckoning>()({
  ...query,
  name: 'calculateDisposal',
  title: '资产处置核对',
  input: { unit, ...disposalForm },
});
