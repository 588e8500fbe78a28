import { expect, test } from 'vitest';
import type { StaffMember, StaffPost } from '../../queries/unit-staff.contract.ts';
import { groupStaff, peopleOf, vacanciesOf } from './staff-numbers.ts';

const member = (person: string, kind = 'regular', department: string | null = null): StaffMember => ({
  assignment: `${person} ${kind}`,
  person,
  name: person,
  title: '科员',
  kind,
  leadership: null,
  department,
  establishment: null,
});
const post = (
  name: string,
  seats: number,
  holders: readonly StaffMember[],
  department: string | null = null,
): StaffPost => ({
  id: name,
  name,
  department,
  head: false,
  seats,
  holders,
});

test('somebody with two posts is one person', () => {
  const posts = [post('科长', 1, [member('甲')]), post('股长', 1, [member('甲', 'concurrent'), member('乙')])];
  expect(peopleOf({ posts, others: [member('丙')] })).toBe(3);
});

test('who stands in for a vacant post does not fill it', () => {
  expect(vacanciesOf(post('局长', 1, [member('甲', 'presiding')]), { complete: true })).toBe(1);
  expect(vacanciesOf(post('副局长', 2, [member('甲'), member('乙', 'acting')]), { complete: true })).toBe(1);
  expect(vacanciesOf(post('驾驶员', 1, [member('甲', 'dispatched')]), { complete: true })).toBe(0);
});

test('nothing is called vacant while people are out of sight, and more holders than seats are no negative vacancy', () => {
  expect(vacanciesOf(post('局长', 3, []), { complete: false })).toBe(0);
  expect(vacanciesOf(post('局长', 1, [member('甲'), member('乙')]), { complete: true })).toBe(0);
});

test('posts and people stand under their departments, the rest leads, a department out of sight hides nobody', () => {
  const staff = {
    complete: true,
    departments: [
      { id: 'a', name: '办公室' },
      { id: 'b', name: '财务股' },
    ],
    posts: [post('局长', 1, []), post('主任', 1, [], 'a'), post('秘书', 1, [], 'gone')],
    others: [member('甲', 'offQuota', 'a')],
  };
  const found = groupStaff(staff).map(({ name, posts, others }) => [
    name,
    posts.map((one) => one.name),
    others.map((one) => one.name),
  ]);
  expect(found).toEqual([
    ['单位本级', ['局长', '秘书'], []],
    ['办公室', ['主任'], ['甲']],
    ['财务股', [], []],
  ]);
});

test('a unit without posts of its own has no part for them', () => {
  expect(groupStaff({ complete: true, departments: [], posts: [], others: [] })).toEqual([]);
});
