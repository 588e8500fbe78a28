import type { TerminalCondition } from '#platform/tracks';

/** What can be wrong with a terminal, in the order of urgency, and its words. */
export const TERMINAL_PROBLEMS = {
  never: '从未上线',
  silent: '失联',
  noFix: '不定位',
  powerLost: '主电源断开',
  antenna: '天线故障',
  clock: '时钟错误',
  drift: '定位漂移',
  impostor: '号码被冒用',
  doubled: '一车多终端',
} as const;

/** A problem of a terminal. */
export type TerminalProblem = keyof typeof TERMINAL_PROBLEMS;

/** Our defaults, as no standard names them: silent for a day (milliseconds), without a place for six hours of talking, so many reports set aside in a week. */
export const HEALTH = { silent: 86_400_000, noFix: 6 * 3_600_000, wrongTimes: 3, jumps: 20, days: 7 } as const;

/** Bits of the alarm word (JT/T 808 table 24): antenna not connected, antenna shorted, main power lost. */
const ANTENNA = (1 << 5) | (1 << 6);
const POWER_LOST = 1 << 8;

/** What is wrong with a terminal at a moment (ms); `impostors` are phones under which another device tried to come in. */
export function problemsOf(
  { heardAt, fixAt, alarm, together, wrongTimes, jumps, phone }: TerminalCondition,
  now: number,
  impostors: ReadonlySet<string>,
): readonly TerminalProblem[] {
  const heard = heardAt === null ? undefined : Date.parse(heardAt);
  const silent = heard !== undefined && now - heard > HEALTH.silent;
  // What a terminal said last does not hold any more once it is silent.
  const speaks = heard !== undefined && !silent;
  const holds: readonly [TerminalProblem, boolean][] = [
    ['never', heard === undefined],
    ['silent', silent],
    ['noFix', speaks && heard - (fixAt === null ? 0 : Date.parse(fixAt)) > HEALTH.noFix],
    ['powerLost', speaks && (alarm & POWER_LOST) !== 0],
    ['antenna', speaks && (alarm & ANTENNA) !== 0],
    ['clock', wrongTimes >= HEALTH.wrongTimes],
    ['drift', jumps >= HEALTH.jumps],
    ['impostor', phone !== null && impostors.has(phone)],
    ['doubled', together > 1],
  ];
  return holds.flatMap(([problem, is]) => (is ? [problem] : []));
}
