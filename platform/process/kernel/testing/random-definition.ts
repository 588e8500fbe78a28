import { field, gte, value } from '#standards/language';
import type { GroupRule, ProcessDefinition, ProcessNode, TaskNode } from '#standards/process';
import type { Random } from './random.ts';

/** People of the random town; `p0` applies. */
export const PEOPLE = Array.from({ length: 14 }, (_, index) => `p${index}`);

/** Every group rule, that of one person twice. */
export const GROUPS: readonly GroupRule[] = [
  { rule: 'one' },
  { rule: 'one' },
  { rule: 'all' },
  { rule: 'all', refusal: 'afterAll' },
  { rule: 'any' },
  { rule: 'any', refusal: 'afterAll' },
  { rule: 'seq' },
  { rule: 'ratio', percent: 60 },
];

/** A random definition: tasks of every group rule, conditions and parallel branches up to three deep. */
export function randomDefinition(random: Random): ProcessDefinition {
  const ids = { last: 0 };
  return { key: 'random', title: '随机流程', version: 1, nodes: sequence(random, 0, ids, []) };
}

function sequence(random: Random, depth: number, ids: { last: number }, before: string[]): ProcessNode[] {
  const known = [...before];
  return Array.from({ length: 1 + random.below(3) }, (_, index) => {
    const node = randomNode(random, depth, ids, known, index === 0 && depth === 0);
    if (node.type === 'task') known.push(node.id);
    return node;
  });
}

function randomNode(
  random: Random,
  depth: number,
  ids: { last: number },
  known: string[],
  first: boolean,
): ProcessNode {
  ids.last += 1;
  const id = `n${ids.last}`;
  const kind = first || depth >= 3 ? 0 : random.below(10);
  if (kind === 9) return { type: 'cc', id, title: id, who: [{ by: 'people', people: [random.pick(PEOPLE)] }] };
  if (kind >= 7) {
    const branches = Array.from({ length: 2 + random.below(2) }, (_, index) => ({
      title: `${id}.${index}`,
      nodes: random.chance(0.15) ? [] : sequence(random, depth + 1, ids, known),
    }));
    return { type: 'par', id, title: id, branches };
  }
  if (kind >= 5) {
    const when = gte(field('n'), value(random.below(10)));
    const nodes = sequence(random, depth + 1, ids, known);
    const otherwise = { title: '否则', nodes: random.chance(0.5) ? [] : sequence(random, depth + 1, ids, known) };
    return { type: 'if', id, title: id, branches: [{ title: '是', when, nodes }], otherwise };
  }
  return randomTask(random, id, known);
}

function randomTask(random: Random, id: string, known: readonly string[]): TaskNode {
  const people = Array.from({ length: 1 + random.below(4) }, () => random.pick(PEOPLE));
  const rule = random.below(12);
  const earlier = known.length > 0 ? random.pick(known) : undefined;
  return {
    type: 'task',
    id,
    title: id,
    duty: random.chance(0.1) ? 'handle' : undefined,
    who:
      rule === 0 && earlier
        ? [{ by: 'sameAs', node: earlier }]
        : rule === 1
          ? [{ by: 'previousHandler' }]
          : [{ by: 'people', people }],
    group: random.pick(GROUPS),
    ifDuplicate: random.pick(['ask', 'ask', 'skip', 'skipNext'] as const),
    ifSelf: random.chance(0.3) ? [{ by: 'people', people: [random.pick(PEOPLE)] }] : undefined,
    onDeny: random.pick([
      'end',
      { returnTo: 'applicant' },
      { returnTo: 'previous' },
      earlier ? { returnTo: { node: earlier } } : 'end',
    ] as const),
    afterReturn: random.pick(['again', 'straight', 'choose'] as const),
    withdraw: random.pick(['untilRead', 'untilActed'] as const),
    opinion: 'never',
    fields: random.chance(0.15) ? { m: 'fill' } : undefined,
    apartFrom: earlier && random.chance(0.15) ? [earlier] : undefined,
  };
}
