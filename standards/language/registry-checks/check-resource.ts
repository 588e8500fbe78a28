import { kindOf } from '../kinds/index.ts';
import type { Registry } from '../registry.ts';
import type { Resource } from '../resource.ts';
import { checkExpression, expressionType } from '../rules/check-expression.ts';

/** Problems of a resource as a whole: states, rules, order, log key. */
export function checkResource(resource: Resource, registry: Registry): string[] {
  return [
    ...checkStates(resource),
    ...checkRules(resource, registry),
    ...checkShownFields(resource),
    ...checkLog(resource),
  ].map((problem) => `resource ${resource.name} ${problem}`);
}

function checkStates(resource: Resource): string[] {
  const { states } = resource;
  if (!states) return [];
  if (resource.kind === 'log') return ['states: rows of a log never change'];
  const field = resource.fields[states.field];
  const codes = field?.set?.items.map((item) => item.code) ?? [];
  const named = [...Object.keys(states.from), ...Object.values(states.from).flat()];
  const unknown = [...new Set(named)].filter((code) => !codes.includes(code));
  if (unknown.length > 0) return unknown.map((code) => `states: field ${states.field} has no code "${code}"`);
  const reached = new Set([String(field?.initial ?? Object.keys(states.from)[0])]);
  for (const code of reached) for (const next of states.from[code] ?? []) reached.add(next);
  const ended = new Set(field?.set?.items.filter((item) => item.to).map((item) => item.code));
  return codes
    .filter((code) => !reached.has(code) && !ended.has(code))
    .map((code) => `states: code "${code}" of field ${states.field} can never be reached`);
}

function checkRules(resource: Resource, registry: Registry): string[] {
  const ids = new Set<string>();
  return (resource.rules ?? []).flatMap((rule) => {
    const problems = checkExpression(rule.holds, resource.fields, registry);
    const type = expressionType(rule.holds, resource.fields, registry);
    if (type !== 'truth') problems.push(`gives ${type}, not yes or no`);
    if (rule.at !== undefined && !resource.fields[rule.at]) problems.push(`is shown at unknown field "${rule.at}"`);
    if (ids.has(rule.id)) problems.push('stands twice');
    ids.add(rule.id);
    return problems.map((problem) => `rule ${rule.id}: ${problem}`);
  });
}

/** What every reader sees of a row (its place in a list, its title in a picker) must not rest on graded fields. */
function checkShownFields(resource: Resource): string[] {
  const order = resource.order?.replace(/^-/, '');
  const problems: string[] = [];
  const orderField = order === undefined ? undefined : resource.fields[order];
  if (orderField && !kindOf(orderField).sortable) problems.push(`order: field ${order} cannot be sorted`);
  if (orderField && orderField.grade > 2) problems.push(`order: field ${order} is graded above 2`);
  const detail = resource.pickerDetail;
  if (detail !== undefined && (resource.fields[detail]?.grade ?? 1) > 2)
    problems.push(`pickerDetail: field ${detail} is graded above 2`);
  for (const group of resource.uniqueTogether ?? []) {
    if (new Set(group).size < 2) problems.push(`uniqueTogether [${group.join(', ')}] needs two fields`);
  }
  return problems;
}

function checkLog(resource: Resource): string[] {
  if (!resource.log) return [];
  const key = [...resource.log.key, resource.log.time];
  const loose = key.filter((name) => !resource.fields[name]?.required);
  const unique = Object.keys(resource.fields).filter((name) => resource.fields[name]?.uniqueAmong);
  return [
    ...loose.map((name) => `log: key field ${name} must be required`),
    ...unique.map((name) => `field ${name}: rows of a log are unique by their key alone`),
    ...(resource.uniqueTogether ? ['uniqueTogether: rows of a log are unique by their key alone'] : []),
  ];
}
