import { defineContract } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** An account that waits for its person, with the secret part of its one-time link. */
export interface AccountLink {
  readonly unit: string;
  readonly person: string;
  readonly login: string;
  /** Goes into `/activate#…`. */
  readonly token: string;
  /** UTC ISO. */
  readonly expiresAt: string;
}

/** 领取激活链接: opens accounts for the people that a roster made; the links are listed this once, the server keeps only their digests. Repeated, it goes on with people who have no account yet. */
export const takeLinks = defineContract<{ readonly links: readonly AccountLink[]; readonly left: number }>()({
  type: 'verb',
  on: 'intakeBatch',
  name: 'takeLinks',
  title: '开通账号并领取激活链接',
  permission: 'account.open',
  when: ['committed'],
  confirm: '将为本批人员开通账号，激活链接只显示这一次，请当场保存或打印。',
  input: {},
  errors: faultsOf('NOT_YOURS', 'LINKS_GIVEN', 'WRONG_STAGE'),
});
