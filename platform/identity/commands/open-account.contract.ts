import { defineContract, ref, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** A link's secret part, shown once to hand to its person. */
export interface LinkAnswer {
  readonly account: string;
  /** Goes into `/activate#…`; the server keeps only its digest. */
  readonly token: string;
  /** UTC ISO. */
  readonly expiresAt: string;
}

/** 开通账号: the person sets the password by a link that works once. */
export const openAccount = defineContract<LinkAnswer>()({
  type: 'command',
  on: 'identity',
  name: 'openAccount',
  title: '开通账号',
  permission: 'account.open',
  input: {
    person: ref('人员', { id: 'person', to: 'person', required: true }),
    login: text('登录名', { id: 'login', required: true, max: 40 }),
  },
  errors: faultsOf('LOGIN_INVALID', 'ACCOUNT_EXISTS', 'ACCOUNT_BEYOND', 'PERSON_LEFT'),
  event: 'account.opened',
});
