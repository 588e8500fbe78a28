import { type Command, liesIn, type Passed, type Region, regionOf, type Signer, START } from '#standards/process';
import { type Draft, isKeptOut, type TaskDraft, type TokenDraft } from './draft.ts';
import { takeHome } from './pass-on.ts';
import { Refused, refuseIf } from './refused.ts';
import { changed, closeTask, closeVisit, compact, openTask, openVisit, taskNode } from './visit.ts';
import { giveTurns } from './walk.ts';

type Withdraw = Extract<Command, { kind: 'withdraw' }>;
type Rule = 'untilRead' | 'untilActed' | 'never';

/** 撤回: own word or delegation while the visit is open, the whole node once it has passed; never what others have read or acted upon. */
export function withdraw(draft: Draft, command: Withdraw): void {
  const person = command.holder ?? command.by;
  const open = draft.state.tokens.find(({ visit }) => visit === command.visit);
  const node = open?.at ?? draft.state.trail.find(({ visit }) => visit === command.visit)?.at ?? '';
  const rule = ruleOf(draft, node);
  // Whoever has meanwhile become a party, or signed what this step is to be apart from, could not sign again.
  refuseIf(isKeptOut(draft, taskNode(draft, node), person), 'WITHDRAW_FORBIDDEN', node);
  if (open) takeWordBack(draft, command, open, person, rule);
  else takeNodeBack(draft, command, person, rule);
}

function takeWordBack(draft: Draft, command: Withdraw, token: TokenDraft, person: string, rule: Rule): void {
  const delegated = token.tasks.find(({ owner, said }) => owner === person && !said);
  const deed = { by: command.by, ...compact({ holder: command.holder }) };
  if (delegated) {
    takeHome(delegated);
    changed(draft, { task: delegated, token, deed }, 'recalled');
    return;
  }
  const task = token.tasks.findLast(({ who, said, carried }) => who === person && said !== undefined && !carried);
  if (!task) throw new Refused('NOTHING_TO_WITHDRAW');
  refuseIf(rule === 'never', 'WITHDRAW_FORBIDDEN', token.at);
  const advised = token.tasks.find(({ id }) => task.added === 'before' && id === task.parent);
  refuseIf(advised !== undefined && advised.waits !== 'signers', 'WITHDRAW_TOO_LATE');
  dropAfterSigners(draft, token, task, rule, deed);
  delete task.said;
  delete task.read;
  turnBack(draft, token, task, rule);
  changed(draft, { task, token, deed }, 'reopened');
  giveTurns(draft, token);
  sayWithdrawn(draft, command, token, false);
}

/** Signers added after the word that is taken back go with it, unless they have already looked. */
function dropAfterSigners(draft: Draft, token: TokenDraft, task: TaskDraft, rule: Rule, deed: { by: string }): void {
  const added = token.tasks.filter(({ parent, added: how }) => parent === task.id && how === 'after');
  refuseIf(
    added.some((one) => isTouched(one, rule)),
    'WITHDRAW_TOO_LATE',
  );
  token.tasks = token.tasks.filter((one) => !added.includes(one));
  for (const one of added) closeTask(draft, token, one, 'withdrawn', { deed });
}

/** 依次: whoever had his turn after this word waits again. */
function turnBack(draft: Draft, token: TokenDraft, task: TaskDraft, rule: Rule): void {
  const node = taskNode(draft, token.at);
  if (node?.group?.rule !== 'seq' || task.added) return;
  for (const later of token.tasks.slice(token.tasks.indexOf(task) + 1)) {
    if (later.added || later.waits === 'turn') continue;
    refuseIf(isTouched(later, rule) || token.tasks.some(({ parent }) => parent === later.id), 'WITHDRAW_TOO_LATE');
    if (later.carried) continue;
    later.waits = 'turn';
    changed(draft, { task: later, token }, 'waits');
  }
}

