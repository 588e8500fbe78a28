import {
  datedLookup,
  type Expression,
  evaluate,
  fieldsOf,
  judgeRules,
  type Lookup,
  type Resource,
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
  const concern = concerning(work.resource, rules);
  for (const line of sound(work)) {
    const resource = work.verb === 'update' ? concern(line) : work.resource;
    const env = { today, lookup: lookupFor(line) };
    for (const finding of judgeRules(resource, line.after, env)) weigh(work, line, finding);
    const resting = limited.filter((rule) => resource.rules?.includes(rule));
    if (resting.length === 0) continue;
    const rows = usedRows(work, line, resting, env);
    if (Object.keys(rows).length > 0) used.set(line.row, rows);
  }
  return used;
}

/** Rule → rows of decision tables, `<table>/<row>`. */
export type UsedRows = Readonly<Record<string, readonly string[]>>;

/** The resource with those of its rules that read what a line changes; made once for lines that change the same fields. */
function concerning(resource: Resource, rules: readonly Rule[]): (line: Line) => Resource {
  const reads = rules.map((rule) => ({ rule, fields: fieldsOf(rule.holds) }));
  const made = new Map<string, Resource>();
  return ({ changed }) => {
    const key = changed.join();
    let narrowed = made.get(key);
    if (!narrowed) {
      const asked = reads.filter(({ fields }) => fields.some((name) => changed.includes(name)));
      narrowed = { ...resource, rules: asked.map(({ rule }) => rule) };
      made.set(key, narrowed);
    }
    return narrowed;
  };
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
