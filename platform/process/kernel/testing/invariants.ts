import { evaluate } from '#standards/language';
import {
  branchesOf,
  type CaseEvent,
  type CaseState,
  liesIn,
  orderOf,
  type ProcessDefinition,
  type ProcessMap,
  type ProcessNode,
  processMap,
  regionOf,
  START,
  type World,
} from '#standards/process';
import { isVerdict, type Ledger } from './ledger.ts';

/** A case after a command. */
export interface Judged {
  readonly definition: ProcessDefinition;
  /** The state before it; null before the first. */
  readonly before: CaseState | null;
  readonly state: CaseState;
  readonly ledger: Ledger;
  readonly events: readonly CaseEvent[];
  readonly form: World['form'];
  /** Whoever applied, by the command that began the case; empty when nobody did. */
  readonly applicant: string;
}

/** Everything that must hold after each command; each breach in a few words. None of it is taken from the kernel's own code. */
export function breaches({ definition, before, state, ledger, events, form, applicant }: Judged): readonly string[] {
  const map = processMap(definition);
  const nowhere = standsNowhere(map, state, applicant);
  if (nowhere.length > 0) return nowhere;
  return [
    ...ends(state, ledger),
    ...tokensAlive(state),
    ...regionsApart(map, state),
    ...joinsWhole(map, state),
    ...nothingPassedBehind(map, state),
    ...booksAgree(state, ledger),
    ...ownCases(map, state, ledger, events),
    ...groupsObeyed(map, ledger, events),
    ...keptApart(map, before, ledger, events),
    ...fieldsFilled(map, ledger, events, form),
  ];
}

/** Task nodes that a case must pass for this form; what an approval without jumps may not lack. */
export function mustPass(nodes: readonly ProcessNode[], world: World): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'task') return [node.id];
    if (node.type === 'par') return branchesOf(node).flatMap((branch) => mustPass(branch.nodes, world));
    if (node.type === 'cc') return [];
    const way = node.branches.find(({ when }) => evaluate(when, world.form, world.rules).value === true);
    return mustPass((way ?? node.otherwise).nodes, world);
  });
}

/** A case stands, and remembers having passed, only where its definition has a step; nobody's case never lies with its applicant. */
function standsNowhere(map: ProcessMap, state: CaseState, applicant: string): string[] {
  const { tokens, trail } = state;
  const isThere = (at: string) => at === START || map.get(at)?.node.type === 'task';
  return [
    ...tokens.filter(({ at }) => !isThere(at)).map(({ at }) => `open at ${at}, which is no step`),
    ...trail.filter(({ at }) => !isThere(at)).map(({ at }) => `passed ${at}, which is no step`),
    ...(state.applicant === applicant ? [] : [`taken for the case of ${state.applicant}`]),
    ...(applicant === '' && tokens.some(({ at }) => at === START) ? ['lies with an applicant it does not have'] : []),
  ];
}

function ends(state: CaseState, ledger: Ledger): string[] {
  const ended = state.status === 'ended';
  return [
    ...(ended === (state.tokens.length === 0) ? [] : ['a case has tokens until it ends']),
    ...(ended === (state.result !== undefined) ? [] : ['a result stands at the end only']),
    ...(ended && Object.keys(state.joins).length > 0 ? ['joins outlive the case'] : []),
    ...(ledger.result === state.result ? [] : ['the event of the end differs from the state']),
  ];
}

function tokensAlive(state: CaseState): string[] {
  return state.tokens.flatMap(({ at, tasks }) =>
    tasks.some(({ said, waits }) => !said && !waits) ? [] : [`nobody can act at ${at}`],
  );
}

function regionsApart(map: ProcessMap, { tokens }: CaseState): string[] {
  return tokens.flatMap((one, index) =>
    tokens.slice(index + 1).flatMap((other) => {
      const [a, b] = [regionOf(map, one.at), regionOf(map, other.at)];
      return liesIn(a, b) || liesIn(b, a) ? [`${one.at} and ${other.at} are open at once`] : [];
    }),
  );
}

/** Each branch of an open parallel node has ended or holds a token, never both, never neither. */
function joinsWhole(map: ProcessMap, { tokens, joins }: CaseState): string[] {
  const regions = tokens.map(({ at }) => regionOf(map, at));
  const strays = regions.flat().filter(({ par }) => !joins[par]);
  const halves = Object.entries(joins).flatMap(([par, ended]) => {
    const node = map.get(par)?.node;
    const branches = node?.type === 'par' ? node.branches : [];
    return branches.flatMap((_, branch) => {
      const live = regions.some((region) => region.some((one) => one.par === par && one.branch === branch));
      return live === ended.includes(branch) ? [`branch ${par}.${branch} is ${live ? 'live and ended' : 'lost'}`] : [];
    });
  });
  return [...strays.map(({ par }) => `token inside ${par}, which is not open`), ...halves];
}