function takeNodeBack(draft: Draft, command: Withdraw, person: string, rule: Rule): void {
  const passed = draft.state.trail.find(({ visit }) => visit === command.visit);
  if (passed?.auto || passed?.by.at(-1)?.who !== person) throw new Refused('NOTHING_TO_WITHDRAW');
  refuseIf(rule === 'never', 'WITHDRAW_FORBIDDEN', passed.at);
  refuseIf(passed.straight === true, 'WITHDRAW_STRAIGHT', passed.at);
  const down = passed.next.flatMap((visit) => untouched(draft, visit, rule));
  for (const token of down) closeVisit(draft, token, 'withdrawn', 'withdrawn');
  const dropped = new Set([passed.visit, ...passed.next]);
  draft.state.trail = draft.state.trail.filter(({ visit }) => !dropped.has(visit));
  reopenBranches(draft, passed);
  sayWithdrawn(draft, command, { at: passed.at, visit: passed.visit }, true);
  reopenNode(draft, passed, person);
}

/** Tokens of a visit that opened behind; none when it was passed over without asking. */
function untouched(draft: Draft, visit: number, rule: Rule): TokenDraft[] {
  const token = draft.state.tokens.find((other) => other.visit === visit);
  if (token) {
    refuseIf(
      token.tasks.some((task) => isTouched(task, rule)),
      'WITHDRAW_TOO_LATE',
    );
    return [token];
  }
  const passedOver = draft.state.trail.some((passed) => passed.visit === visit && passed.auto);
  refuseIf(!passedOver, 'WITHDRAW_TOO_LATE');
  return [];
}

/** The node's own branch is open again; parallel nodes that its passing opened or closed are as they were. */
function reopenBranches(draft: Draft, passed: Passed): void {
  const { state, map } = draft;
  const region = regionOf(map, passed.at);
  const around = new Set(region.map(({ par }) => par));
  for (const par of Object.keys(state.joins)) {
    const empty = !state.tokens.some(({ at }) => regionOf(map, at).some((other) => other.par === par));
    if (empty && !around.has(par)) delete state.joins[par];
  }
  for (const { par, branch } of region) reopenBranch(draft, passed, par, branch);
  const alone = !state.tokens.some(({ at }) => overlaps(regionOf(map, at), region));
  refuseIf(!alone, 'WITHDRAW_TOO_LATE');
}

function reopenBranch({ state, map }: Draft, passed: Passed, par: string, branch: number): void {
  const ended = state.joins[par];
  if (ended) {
    state.joins[par] = ended.filter((other) => other !== branch);
    return;
  }
  refuseIf(!(passed.joined?.includes(par) ?? false), 'WITHDRAW_TOO_LATE');
  const node = map.get(par)?.node;
  const count = node?.type === 'par' ? node.branches.length : 0;
  state.joins[par] = Array.from({ length: count }, (_, index) => index).filter((other) => other !== branch);
}

/** Opens the node for the same people: others' yes stands, only the one who withdraws is asked again. */
function reopenNode(draft: Draft, { at, visit, by, rest = [] }: Passed, person: string): void {
  const token = openVisit(draft, at, []);
  const all: readonly Signer[] = [...by, ...rest];
  for (const signer of all) {
    const task = openTask(draft, token, { ...signer, ...waiting(draft, at, signer, person, rest) });
    if (!by.includes(signer) || signer.who === person) continue;
    task.said = 'yes';
    task.carried = true;
    closeTask(draft, token, task, 'agreedBefore', { earlier: visit });
  }
}

/** 依次: those who had not yet had their turn wait for it again. */
function waiting(
  draft: Draft,
  at: string,
  signer: Signer,
  person: string,
  rest: readonly Signer[],
): { waits?: 'turn' } {
  const seq = taskNode(draft, at)?.group?.rule === 'seq';
  return seq && rest.includes(signer) && signer.who !== person ? { waits: 'turn' } : {};
}

/** Two tokens may not stand in one region, nor one in a region around the other's. */
function overlaps(one: readonly Region[], other: readonly Region[]): boolean {
  return liesIn(one, other) || liesIn(other, one);
}

function isTouched({ read, acted, said, carried }: TaskDraft, rule: Rule): boolean {
  return acted === true || (said !== undefined && !carried) || (rule === 'untilRead' && read === true);
}

function ruleOf(draft: Draft, at: string): Rule {
  return (at === START ? draft.definition.withdrawStart : taskNode(draft, at)?.withdraw) ?? 'untilRead';
}

function sayWithdrawn(
  draft: Draft,
  { by, reason }: Withdraw,
  { at, visit }: { at: string; visit: number },
  whole: boolean,
) {
  draft.events.push({ event: 'withdrawn', node: at, visit, by, whole, ...compact({ reason }) });
}
