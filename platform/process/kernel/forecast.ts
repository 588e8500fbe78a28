import { evaluate } from '#standards/language';
import {
  type AssigneeRule,
  branchesOf,
  type CaseState,
  type CcNode,
  type Found,
  type Limit,
  type Need,
  orderOf,
  type ProcessDefinition,
  type ProcessNode,
  processMap,
  type Signer,
  START,
  type TaskNode,
  type World,
} from '#standards/process';
import { copyOf, type Draft, type StateDraft } from './draft.ts';
import { findHandlers, findReaders } from './find-people.ts';
import { Refused } from './refused.ts';

/** One step that lies ahead, or is being done now. */
export interface ForecastStep {
  readonly node: string;
  readonly title: string;
  readonly type: 'start' | 'task' | 'cc';
  readonly when: 'now' | 'next';
  /** Branches of parallel nodes around it, outermost first: the titles of the node and of the branch. */
  readonly within: readonly (readonly [par: string, branch: string])[];
  /** Who is to act; absent where it cannot be known yet (still to be chosen, the same as somebody not known). */
  readonly people?: readonly Signer[];
  /** Nobody would be found: the administrator would have to appoint somebody. */
  readonly stuck?: true;
  readonly limit?: Limit;
}

/** The remaining way as things stand, and people still to be asked for (answer them into `world.people` and forecast again). */
export interface Forecast {
  readonly steps: readonly ForecastStep[];
  readonly needs: readonly Need[];
}

/**
 * What is still to come if everybody says yes and the form stays as it is: pure, so that it can be shown before submission
 * (state null) as well as on a running case. Says nothing of a case that has ended.
 */
export function forecast(
  definition: ProcessDefinition,
  state: CaseState | null,
  applicant: string,
  world: World,
): Forecast {
  const now = state ? copyOf(state) : unsubmitted(applicant);
  const draft: Draft = {
    definition,
    map: processMap(definition),
    command: { kind: 'copy', by: applicant, people: [] },
    world,
    state: now,
    events: [],
    needs: [],
  };
  const view: View = { draft, at: new Map(), steps: [], unknown: new Set() };
  if (now.status === 'ended') return { steps: [], needs: [] };
  placeTokens(view);
  if (view.at.size > 0 || now.tokens.length === 0 || now.tokens.some(({ at }) => at === START)) {
    remaining(view, definition.nodes, []);
  }
  return { steps: view.steps, needs: draft.needs };
}

interface View {
  readonly draft: Draft;
  /** Where the case stands, or will come straight back to. */
  readonly at: Map<string, { readonly when: 'now' | 'next'; readonly people: readonly Signer[] }>;
  readonly steps: ForecastStep[];
  /** Nodes whose handler cannot be known. */
  readonly unknown: Set<string>;
}

function placeTokens({ draft, at, steps }: View): void {
  for (const { at: id, tasks, back } of draft.state.tokens) {
    const people = tasks.flatMap(({ who, for: f, said, pool }): Signer[] => {
      if (said) return [];
      return who === undefined
        ? (pool ?? []).map((one) => ({ who: one }))
        : [f === undefined ? { who } : { who, for: f }];
    });
    if (id === START || back) {
      const node = draft.map.get(id)?.node;
      const type = node ? 'task' : 'start';
      steps.push({ node: id, title: node?.title ?? '申请人修改', type, when: 'now', within: [], people });
      for (const visit of back?.visits ?? []) at.set(visit.at, { when: 'next', people: visit.people });
    } else {
      at.set(id, { when: 'now', people });
    }
  }
}

/** Nodes of a sequence from where the case stands in it; all of them where it does not stand in it at all. */
function remaining(view: View, nodes: readonly ProcessNode[], within: ForecastStep['within']): void {
  const standing = nodes.findIndex((node) => holds(view, node));
  nodes.forEach((node, index) => {
    if (index === standing) underWay(view, node, within);
    if (index > standing) ahead(view, node, within);
  });
}

