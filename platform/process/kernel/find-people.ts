import {
  type AssigneeRule,
  type Found,
  liesIn,
  type Need,
  type OutsideRule,
  type Passed,
  regionOf,
  type TaskNode,
} from '#standards/process';
import { type Draft, isKeptOut, peopleFor } from './draft.ts';
import { Refused, refuseIf } from './refused.ts';

/** Most people that one node may have. */
export const MOST_PEOPLE = 500;

/** People of a task node, and whether they are only the administrators that must find somebody. */
export interface Handlers {
  readonly people: readonly Found[];
  readonly stuck: boolean;
}

/**
 * The people of a task: by its rules, without the applicant and the parties, with substitutes, and in the end the administrator.
 * Undefined when the resolver must be asked first.
 */
export function findHandlers(draft: Draft, node: TaskNode): Handlers | undefined {
  const found = ask(draft, node, 'who', node.who);
  return found && withSubstitutes(draft, node, found);
}

/** The people who handled a node before, as far as they still can; its rules anew when none of them can. */
export function findAgain(draft: Draft, node: TaskNode, before: readonly string[]): Handlers | undefined {
  const again = peopleFor(draft, { node: node.id, purpose: 'again', rules: peopleRule(before) });
  if (!again) return undefined;
  const people = able(draft, node, again);
  return people.length > 0 ? { people, stuck: false } : findHandlers(draft, node);
}

/** Somebody named in a command: active, with his deputy in his place; refused when he cannot. */
export function findNamed(draft: Draft, node: string, people: readonly string[]): readonly Found[] | undefined {
  const found = peopleFor(draft, { node, purpose: 'added', rules: peopleRule(people) });
  if (!found) return undefined;
  return people.map((person) => {
    const one = found.find(({ who, for: principal }) => (principal ?? who) === person);
    if (!one) throw new Refused('NOT_AVAILABLE', node);
    return one;
  });
}

/** People of a copy. */
export function findReaders(draft: Draft, node: string, rules: readonly AssigneeRule[]): readonly Found[] | undefined {
  const outside = outsideRules(draft, node, rules);
  const found = outside && peopleFor(draft, { node, purpose: 'who', rules: outside });
  return found && once(found);
}

/** Nodes passed without which a node could not have been reached: the trail along its own region path. */
export function passedBefore(draft: Draft, node: string): readonly Passed[] {
  const region = regionOf(draft.map, node);
  return draft.state.trail.filter(({ at }) => liesIn(region, regionOf(draft.map, at)));
}

function withSubstitutes(draft: Draft, node: TaskNode, found: readonly Found[]): Handlers | undefined {
  let people = able(draft, node, found);
  if (people.length < once(found).length && node.ifSelf) {
    const instead = ask(draft, node, 'ifSelf', node.ifSelf);
    if (!instead) return undefined;
    people = once([...people, ...able(draft, node, instead)]);
  }
  if (people.length === 0 && node.ifNobody) {
    const instead = ask(draft, node, 'ifNobody', node.ifNobody);
    if (!instead) return undefined;
    people = able(draft, node, instead);
  }
  refuseIf(people.length > MOST_PEOPLE, 'TOO_MANY_PEOPLE', node.id);
  if (people.length > 0) return { people, stuck: false };
  const administrators = peopleFor(draft, { node: node.id, purpose: 'administrator', rules: [] });
  return administrators && { people: able(draft, node, administrators), stuck: true };
}

function ask(
  draft: Draft,
  node: TaskNode,
  purpose: Need['purpose'],
  rules: readonly AssigneeRule[],
): readonly Found[] | undefined {
  const outside = outsideRules(draft, node.id, rules);
  return outside && peopleFor(draft, { node: node.id, purpose, rules: outside });
}

/** Doubles once; where a person is kept out, the deputy steps back for his principal and the principal steps out. */
function able(draft: Draft, node: TaskNode, found: readonly Found[]): Found[] {
  const fitting = found.flatMap((one) => {
    if (isKeptOut(draft, node, one.for ?? one.who)) return [];
    return [one.for !== undefined && isKeptOut(draft, node, one.who) ? { who: one.for, weight: one.weight } : one];
  });
  return once(fitting);
}

/** A person has one task of a node, even if he is found for himself and as a deputy: then for himself. */
function once(found: readonly Found[]): Found[] {
  const byPerson = new Map<string, Found>();
  for (const one of found) {
    const known = byPerson.get(one.who);
    if (!known || (known.for !== undefined && one.for === undefined)) byPerson.set(one.who, one);
  }
  return [...byPerson.values()];
}

/** Rules that the case itself answers become people by id. Undefined when a circle of choice must be asked first. */
function outsideRules(draft: Draft, node: string, rules: readonly AssigneeRule[]): OutsideRule[] | undefined {
  const outside: OutsideRule[] = [];
  for (const rule of rules) {
    switch (rule.by) {
      case 'applicant':
        outside.push(...peopleRule([draft.state.applicant], rule.weight));
        break;
      case 'sameAs':
        outside.push(...peopleRule(signersOf(draft.state.trail.findLast(({ at }) => at === rule.node)), rule.weight));
        break;
      case 'previousHandler':
        outside.push(...peopleRule(signersOf(passedBefore(draft, node).findLast(({ auto }) => !auto)), rule.weight));
        break;
      case 'chosenByApplicant':
      case 'chosenByPrevious': {
        const chosen = chosenFor(draft, node, rule);
        if (!chosen) return undefined;
        outside.push(...peopleRule(chosen, rule.weight));
        break;
      }
      default:
        outside.push(rule);
    }
  }
  return outside;
}

function chosenFor(
  draft: Draft,
  node: string,
  rule: Extract<AssigneeRule, { by: 'chosenByApplicant' | 'chosenByPrevious' }>,
): readonly string[] | undefined {
  const given = rule.by === 'chosenByApplicant' ? draft.state.chosen : chosenNow(draft);
  const chosen = given?.[node] ?? [];
  refuseIf(chosen.length === 0, 'CHOOSE_PEOPLE', node);
  refuseIf(chosen.length > (rule.most ?? MOST_PEOPLE), 'TOO_MANY_CHOSEN', node);
  if (!rule.among) return chosen;
  const circle = peopleFor(draft, { node, purpose: 'among', rules: rule.among });
  if (!circle) return undefined;
  const inside = new Set(circle.flatMap(({ who, for: principal }) => [principal ?? who]));
  refuseIf(
    chosen.some((person) => !inside.has(person)),
    'NOT_AMONG',
    node,
  );
  return chosen;
}

function chosenNow({ command }: Draft): Readonly<Record<string, readonly string[]>> | undefined {
  return 'choose' in command ? command.choose : undefined;
}

function signersOf(passed: Passed | undefined): string[] {
  return (passed?.by ?? []).map(({ who, for: principal }) => principal ?? who);
}

function peopleRule(people: readonly string[], weight?: number): OutsideRule[] {
  return people.length > 0 ? [{ by: 'people', people: [...new Set(people)], ...(weight ? { weight } : {}) }] : [];
}
