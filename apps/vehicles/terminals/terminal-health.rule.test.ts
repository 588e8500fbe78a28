import { expect, test } from 'vitest';
import type { TerminalCondition } from '#platform/tracks';
import { problemsOf, type TerminalProblem } from './terminal-health.rule.ts';

const now = Date.parse('2026-03-02T10:00:00Z');
const ago = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
const well: TerminalCondition = {
  id: 't',
  phone: '13900000001',
  vehicle: 'v',
  plate: '贵A10001',
  unit: '财政局',
  heardAt: ago(0.1),
  fixAt: ago(0.1),
  alarm: 0,
  together: 1,
  wrongTimes: 0,
  jumps: 0,
};

test.each<[string, Partial<TerminalCondition>, readonly TerminalProblem[]]>([
  ['one that speaks and knows where it is is well', {}, []],
  ['never heard', { heardAt: null, fixAt: null }, ['never']],
  ['not heard for more than a day', { heardAt: ago(25), fixAt: ago(25) }, ['silent']],
  ['a night without a word is none', { heardAt: ago(14), fixAt: ago(14) }, []],
  ['speaks for hours without a place', { fixAt: ago(7) }, ['noFix']],
  ['speaks and never had a place', { fixAt: null }, ['noFix']],
  ['main power lost', { alarm: 1 << 8 }, ['powerLost']],
  ['antenna shorted', { alarm: 1 << 6 }, ['antenna']],
  ['what it said before it fell silent holds no more', { heardAt: ago(48), fixAt: ago(90), alarm: 1 << 8 }, ['silent']],
  ['two wrong times are an accident', { wrongTimes: 2 }, []],
  ['a clock that is wrong again and again', { wrongTimes: 3 }, ['clock']],
  ['places that jump', { jumps: 20 }, ['drift']],
  ['two terminals on one vehicle', { together: 2 }, ['doubled']],
  ['another device under its phone', { phone: '13900000009' }, ['impostor']],
  ['a phone that may not be read is compared with nothing', { phone: null }, []],
])('%s', (_, facts, problems) => {
  expect(problemsOf({ ...well, ...facts }, now, new Set(['13900000009']))).toEqual(problems);
});
