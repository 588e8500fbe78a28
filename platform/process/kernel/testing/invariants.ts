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
  type World,
} from '#standards/process';
import type { Ledger } from './ledger.ts';

/** Everything that must hold after each command; each breach in a few words. None of it is taken from the kernel's own code. */
export function breaches(
  definition: ProcessDefinition,
  state: CaseState,
  ledger: Ledger,
  events: readonly CaseEvent[],
) {
  const map = processMap(definition);
  return [
    ...ends(state, ledger),
    ...tokensAlive(state),
    ...regionsApart(map, state),
    ...joinsWhole(map, state),
    ...nothingPassedBehind(map, state),
    ...booksAgree(state, ledger),
    ...ownCases(map, state, ledger, events),
    ...groupsObeyed(map, ledger, events),
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