function nothingPassedBehind(map: ProcessMap, { tokens, trail }: CaseState): string[] {
  return tokens.flatMap(({ at }) =>
    trail
      .filter((passed) => liesIn(regionOf(map, passed.at), regionOf(map, at)))
      .filter((passed) => orderOf(map, passed.at) >= orderOf(map, at))
      .map((passed) => `${passed.at} counts as passed though ${at} is open`),
  );
}

function booksAgree(state: CaseState, ledger: Ledger): string[] {
  const live = state.tokens.flatMap(({ tasks }) => tasks.filter(({ said }) => !said));
  const different = live.filter(({ id, who }) => ledger.tasks.get(id)?.who !== who).map(({ id }) => `holder of ${id}`);
  return [
    ...ledger.faults,
    ...different,
    ...(same(
      ledger.open(),
      live.map(({ id }) => id),
    )
      ? []
      : ['open tasks differ from the books']),
    ...(same(
      ledger.openVisits(),
      state.tokens.map(({ visit }) => visit),
    )
      ? []
      : ['open visits differ from the books']),
    ...(state.status === 'ended' && ledger.clocks.size > 0 ? ['a clock outlives the case'] : []),
  ];
}

/** Nobody decides his own case, in his own name or by paper. */
function ownCases(map: ProcessMap, state: CaseState, ledger: Ledger, events: readonly CaseEvent[]): string[] {
  const own = [state.applicant, ...(state.parties ?? [])];
  return events.flatMap((event) => {
    if (event.event !== 'taskClosed' || !['agreed', 'denied', 'returned'].includes(event.outcome)) return [];
    const node = map.get(event.node)?.node;
    if (node?.type !== 'task' || node.duty === 'handle') return [];
    const signer = ledger.tasks.get(event.task)?.signedBy ?? '';
    return own.includes(signer) || own.includes(event.deed?.by ?? '') ? [`${signer} decides his own case`] : [];
  });
}

/** 回避: nobody signs a step that is to be apart from one that he, or somebody for him, has signed. */
function keptApart(map: ProcessMap, before: CaseState | null, ledger: Ledger, events: readonly CaseEvent[]): string[] {
  return verdicts(events).flatMap(({ node: at, task, deed }) => {
    const node = map.get(at)?.node;
    const apart = (node?.type === 'task' && node.apartFrom) || [];
    const near = (before?.trail ?? []).filter((passed) => apart.includes(passed.at)).flatMap(({ by }) => by);
    const signers = [ledger.tasks.get(task)?.signedBy, deed?.by];
    return near.some(({ who, for: principal }) => signers.includes(who) || (principal && signers.includes(principal)))
      ? [`${at} signed by somebody it is to be apart from`]
      : [];
  });
}

/** Whoever holds a step of his own agrees only with its fields filled. */
function fieldsFilled(map: ProcessMap, ledger: Ledger, events: readonly CaseEvent[], form: World['form']): string[] {
  return verdicts(events).flatMap(({ node: at, task, outcome }) => {
    const node = map.get(at)?.node;
    const own = ['decide', 'handle'].includes(ledger.tasks.get(task)?.kind ?? '');
    if (node?.type !== 'task' || outcome !== 'agreed' || !own) return [];
    return Object.entries(node.fields ?? {}).flatMap(([name, right]) =>
      right === 'fill' && !form[name] ? [`${at} agreed without ${name}`] : [],
    );
  });
}

function verdicts(events: readonly CaseEvent[]) {
  return events.flatMap((event) => (event.event === 'taskClosed' && isVerdict(event) ? [event] : []));
}

/** A node passes only as its group rule says, counted from the books. */
function groupsObeyed(map: ProcessMap, ledger: Ledger, events: readonly CaseEvent[]): string[] {
  return events.flatMap((event) => {
    if (event.event !== 'visitClosed' || event.outcome !== 'agreed') return [];
    const node = map.get(event.node)?.node;
    if (node?.type !== 'task') return [];
    const tasks = [...ledger.tasks.values()].filter(
      ({ visit, outcome }) => visit === event.visit && outcome !== 'removed',
    );
    const members = tasks.filter(({ kind }) => kind !== 'before' && kind !== 'after');
    const yes = members.filter(({ outcome }) => outcome === 'agreed' || outcome === 'agreedBefore');
    const weigh = (some: typeof members) => some.reduce((sum, { weight }) => sum + weight, 0);
    const group = node.group ?? { rule: 'one' };
    const enough =
      group.rule === 'any'
        ? yes.length >= 1
        : group.rule === 'ratio'
          ? weigh(yes) * 100 >= group.percent * weigh(members)
          : yes.length === members.length;
    return enough && yes.length > 0
      ? []
      : [`${event.node} passed with ${yes.length} of ${members.length} (${group.rule})`];
  });
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return [...one].sort((a, b) => a - b).join() === [...other].sort((a, b) => a - b).join();
}
