import { type Passed, type Signer, START } from '#standards/process';
import type { Draft, StateDraft, TokenDraft } from './draft.ts';
import { goBack, returnable } from './go-back.ts';
import type { HeldTask } from './held-task.ts';
import { membersOf, verdict } from './verdict.ts';
import { changed, closeTask, closeVisit, compact, groupOf, signerOf, taskNode } from './visit.ts';
import { endCase, giveTurns, goOn, openAgain, signers, type Walked } from './walk.ts';

/** Notes what a member said, and does what follows for the group, the node and the case. */
export function speak(draft: Draft, held: HeldTask, said: 'yes' | 'no'): void {
  const { task, token, holder, deed } = held;
  task.who = holder;
  task.said = said;
  closeTask(draft, token, task, said === 'yes' ? 'agreed' : 'denied', { deed });
  settle(draft, token, holder);
}

/** Re-judges a visit after something changed in its group; `last` is whose word may now let the case go on. */
export function settle(draft: Draft, token: TokenDraft, last: string): void {
  wakeAdvised(draft, token);
  giveTurns(draft, token);
  const node = taskNode(draft, token.at);
  const reached = verdict(groupOf(node), token.tasks);
  if (reached === 'yes') pass(draft, token, last);
  if (reached !== 'no') return;
  const onDeny = node?.onDeny ?? 'end';
  const target = onDeny === 'end' ? undefined : deniedTarget(draft, token, onDeny.returnTo);
  if (target) {
    goBack(draft, token, target, { outcome: 'denied', straight: node?.afterReturn === 'straight' });
    return;
  }
  closeVisit(draft, token, 'denied', 'spared');
  endCase(draft, 'denied');
}

/** A node is done: what comes behind it opens, or the case goes straight back to where it was returned from. */
export function pass(draft: Draft, token: TokenDraft, last: string): void {
  const by = lastStands(signers(token), last);
  const rest = membersOf(token.tasks).flatMap((task) => (task.said === 'yes' ? [] : (signerOf(task) ?? [])));
  const isStart = token.at === START;
  closeVisit(draft, token, isStart ? 'submitted' : 'agreed', 'spared');
  const walked: Walked = { next: [], joined: [] };
  const passed: Passed = {
    at: token.at,
    visit: token.visit,
    by,
    next: walked.next,
    ...compact({ rest: rest.length > 0 ? rest : undefined, straight: token.back ? (true as const) : undefined }),
  };
  const place = draft.state.trail.push(passed as StateDraft['trail'][number]) - 1;
  if (token.back) comeStraightBack(draft, token.back, walked);
  else goOn(draft, token.at, walked);
  const entry = draft.state.trail[place];
  if (entry && walked.joined.length > 0) entry.joined = walked.joined;
}

/** Puts up again what a return took down. */
function comeStraightBack(draft: Draft, back: NonNullable<TokenDraft['back']>, walked: Walked): void {
  Object.assign(draft.state.joins, back.joins);
  draft.state.trail.push(...back.trail);
  for (const visit of back.visits) {
    const token = openAgain(draft, visit.at, visit.people, walked);
    if (token && visit.back) token.back = visit.back;
  }
}

/** A member waits no longer when all signers added before him have spoken or are gone. */
function wakeAdvised(draft: Draft, token: TokenDraft): void {
  for (const task of token.tasks) {
    if (task.waits !== 'signers') continue;
    if (token.tasks.some(({ parent, added, said }) => parent === task.id && added === 'before' && !said)) continue;
    delete task.waits;
    changed(draft, { task, token }, 'turn');
  }
}

/**
 * Where a denial leads back to. A node that was not passed on this way, because a condition led around it, gives way to the applicant. Nowhere, in a case
 * that nobody applied for and before which there is nothing: there a denial ends it.
 */
function deniedTarget(
  draft: Draft,
  from: TokenDraft,
  to: 'applicant' | 'previous' | { readonly node: string },
): Passed | undefined {
  const admitted = returnable(draft, from);
  if (to === 'previous') return admitted.findLast(({ auto }) => !auto);
  const passed = typeof to === 'object' ? admitted.findLast(({ at }) => at === to.node) : undefined;
  return passed ?? admitted.findLast(({ at }) => at === START);
}

function lastStands(by: Signer[], last: string): Signer[] {
  return [...by.filter(({ who }) => who !== last), ...by.filter(({ who }) => who === last)];
}
