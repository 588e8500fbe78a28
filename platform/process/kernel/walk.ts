import { evaluate } from '#standards/language';
import {
  type CaseResult,
  type Found,
  type IfNode,
  liesIn,
  type ParNode,
  type ProcessNode,
  regionOf,
  type Signer,
  START,
  type TaskNode,
} from '#standards/process';
import type { Draft, TokenDraft } from './draft.ts';
import { findAgain, findHandlers, findReaders, type Handlers, passedBefore } from './find-people.ts';
import { verdict, voteOf } from './verdict.ts';
import { changed, closeTask, closeVisit, compact, groupOf, openGroup, openTask, openVisit, taskNode } from './visit.ts';

/** What a walk leaves behind besides tokens: visits that opened, parallel nodes whose last branch ended. */
export interface Walked {
  readonly next: number[];
  readonly joined: string[];
}

/** Goes from a node that is done to whatever comes behind it. */
export function goOn(draft: Draft, id: string, walked: Walked): void {
  const placed = draft.map.get(id);
  const following = placed ? placed.sequence[placed.index + 1] : draft.definition.nodes[0];
  if (following) enter(draft, following, walked);
  else if (!placed?.inside) endCase(draft, 'approved');
  else leave(draft, placed.inside.node, placed.inside.branch, walked);
}

/** Enters a node. */
export function enter(draft: Draft, node: ProcessNode, walked: Walked): void {
  switch (node.type) {
    case 'task':
      openNode(draft, node, findHandlers(draft, node), walked);
      return;
    case 'cc': {
      const people = findReaders(draft, node.id, node.who)?.map(({ who }) => who) ?? [];
      if (people.length > 0) draft.events.push({ event: 'copied', node: node.id, people });
      goOn(draft, node.id, walked);
      return;
    }
    case 'if':
      enterIf(draft, node, walked);
      return;
    case 'par':
      enterPar(draft, node, walked);
  }
}

/** Opens a node anew for those who handled it before, or the applicant's step. */
export function openAgain(draft: Draft, id: string, before: readonly Signer[], walked: Walked): TokenDraft | undefined {
  const node = taskNode(draft, id);
  if (!node) {
    const token = openVisit(draft, START, walked.next);
    openTask(draft, token, { who: before[0]?.who ?? draft.state.applicant });
    return token;
  }
  const principals = before.map(({ who, for: principal }) => principal ?? who);
  const handlers = findAgain(draft, node, principals);
  return openNode(draft, node, handlers && { ...handlers, people: weighed(handlers.people, before) }, walked, 'ask');
}

/** Opens a node by its rules without regard to what was agreed before. */
export function openAfresh(draft: Draft, node: TaskNode, walked: Walked): void {
  openNode(draft, node, findHandlers(draft, node), walked, 'ask');
}

/** Ends the case: whatever is still open goes down with it. */
export function endCase(draft: Draft, result: CaseResult, reason?: string): void {
  const outcome = result === 'withdrawn' ? 'cancelled' : result === 'terminated' ? 'terminated' : 'superseded';
  for (const token of [...draft.state.tokens]) closeVisit(draft, token, outcome, outcome);
  draft.state.joins = {};
  draft.state.status = 'ended';
  draft.state.result = result;
  draft.events.push({ event: 'caseEnded', result, by: draft.command.by, ...compact({ reason }) });
}

/** Opens a visit for people found; passes at once when the duplicate rule leaves nobody to ask. */
function openNode(
  draft: Draft,
  node: TaskNode,
  handlers: Handlers | undefined,
  walked: Walked,
  duplicates = node.ifDuplicate,
): TokenDraft | undefined {
  if (!handlers) return undefined;
  const token = openVisit(draft, node.id, walked.next);
  if (handlers.stuck) {
    openStuck(draft, token, handlers.people);
    return token;
  }
  openGroup(draft, token, groupOf(node), handlers.people);
  takeEarlierYes(draft, node, token, duplicates);
  if (verdict(groupOf(node), token.tasks) !== 'yes') {
    giveTurns(draft, token);
    return token;
  }
  closeVisit(draft, token, 'agreed', 'spared', true);
  draft.state.trail.push({ at: node.id, visit: token.visit, by: signers(token), next: [], auto: true });
  goOn(draft, node.id, walked);
  return undefined;
}