function underWay(view: View, node: ProcessNode, within: ForecastStep['within']): void {
  const place = view.at.get(node.id);
  if (node.type === 'task' && place) {
    const { id, title, limit } = node;
    view.steps.push({ node: id, title, type: 'task', within, ...place, ...(limit ? { limit } : {}) });
    passInThought(view, id, place.people);
    return;
  }
  const ended = view.draft.state.joins[node.id] ?? [];
  branchesOf(node).forEach(({ title, nodes }, branch) => {
    const open = nodes.some((inner) => holds(view, inner));
    const deeper: ForecastStep['within'] = node.type === 'par' ? [...within, [node.title, title]] : within;
    if (open && !ended.includes(branch)) remaining(view, nodes, deeper);
  });
}

function ahead(view: View, node: ProcessNode, within: ForecastStep['within']): void {
  if (node.type === 'task' || node.type === 'cc') {
    view.steps.push({ ...stepAhead(view, node), within });
    return;
  }
  if (node.type === 'if') {
    const { form, rules } = view.draft.world;
    const way = node.branches.find(({ when }) => evaluate(when, form, rules).value === true);
    remaining(view, (way ?? node.otherwise).nodes, within);
    return;
  }
  for (const { title, nodes } of node.branches) remaining(view, nodes, [...within, [node.title, title]]);
}

function stepAhead(view: View, node: TaskNode | CcNode): Omit<ForecastStep, 'within'> {
  const { id, title, type } = node;
  const step = {
    node: id,
    title,
    type,
    when: 'next' as const,
    ...(type === 'task' && node.limit ? { limit: node.limit } : {}),
  };
  const found = knowable(view, node) ? tryFind(view.draft, node) : undefined;
  if (type === 'cc') return found ? { ...step, people: signersOf(found.people) } : step;
  if (!found || found.stuck) {
    view.unknown.add(id);
    passInThought(view, id, []);
    return found ? { ...step, people: signersOf(found.people), stuck: true } : step;
  }
  passInThought(view, id, found.people);
  return { ...step, people: signersOf(found.people) };
}

/** A person who is still to be chosen is simply not known yet. */
function tryFind(draft: Draft, node: TaskNode | CcNode): { people: readonly Found[]; stuck: boolean } | undefined {
  try {
    if (node.type === 'task') return findHandlers(draft, node);
    const people = findReaders(draft, node.id, node.who);
    return people && { people, stuck: false };
  } catch (refused) {
    if (refused instanceof Refused) return undefined;
    throw refused;
  }
}

function knowable({ draft, unknown }: View, { id, who }: TaskNode | CcNode): boolean {
  const before = draft.state.trail.findLast(({ at }) => orderOf(draft.map, at) < orderOf(draft.map, id))?.at;
  return who.every((rule: AssigneeRule) => {
    if (rule.by === 'sameAs') return !unknown.has(rule.node);
    return rule.by !== 'previousHandler' || before === undefined || !unknown.has(before);
  });
}

/** Later rules that speak of earlier handlers find those whom the forecast expects. */
function passInThought({ draft }: View, at: string, people: readonly Signer[]): void {
  draft.state.trail.push({ at, visit: 0, by: signersOf(people), next: [] });
}

function signersOf(people: readonly Signer[]): Signer[] {
  return people.map(({ who, for: f }) => (f === undefined ? { who } : { who, for: f }));
}

function holds(view: View, node: ProcessNode): boolean {
  return view.at.has(node.id) || branchesOf(node).some(({ nodes }) => nodes.some((inner) => holds(view, inner)));
}

function unsubmitted(applicant: string): StateDraft {
  const start = { at: START, visit: 0, by: [{ who: applicant }], next: [] };
  return { status: 'running', applicant, round: 1, last: 0, tokens: [], joins: {}, trail: [start] };
}
