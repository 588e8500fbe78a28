import { defineContract, ref } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** What a register says of an organisation, before and after it is written. */
export interface RosterCases {
  readonly units: number;
  /** Persons, each once however many posts they hold. */
  readonly people: number;
  /** Lines by code of 任职方式. */
  readonly appointments: readonly { readonly kind: string; readonly count: number }[];
  /** Lines of people who work in another unit than the one of their establishment. */
  readonly elsewhere: number;
}

/** 名册概况: units, people and kinds of appointment of an uploaded register. */
export const rosterCases = defineContract<RosterCases>()({
  type: 'query',
  on: 'intake',
  name: 'rosterCases',
  title: '名册概况',
  permission: 'signedIn',
  input: { batch: ref('批次', { id: 'batch', to: 'intakeBatch', required: true }) },
  errors: faultsOf('NOT_YOURS', 'WRONG_STAGE'),
});
