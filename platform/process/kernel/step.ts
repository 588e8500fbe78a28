import {
  type CaseState,
  type Command,
  type CommandKind,
  processMap,
  REFUSALS,
  START,
  type Step,
} from '#standards/process';
import { addSign, removeSign } from './add-sign.ts';
import { cancel, jump, reassign, resume, suspend, terminate } from './administer.ts';
import { approve, deny, giveBack, resubmit } from './decide.ts';
import { copyOf, type Draft, type StateDraft } from './draft.ts';
import { claim, read, unclaim } from './hold.ts';
import { delegate, resolve, transfer } from './pass-on.ts';
import { Refused, refuseIf } from './refused.ts';
import { pass } from './settle.ts';
import { closeTask, openTask, openVisit } from './visit.ts';
import { withdraw } from './withdraw.ts';

/** The kernel: one command, one new state and what happened; see `Step` for the contract. */
export const step: Step = (definition, state, command, world) => {
  const draft: Draft = {
    definition,
    map: processMap(definition),
    command,
    world,
    state: state ? copyOf(state) : newState(command),
    events: [],
    needs: [],
  };
  try {
    needStatus(state, command);
    needKnownChoice(draft);
    perform(draft, command.kind, command);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return { outcome: 'refused', code: refused.code, message: REFUSALS[refused.code].message, node: refused.node };
  }
  if (draft.needs.length > 0) return { outcome: 'needs', needs: draft.needs };
  return { outcome: 'done', state: draft.state, events: draft.events };
};

type CommandOf = { [K in CommandKind]: Extract<Command, { kind: K }> };

/** What each command does. */
export const ACTIONS: { readonly [K in CommandKind]: (draft: Draft, command: CommandOf[K]) => void } = {
  start,
  approve,
  deny,
  return: giveBack,
  resubmit,
  transfer,
  delegate,
  resolve,
  addSign,
  removeSign,
  claim,
  unclaim,
  read,
  withdraw,
  cancel,
  copy,
  suspend,
  resume,
  terminate,
  jump,
  reassign,
};

function perform<K extends CommandKind>(draft: Draft, kind: K, command: CommandOf[K]): void {
  ACTIONS[kind](draft, command);
}

/** Submission is a visit of the applicant's own step, closed at once; where nobody applied, without a task. */
function start(draft: Draft, { by, applicant = '', parties = [] }: Extract<Command, { kind: 'start' }>): void {
  draft.events.push({ event: 'caseStarted', applicant, parties, by });
  const token = openVisit(draft, START, []);
  if (applicant !== '') {
    const task = openTask(draft, token, { who: applicant });
    task.said = 'yes';
    closeTask(draft, token, task, 'submitted', { deed: { by } });
  }
  pass(draft, token, applicant);
}

function copy(draft: Draft, { by, people, reason }: Extract<Command, { kind: 'copy' }>): void {
  const readers = [...new Set(people)];
  refuseIf(readers.length === 0, 'NO_PEOPLE');
  draft.events.push({ event: 'copied', people: readers, by, ...(reason === undefined ? {} : { reason }) });
}

/** Commands that a suspended case still takes. */
const WHILE_SUSPENDED: readonly Command['kind'][] = ['read', 'copy', 'cancel', 'resume', 'terminate', 'reassign'];

function needStatus(state: CaseState | null, { kind }: Command): void {
  refuseIf(state === null && kind !== 'start', 'NOT_STARTED');
  refuseIf(state !== null && kind === 'start', 'ALREADY_STARTED');
  refuseIf(state?.status === 'ended', 'CASE_ENDED');
  refuseIf(state?.status === 'suspended' && !WHILE_SUSPENDED.includes(kind), 'CASE_SUSPENDED');
}

/** Choices name nodes that are there; what the applicant chooses is kept for later, until he chooses anew. */
function needKnownChoice({ state, command, map }: Draft): void {
  if (!('choose' in command) || !command.choose) return;
  const unknown = Object.keys(command.choose).find((id) => map.get(id)?.node.type === undefined);
  refuseIf(unknown !== undefined, 'UNKNOWN_NODE', unknown);
  if (command.kind !== 'start' && command.kind !== 'resubmit') return;
  const chosen: [string, string[]][] = Object.entries(command.choose).map(([id, people]) => [id, [...people]]);
  state.chosen = { ...state.chosen, ...Object.fromEntries(chosen) };
}

function newState(command: Command): StateDraft {
  const applicant = command.kind === 'start' ? (command.applicant ?? '') : command.by;
  const parties = command.kind === 'start' ? [...(command.parties ?? [])] : [];
  const own = parties.length > 0 ? { parties } : {};
  return { status: 'running', applicant, ...own, round: 1, last: 0, tokens: [], joins: {}, trail: [] };
}