/** Lets the next in line of a 依次 group begin. */
export function giveTurns(draft: Draft, token: TokenDraft): void {
  const node = taskNode(draft, token.at);
  if (groupOf(node).rule !== 'seq') return;
  for (const task of token.tasks) {
    if (task.added) continue;
    if (task.waits === 'turn') {
      delete task.waits;
      changed(draft, { task, token }, 'turn');
    }
    if (voteOf(task, token.tasks) !== 'yes') return;
  }
}

/** Those who said yes in a visit, apart from the advice of signers added before somebody. */
export function signers(token: TokenDraft): Signer[] {
  return token.tasks.flatMap(({ who, for: principal, weight, said, added }) =>
    said === 'yes' && who !== undefined && added !== 'before' ? [compact({ who, for: principal, weight })] : [],
  );
}

/** Nobody was found: the administrator is to appoint somebody; nothing is ever approved for want of people. */
function openStuck(draft: Draft, token: TokenDraft, administrators: readonly Found[]): void {
  const people = administrators.map(({ who }) => who);
  openTask(draft, token, people.length > 1 ? { pool: people, stuck: true } : { who: people[0], stuck: true });
  const about = people.length > 0 ? 'nobodyFound' : 'nobodyAtAll';
  draft.events.push({ event: 'warned', node: token.at, visit: token.visit, about });
}

/** Duplicate rule: the earlier yes of the same person (for the same principal) counts again. Work without a verdict is never skipped. */
function takeEarlierYes(draft: Draft, node: TaskNode, token: TokenDraft, rule: TaskNode['ifDuplicate'] = 'ask'): void {
  if (node.duty === 'handle' || rule === 'ask') return;
  const before = passedBefore(draft, node.id).filter(
    ({ at }) => taskNode(draft, at)?.duty !== 'handle' && at !== START,
  );
  const counted = rule === 'skip' ? before : before.slice(-1);
  for (const task of token.tasks) {
    const earlier = counted.findLast(({ by }) => by.some(({ who, for: f }) => who === task.who && f === task.for));
    if (!earlier) continue;
    task.said = 'yes';
    task.carried = true;
    delete task.waits;
    closeTask(draft, token, task, 'agreedBefore', { earlier: earlier.visit });
  }
}

function enterIf(draft: Draft, node: IfNode, walked: Walked): void {
  const holds = node.branches.findIndex(
    ({ when }) => evaluate(when, draft.world.form, draft.world.rules).value === true,
  );
  draft.events.push({ event: 'branchChosen', node: node.id, branch: holds });
  const way = node.branches[holds] ?? node.otherwise;
  const first = way.nodes[0];
  if (first) enter(draft, first, walked);
  else goOn(draft, node.id, walked);
}

function enterPar(draft: Draft, node: ParNode, walked: Walked): void {
  draft.events.push({ event: 'parallelOpened', node: node.id });
  draft.state.joins[node.id] = [];
  node.branches.forEach(({ nodes: [first] }, branch) => {
    if (first) enter(draft, first, walked);
    else leave(draft, node.id, branch, walked);
  });
}

/** A branch has ended: behind an `if` the case goes on, behind a `par` only with the last one. */
function leave(draft: Draft, id: string, branch: number, walked: Walked): void {
  const node = draft.map.get(id)?.node;
  if (node?.type !== 'par') {
    goOn(draft, id, walked);
    return;
  }
  const ended = [...(draft.state.joins[id] ?? []), branch].sort((a, b) => a - b);
  if (ended.length < node.branches.length) {
    draft.state.joins[id] = ended;
    return;
  }
  delete draft.state.joins[id];
  walked.joined.push(id);
  draft.events.push({ event: 'parallelJoined', node: id });
  goOn(draft, id, walked);
}

function weighed(found: readonly Found[], before: readonly Signer[]): Found[] {
  return found.map((one) => {
    const weight = before.find(({ who, for: principal }) => (principal ?? who) === (one.for ?? one.who))?.weight;
    return weight === undefined ? one : { ...one, weight };
  });
}

/** Tokens inside a region. */
export function tokensIn(draft: Draft, region: ReturnType<typeof regionOf>): TokenDraft[] {
  return draft.state.tokens.filter(({ at }) => liesIn(regionOf(draft.map, at), region));
}
