import { date, defineContract, ref } from '#standards/language';

/** Somebody working in a unit. */
export interface StaffMember {
  readonly assignment: string;
  readonly person: string;
  readonly name: string;
  readonly title: string;
  /** Code of 任职方式. */
  readonly kind: string;
  readonly leadership: string | null;
  readonly department: string | null;
  /** Another unit than the one of work keeps the establishment (借调, 挂职). */
  readonly establishment: { readonly id: string; readonly name: string } | null;
}

/** A post with who holds it; nobody is a vacancy. */
export interface StaffPost {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly head: boolean;
  readonly seats: number;
  readonly holders: readonly StaffMember[];
}

/** People of a unit on a day: by post, vacancies shown, and those without a post. */
export const unitStaff = defineContract<{
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly posts: readonly StaffPost[];
  readonly others: readonly StaffMember[];
  /** False when somebody works here whom the asker may not see: then a post without holders is not known to be vacant. */
  readonly complete: boolean;
}>()({
  type: 'query',
  on: 'identity',
  name: 'unitStaff',
  title: '单位人员与岗位',
  permission: 'assignment.read',
  input: {
    unit: ref('单位', { id: 'unit', to: 'unit', required: true }),
    on: date('日期', { id: 'on_day', hint: '不填为今天' }),
  },
});
