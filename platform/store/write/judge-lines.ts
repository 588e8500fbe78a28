import {
  datedLookup,
  type Expression,
  evaluate,
  fieldsOf,
  judgeRules,
  type Lookup,
  type Rule,
  type RuleFinding,
} from '#standards/language';
import type { Stamps } from '../contract/actor.ts';
import { placesOf } from './rule-place.ts';
import { type Line, sound, type Work } from './work.ts';

/**
 * Step "rules": `block` refuses the row, `explain` asks for the person's reason, `warn` is told and nothing more.
 * An edit is judged by the rules that read a changed field: what was so before rests. Gives, by row, the decision-table rows that the rules rest on.
 */
export async function judgeLines(work: Work): Promise<ReadonlyMap<number, UsedRows>> {
  const rules = work.resource.rules ?? [];
  if (rules.length === 0) return new Map();
  const limited = rules.filter((rule) => looksUp(rule.holds));
  const lookupFor = limited.length > 0 ? await lookups(work) : () => lookNowhere;
  const { today } = work.session.context;
  const used = new Map<number, UsedRows>();
  for (const line of sound(work)) {
    const asked = work.verb === 'update' ? rules.filter((rule) => concerns(line, rule)) : rules;
    const resource = asked === rules ? work.resource : { ...work.resource, rules: asked };
    const env = { today, lookup: lookupFor(line) };
    for (const finding of judgeRules(resource, line.after, env)) weigh(work, line, finding);
    const resting = limited.filter((rule) => asked.includes(rule));
    if (resting.length === 0) continue;
    const rows = usedRows(work, line, resting, env);
    if (Object.keys(rows).length > 0) used.set(line.row, rows);
  }
  return used;
}

/** Rule → rows of decision tables, `<table>/<row>`. */
export type UsedRows = Readonly<Record<string, readonly string[]>>;

function concerns(line: Line, rule: Rule): boolean {
  return fieldsOf(rule.holds).some((name) => line.changed.includes(name));
}

function weigh(work: Work, { row }: Line, { rule, severity, field, message, used }: RuleFinding): void {
  if (severity === 'block') {
    work.problems.add({ row, path: field, code: 'RULE_BLOCKS', message });
  } else if (severity === 'explain' && !work.options.reason?.trim()) {
    work.problems.add({ row, path: field, code: 'REASON_NEEDED', message });
  } else {
    work.findings.push({ row, rule, severity, field, message, usedRow: used[0]?.row });
  }
}

/** Passing rules are kept too: a check says by which limit it was made. */
function usedRows(work: Work, line: Line, rules: readonly Rule[], env: { today: string; lookup: Lookup }): UsedRows {
  const rows: Record<string, readonly string[]> = {};
  for (const { id, holds } of rules) {
    const { used } = evaluate(holds, line.after, { ...env, fields: work.resource.fields });
    if (used.length > 0) rows[id] = used.map(({ table, row }) => `${table}/${row}`);
  }
  return rows;
}

function looksUp(expression: Expression): boolean {
  switch (expression.op) {
    case 'lookup':
      return true;
    case 'and':
    case 'or':
      return expression.of.some(looksUp);
    case 'not':
    case 'present':
    case 'oneOf':
      return looksUp(expression.of);
    case 'call':
      return expression.args.some(looksUp);
    case 'field':
    case 'value':
    case 'today':
      return false;
    default:
      return looksUp(expression.left) || looksUp(expression.right);
  }
}

const lookNowhere: Lookup = () => undefined;

/** Look-ups by the place of each line's owner, made once for lines that share their stamps. */
async function lookups(work: Work): Promise<(line: Line) => Lookup> {
  const { registry, codes, context } = work.session;
  const places = await placesOf(work);
  const made = new Map<Stamps, Lookup>();
  return ({ stamps }) => {
    let lookup = made.get(stamps);
    if (!lookup) {
      lookup = datedLookup(registry.tables, context.today, places(stamps), (table) => codes.tables.get(table) ?? []);
      made.set(stamps, lookup);
    }
    return lookup;
  };
}
