import {
  type Deed,
  liesIn,
  orderOf,
  type Passed,
  regionOf,
  type Signer,
  START,
  type TaskOutcome,
} from '#standards/process';
import type { Draft, StateDraft, TokenDraft } from './draft.ts';
import { passedBefore } from './find-people.ts';
import { Refused, refuseIf } from './refused.ts';
import { membersOf } from './verdict.ts';
import { closeTask, closeVisit, signerOf } from './visit.ts';
import { openAgain, tokensIn } from './walk.ts';

/**
 * The node to which a visit goes back, by the region rule: it was passed, and its region path is a prefix of the visit's own, so that
 * everything behind it can be taken down without leaving half a parallel node standing.
 */
export function targetOf(draft: Draft, from: TokenDraft, to: 'previous' | string): Passed {
  const admitted = returnable(draft, from);
  if (to !== 'previous') {
    if (to !== START && !draft.map.has(to)) throw new Refused('UNKNOWN_NODE');
    const passed = admitted.findLast(({ at }) => at === to);
    if (!passed) throw new Refused('CANNOT_RETURN_THERE', to);
    return passed;
  }
  const passed = admitted.findLast(({ auto }) => !auto);
  if (!passed) throw new Refused('NOTHING_BEFORE', from.at);
  return passed;
}

/** Every node that a visit may go back to, in the order passed; the applicant, where there is one, even if an administrator jumped past him. */
export function returnable(draft: Draft, from: TokenDraft): readonly Passed[] {
  const order = orderOf(draft.map, from.at);
  const passed = passedBefore(draft, from.at).filter(({ at }) => orderOf(draft.map, at) < order);
  if (draft.state.applicant === '') return passed.filter(({ at }) => at !== START);
  if (from.at === START || passed.some(({ at }) => at === START)) return passed;
  return [{ at: START, visit: 0, by: [{ who: draft.state.applicant }], next: [] }, ...passed];
}

/** Takes the case back: everything in the target's region goes down, the target opens anew for those who handled it, a new round begins. */
export function goBack(
  draft: Draft,
  from: TokenDraft,
  target: Passed,
  how: { outcome: 'denied' | 'returned'; straight: boolean; task?: number; deed?: Deed },
): void {
  const { state } = draft;
  const region = regionOf(draft.map, target.at);
  const down = [from, ...tokensIn(draft, region).filter((token) => token !== from)];
  const joins = joinsIn(draft, region);
  const trail = trailBehind(draft, target.at);
  const back: TokenDraft['back'] = {
    visits: down.map((token) => ({
      at: token.at,
      people: peopleOf(token),
      ...(token.back ? { back: token.back } : {}),
    })),
    joins,
    trail: trail.filter(({ at }) => at !== target.at),
  };
  const returning = from.tasks.find(({ id }) => id === how.task);
  if (returning) {
    closeTask(draft, from, returning, 'returned', { deed: how.deed });
    returning.said = 'no';
  }
  closeVisit(draft, from, how.outcome, 'spared');
  takeDown(draft, target.at, 'superseded');
  state.round += 1;
  const { round } = state;
  draft.events.push({ event: 'caseReturned', from: from.at, to: target.at, round, straight: how.straight });
  const token = openAgain(draft, target.at, [...target.by, ...(target.rest ?? [])], { next: [], joined: [] });
  if (token && how.straight) token.back = back;
}

/** Closes every visit in a node's region, forgets the joins inside and what was passed from the node on. */
export function takeDown(draft: Draft, id: string, outcome: 'superseded' | 'jumped'): void {
  const region = regionOf(draft.map, id);
  const rest: TaskOutcome = outcome;
  for (const token of tokensIn(draft, region)) closeVisit(draft, token, outcome, rest);
  for (const par of Object.keys(joinsIn(draft, region))) delete draft.state.joins[par];
  const gone = new Set(trailBehind(draft, id));
  draft.state.trail = draft.state.trail.filter((passed) => !gone.has(passed));
}

function joinsIn(draft: Draft, region: ReturnType<typeof regionOf>): StateDraft['joins'] {
  const inside = Object.entries(draft.state.joins).filter(([par]) => liesIn(regionOf(draft.map, par), region));
  return Object.fromEntries(inside.map(([par, ended]) => [par, [...ended]]));
}

function trailBehind(draft: Draft, id: string): StateDraft['trail'] {
  const [region, order] = [regionOf(draft.map, id), orderOf(draft.map, id)];
  return draft.state.trail.filter(
    ({ at }) => liesIn(regionOf(draft.map, at), region) && orderOf(draft.map, at) >= order,
  );
}

/** Those who are to have the visit again after a straight way back: its members, by their seats. */
function peopleOf(token: TokenDraft): Signer[] {
  return membersOf(token.tasks).flatMap((task) => {
    const signer = task.stuck ? undefined : signerOf(task);
    return signer ?? (task.stuck ? [] : (task.pool ?? []).map((who) => ({ who })));
  });
}

/** Refuses a target that the node does not offer its handlers. */
export function needOffered(draft: Draft, from: TokenDraft, target: Passed, asked: 'previous' | string): void {
  const node = draft.map.get(from.at)?.node;
  const offered = (node?.type === 'task' ? node.returnTo : undefined) ?? ['previous', 'earlier', 'applicant'];
  const previous = returnable(draft, from).findLast(({ auto }) => !auto);
  const fits = offered.some((one) => {
    if (typeof one === 'object') return one.node === target.at;
    if (one === 'applicant') return target.at === START;
    if (one === 'previous') return asked === 'previous' || previous?.visit === target.visit;
    return target.at !== START;
  });
  refuseIf(!fits, 'CANNOT_RETURN_THERE', target.at);
}
