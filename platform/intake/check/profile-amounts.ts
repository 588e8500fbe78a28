import type { Amounts, Range } from './profile.ts';
import type { SurveyedColumn } from './survey.ts';

/** Fewest amounts from which a range is told. */
const ENOUGH = 15;
/** Fewest amounts beside which one that is off by a power of ten is worth a question. */
const FEW = 5;
/** Largest ratio between high and low within which amounts lie close together. */
const CLOSE = 12;
/** How many times off the middle an amount may lie to belong to the core, and to count at all. */
const NEAR = 6;
const FAR = 50;
/** Most values of a code column that may tell amounts apart. */
const MOST_KINDS = 30;

/** Range of a column of amounts where they lie close together, with the powers of ten by which its units are mixed up; `undefined` where they are spread too wide to tell. */
export function amountsOf(column: SurveyedColumn): Amounts | undefined {
  const amounts = column.values.map(amountOf);
  const sure = closeRange(amounts);
  const range = sure ?? closeRange(amounts, FEW);
  const mixes = column.field.kind === 'money' ? [-4, 4] : column.field.unit === 'L' ? [-3] : [];
  return range && { ...range, mixes, ...(sure ? {} : { few: true }) };
}

/** Ranges by the values of the code column that tells the amounts apart best (sedans cost less than buses); values with few lines are left out. */
export function rangesBy(
  column: SurveyedColumn,
  columns: readonly SurveyedColumn[],
): { path: string; ranges: Record<string, Range> } | undefined {
  let best: { path: string; ranges: Record<string, Range>; spread: number } | undefined;
  for (const other of columns) {
    if (other.field.kind !== 'code') continue;
    const groups = new Map<string, number[]>();
    for (const [line, kind] of other.values.entries()) {
      const amount = amountOf(column.values[line]);
      if (typeof kind !== 'string' || amount === undefined) continue;
      const amounts = groups.get(kind);
      if (amounts) amounts.push(amount);
      else groups.set(kind, [amount]);
    }
    if (groups.size < 2 || groups.size > MOST_KINDS) continue;
    const ranges = Object.fromEntries(
      [...groups].flatMap(([kind, amounts]) => {
        const range = closeRange(amounts);
        return range ? [[kind, range]] : [];
      }),
    );
    const told = Object.values(ranges);
    if (told.length === 0) continue;
    const spread = told.reduce((sum, { low, high }) => sum + Math.log(high / low), 0) / told.length;
    if (!best || spread < best.spread) best = { path: other.path, ranges, spread };
  }
  return best && { path: best.path, ranges: best.ranges };
}

/** Third and ninety-seventh hundredth of the amounts, those left out that lie far off the middle; `undefined` for few or widely spread ones. */
function closeRange(amounts: readonly (number | undefined)[], enough = ENOUGH): Range | undefined {
  const positive = amounts
    .filter((amount): amount is number => amount !== undefined && amount > 0)
    .sort((a, b) => a - b);
  const middle = positive[Math.floor(positive.length / 2)];
  if (middle === undefined) return undefined;
  const core = positive.filter((amount) => amount > middle / NEAR && amount < middle * NEAR);
  const wide = positive.filter((amount) => amount > middle / FAR && amount < middle * FAR);
  // The few that lie off a tight core are what is looked for; they must not widen the range by which they are judged.
  const near = core.length >= wide.length * 0.9 ? core : wide;
  if (near.length < enough || near.length < positive.length * 0.8) return undefined;
  const low = near[Math.floor(near.length * 0.03)]!;
  const high = near[Math.ceil(near.length * 0.97) - 1]!;
  return high / low <= CLOSE ? { low, high } : undefined;
}

function amountOf(value: unknown): number | undefined {
  return typeof value === 'string' ? Number(value) : undefined;
}
