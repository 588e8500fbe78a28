import type { CellValue } from '#platform/books';
import {
  type Expression,
  evaluate,
  evidenceNote,
  type Field,
  fieldsOf,
  formatDecimal,
  parseDecimal,
  type Rule,
  rescaleDecimal,
  subtractDecimals,
} from '#standards/language';
import type { Target } from '../mapping/target.ts';
import type { CellPlace, LineNotes } from '../repair/notes.ts';
import { compileRule } from './compile-rule.ts';
import type { IntakeWorld } from './world.ts';

/** A line whose cells were read: values by field and where they stand. */
export interface ReadValues {
  /** Wire values by field; `undefined` where the cell waits for a person. */
  readonly values: Record<string, unknown>;
  readonly place: (name: string) => CellPlace | undefined;
  readonly raw: (name: string) => CellValue;
}

/** Judges the rules of a target over a line; differences of a rounding are mended, other breaches are found. */
export function ruleJudge(target: Target, world: IntakeWorld): (line: ReadValues, notes: LineNotes) => void {
  const { today } = world.context;
  const judged = target.rules.map((rule) => ({
    rule,
    broken: compileRule(rule, target.fields, today, world.lookup),
    sum: computedBy(rule, target),
  }));
  return (line, notes) => {
    for (const { rule, broken, sum } of judged) {
      if (sum?.counts.some((name) => line.values[name] === undefined)) proposeCount(sum, line, target, notes);
      if (sum && line.values[sum.name] === undefined) proposeSum(sum, line, target, world, notes);
      else if (broken(line.values) && !(sum && mendSum(sum, line, target, world, notes)))
        breach(rule, sum, line, target, world, notes);
    }
  };
}

/** A field that a rule says is computed from others: 金额 = 数量 × 单价. */
interface Computed {
  readonly name: string;
  readonly field: Field;
  readonly from: Expression;
  /** Whole numbers that it is a product of: one that waits may follow from the others. */
  readonly counts: readonly string[];
}

function computedBy({ holds }: Rule, target: Target): Computed | undefined {
  if (holds.op !== 'eq') return undefined;
  for (const [side, from] of [
    [holds.left, holds.right],
    [holds.right, holds.left],
  ] as const) {
    const field = side.op === 'field' ? target.fields[side.name] : undefined;
    if (side.op !== 'field' || field?.kind !== 'money' || (from.op !== 'mul' && from.op !== 'add' && from.op !== 'sub'))
      continue;
    const counts = from.op === 'mul' ? fieldsOf(from).filter((name) => target.fields[name]?.kind === 'int') : [];
    return { name: side.name, field, from, counts };
  }
  return undefined;
}

function computed({ from, field }: Computed, line: ReadValues, target: Target, world: IntakeWorld): string | undefined {
  const { value } = evaluate(from, line.values, {
    today: world.context.today,
    fields: target.fields,
    lookup: world.lookup,
  });
  return typeof value === 'object' && value !== null
    ? formatDecimal(rescaleDecimal(value, field.scale ?? 2))
    : undefined;
}

/** Largest difference that is a rounding: one 元, and a hundredth of the amount. */
const ROUNDING = { most: 1, share: 0.01 };

function mendSum(sum: Computed, line: ReadValues, target: Target, world: IntakeWorld, notes: LineNotes): boolean {
  const right = computed(sum, line, target, world);
  const said = line.values[sum.name];
  const place = line.place(sum.name);
  if (right === undefined || typeof said !== 'string' || !place) return false;
  const off = Math.abs(Number(formatDecimal(subtractDecimals(parseDecimal(said)!, parseDecimal(right)!))));
  if (off > ROUNDING.most || off > Math.abs(Number(right)) * ROUNDING.share) return false;
  line.values[sum.name] = right;
  notes.repair(place, 'derived', line.raw(sum.name), right);
  return true;
}

/** A sum that could not be read can be proposed. */
function proposeSum(sum: Computed, line: ReadValues, target: Target, world: IntakeWorld, notes: LineNotes): void {
  const right = computed(sum, line, target, world);
  if (right !== undefined) notes.propose(sum.name, right);
}

/** A count that waits follows from amount and price where it comes out whole; the amount then loses its rounding. Only the latter is certain. */
function proposeCount(sum: Computed, line: ReadValues, target: Target, notes: LineNotes): void {
  const { from } = sum;
  if (from.op !== 'mul' || from.left.op !== 'field' || from.right.op !== 'field') return;
  const names = [from.left.name, from.right.name];
  const count = names.find((name) => target.fields[name]?.kind === 'int' && line.values[name] === undefined);
  const price = line.values[names.find((name) => name !== count) ?? ''];
  const amount = line.values[sum.name];
  if (count === undefined || typeof price !== 'string' || typeof amount !== 'string') return;
  const times = Math.round(Number(amount) / Number(price));
  if (!(times >= 1 && times < 1e6)) return;
  const { units, scale } = parseDecimal(price)!;
  const right = formatDecimal(rescaleDecimal({ units: units * BigInt(times), scale }, sum.field.scale ?? 2));
  const off = Math.abs(Number(right) - Number(amount));
  if (off > ROUNDING.most || off > Number(right) * ROUNDING.share) return;
  notes.propose(count, times);
  const place = line.place(sum.name);
  if (off === 0 || !place) return;
  line.values[sum.name] = right;
  notes.repair(place, 'derived', line.raw(sum.name), right);
}

function breach(
  rule: Rule,
  sum: Computed | undefined,
  line: ReadValues,
  target: Target,
  world: IntakeWorld,
  notes: LineNotes,
): void {
  const { used } = evaluate(rule.holds, line.values, {
    today: world.context.today,
    fields: target.fields,
    lookup: world.lookup,
  });
  const open = [rule.evidence, ...used.map((row) => row.evidence)].map(evidenceNote).find(Boolean);
  const message = open ? `${rule.message}（${open}）。` : `${rule.message}。`;
  const name = rule.at ?? '';
  const place = line.place(name) ?? { index: -1, path: name, title: target.fields[name]?.title ?? '' };
  if (rule.severity !== 'block') notes.warn(place, rule.id, message, line.raw(name));
  else if (!notes.hasError(name))
    notes.refuse(place, rule.id, message, line.raw(name), { proposal: sum && computed(sum, line, target, world) });
}
