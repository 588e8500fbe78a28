import type { CheckName } from '../element.ts';
import type { FunctionName } from '../expression.ts';
import { isDay, shanghaiDay } from '../kinds/day.ts';
import { NAMED_CHECKS } from '../kinds/named-checks.ts';
import type { RuleType } from './expression-type.ts';
import type { RuleValue } from './rule-value.ts';

/** A named function of the rule language: types of its arguments and answer, and its body in JavaScript; unknown arguments give unknown. */
export interface RuleFunction {
  readonly args: readonly RuleType[];
  readonly gives: RuleType;
  readonly body: (args: readonly RuleValue[], today: string) => RuleValue;
}

/** Every function a rule may call. */
export const RULE_FUNCTIONS: Readonly<Record<FunctionName, RuleFunction>> = {
  /** Whole years from the first day to the second, by anniversaries; negative when the second is earlier. */
  yearsBetween: {
    args: ['day', 'day'],
    gives: 'number',
    body: ([from, to]) => {
      const [start, end] = [dayOf(from), dayOf(to)];
      return start && end ? whole(yearsBetween(start, end)) : null;
    },
  },
  /** Whole days from the first day to the second, by the Asia/Shanghai days of instants; negative when the second is earlier. */
  daysBetween: {
    args: ['day', 'day'],
    gives: 'number',
    body: ([from, to]) => {
      const [start, end] = [dayOf(from), dayOf(to)];
      return start && end ? whole((Date.parse(end) - Date.parse(start)) / 86_400_000) : null;
    },
  },
  /** Calendar year of a day or of the Asia/Shanghai day of an instant. */
  year: {
    args: ['day'],
    gives: 'number',
    body: ([at]) => {
      const day = dayOf(at);
      return day ? whole(Number(day.slice(0, 4))) : null;
    },
  },
  /** Characters of a text. */
  length: {
    args: ['text'],
    gives: 'number',
    body: ([text]) => (typeof text === 'string' ? whole([...text].length) : null),
  },
  /** Whether a text passes a named check. */
  checkOk: {
    args: ['text', 'text'],
    gives: 'truth',
    body: ([text, name], today) => {
      if (typeof text !== 'string' || typeof name !== 'string' || !isCheckName(name)) return null;
      const check = NAMED_CHECKS[name];
      return check.check(check.normalise(text), today).ok;
    },
  },
};

/** Whether the text names a check. */
export function isCheckName(name: string): name is CheckName {
  return Object.hasOwn(NAMED_CHECKS, name);
}

function yearsBetween(from: string, to: string): number {
  if (to < from) return -yearsBetween(to, from);
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

function dayOf(value: RuleValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (isDay(value)) return value;
  return Number.isNaN(Date.parse(value)) ? undefined : shanghaiDay(value);
}

function whole(n: number): RuleValue {
  return { units: BigInt(n), scale: 0 };
}
