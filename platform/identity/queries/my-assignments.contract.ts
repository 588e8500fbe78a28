import { defineContract } from '#standards/language';

/** An assignment of the asker, now or earlier. */
export interface MyAssignment {
  readonly assignment: string;
  readonly unit: string;
  readonly unitName: string;
  readonly title: string;
  /** Code of 任职方式. */
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
  readonly acting: boolean;
  /** Roles granted to it or to its post, valid today. */
  readonly roles: readonly string[];
}

/** 我的任职. */
export const myAssignments = defineContract<{ readonly assignments: readonly MyAssignment[] }>()({
  type: 'query',
  on: 'identity',
  name: 'myAssignments',
  title: '我的任职',
  permission: 'signedIn',
  input: {},
});
