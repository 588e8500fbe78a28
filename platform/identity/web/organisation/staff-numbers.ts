import type { AnswerOfContract } from '#standards/language';
import type { StaffPost, unitStaff } from '../../queries/unit-staff.contract.ts';

/** Departments, posts and people of a unit. */
export type Staff = AnswerOfContract<typeof unitStaff>;

/** How many people work in the unit; somebody with two posts counts once. */
export function peopleOf({ posts, others }: Pick<Staff, 'posts' | 'others'>): number {
  const members = [...posts.flatMap((post) => post.holders), ...others];
  return new Set(members.map((member) => member.person)).size;
}

/** 主持工作 and 代理 do the work of a vacant post; it stays vacant. */
const STAND_INS = ['presiding', 'acting'];

/** Seats of a post that nobody holds; none is known to be vacant while some people are out of sight. */
export function vacanciesOf(
  { seats, holders }: Pick<StaffPost, 'seats' | 'holders'>,
  { complete }: Pick<Staff, 'complete'>,
): number {
  const held = holders.filter(({ kind }) => !STAND_INS.includes(kind)).length;
  return complete ? Math.max(0, seats - held) : 0;
}

/** Part of a unit with what stands in it: a department, or the unit itself (no id) for what belongs to none. */
export interface StaffGroup {
  readonly id: string | null;
  readonly name: string;
  readonly posts: readonly StaffPost[];
  readonly others: Staff['others'];
}

/** Posts and people by department in the given order; what belongs to no department of the list leads, when there is anything. */
export function groupStaff({ departments, posts, others }: Staff): readonly StaffGroup[] {
  const known = new Set(departments.map(({ id }) => id));
  const inside = (wanted: string | null) => (at: { readonly department: string | null }) =>
    (at.department !== null && known.has(at.department) ? at.department : null) === wanted;
  const groupOf = (id: string | null, name: string): StaffGroup => ({
    id,
    name,
    posts: posts.filter(inside(id)),
    others: others.filter(inside(id)),
  });
  const top = groupOf(null, '单位本级');
  const lead = top.posts.length + top.others.length > 0 ? [top] : [];
  return [...lead, ...departments.map(({ id, name }) => groupOf(id, name))];
}
