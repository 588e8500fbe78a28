import { expect, test } from 'vitest';
import { groupSigns, MERGE_GAP, type OpenMatter, type Sign } from './group-signs.ts';

const H = 3_600_000;
const sign = (id: string, from: number, to = from): Sign => ({ id, from: from * H, to: to * H });
const open = (id: string, from: number, to: number): OpenMatter => ({ id, from: from * H, to: to * H });
const told = (signs: readonly Sign[], matters: readonly OpenMatter[] = []) =>
  groupSigns(signs, matters).map(
    ({ matter, signs: own }) => `${matter ?? 'new'}: ${own.map(({ id }) => id).join('+')}`,
  );

test.each<[string, readonly Sign[], readonly OpenMatter[], readonly string[]]>([
  ['one alarm is one matter', [sign('a', 1)], [], ['new: a']],
  ['alarms of one journey are one matter, in whatever order they come', [sign('b', 3), sign('a', 1)], [], ['new: a+b']],
  ['a finding over the whole journey takes its alarms in', [sign('u', 1, 9), sign('a', 8)], [], ['new: u+a']],
  ['journeys far apart are two matters', [sign('a', 1), sign('b', 8)], [], ['new: a', 'new: b']],
  ['what comes later joins the open matter', [sign('b', 3)], [open('m', 1, 2)], ['m: b']],
  ['a journey before an open matter joins it when it is near', [sign('u', 0, 2)], [open('m', 3, 3)], ['m: u']],
  ['an old matter stays alone', [sign('b', 30)], [open('m', 1, 2)], ['new: b']],
  ['nothing is nothing', [], [open('m', 1, 2)], []],
])('%s', (_title, signs, matters, groups) => {
  expect(told(signs, matters)).toEqual(groups);
});

test('the gap is met to the millisecond', () => {
  const at = (to: number) => groupSigns([{ id: 'b', from: to, to }], [{ id: 'm', from: 0, to: 0 }])[0]?.matter;
  expect([at(MERGE_GAP), at(MERGE_GAP + 1)]).toEqual(['m', undefined]);
});
