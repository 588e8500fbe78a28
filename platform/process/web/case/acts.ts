import type { Contract } from '#standards/language';
import { jump, reassign, resume, suspend, terminate } from '../../commands/administer.contract.ts';
import { consult, copyCase, urge } from '../../commands/beside.contract.ts';
import { approve, askCorrection, deny, enterPaper, giveBack } from '../../commands/decide.contract.ts';
import { extend, resumeClock, stopClock } from '../../commands/limits.contract.ts';
import { cancel, resubmit, withdraw } from '../../commands/own-case.contract.ts';
import { addSign, claim, delegate, handBack, removeSign, transfer, unclaim } from '../../commands/pass-on.contract.ts';
import type { CaseDetail, TaskOnOffer } from '../../queries/case-detail.contract.ts';

/** One thing that a person may do with a case. */
export interface Act {
  readonly key: string;
  readonly title: string;
  /** `main`: what is expected; `danger`: it ends the matter; `more`: behind the button. */
  readonly kind: 'main' | 'plain' | 'danger' | 'more';
  readonly contract: Contract;
  readonly task?: TaskOnOffer;
  /** Visit that is taken back. */
  readonly visit?: number;
}

const BY_TASK: Readonly<Record<string, readonly [Contract, Act['kind']]>> = {
  approve: [approve, 'main'],
  return: [giveBack, 'plain'],
  askCorrection: [askCorrection, 'plain'],
  deny: [deny, 'danger'],
  claim: [claim, 'main'],
  handBack: [handBack, 'main'],
  transfer: [transfer, 'more'],
  delegate: [delegate, 'more'],
  addSign: [addSign, 'more'],
  removeSign: [removeSign, 'more'],
  unclaim: [unclaim, 'more'],
};

const BY_CASE: Readonly<Record<string, readonly [Contract, Act['kind']]>> = {
  resubmit: [resubmit, 'main'],
  cancel: [cancel, 'danger'],
  copy: [copyCase, 'more'],
  consult: [consult, 'more'],
  urge: [urge, 'plain'],
  stopClock: [stopClock, 'more'],
  resumeClock: [resumeClock, 'more'],
  extend: [extend, 'more'],
  suspend: [suspend, 'more'],
  resume: [resume, 'more'],
  terminate: [terminate, 'more'],
  jump: [jump, 'more'],
  reassign: [reassign, 'more'],
};

/** Acts on offer, in the order in which they are met: the person's own tasks first, then the case with what ends it last, then the paper way. */
export function actsOf(detail: CaseDetail, may: { readonly entersPaper: boolean }): readonly Act[] {
  const many = detail.tasks.length > 1;
  const tasks = detail.tasks.flatMap((task) =>
    task.actions.flatMap((action): Act[] => {
      const [contract, kind] = BY_TASK[action] ?? [];
      if (!contract || !kind) return [];
      const title = titleAt(action, contract, task);
      return [
        { key: `${action} ${task.task}`, title: many ? `${title}（${task.title}）` : title, kind, contract, task },
      ];
    }),
  );
  const own = detail.actions.flatMap((action): Act[] => {
    const [contract, kind] = BY_CASE[action] ?? [];
    return contract && kind ? [{ key: action, title: contract.title, kind, contract }] : [];
  });
  const back = detail.withdrawable.map(
    (visit): Act => ({ key: `withdraw ${visit}`, title: withdraw.title, kind: 'plain', contract: withdraw, visit }),
  );
  const paper: Act[] =
    may.entersPaper && openTasks(detail).length > 0
      ? [{ key: 'paper', title: enterPaper.title, kind: 'more', contract: enterPaper }]
      : [];
  const ends = ({ kind }: Act) => kind === 'danger';
  return [...tasks, ...own.filter((one) => !ends(one)), ...back, ...own.filter(ends), ...paper];
}

/** Tasks that lie with somebody now, for whoever enters what was signed on paper. */
export function openTasks({ timeline }: CaseDetail): CaseDetail['timeline'] {
  return timeline.filter(({ doneAt, person, waits }) => !doneAt && person !== null && !waits);
}

/** At the window, and where work has no verdict, the same acts have other names; a task of a pool falls to whoever agrees first. */
function titleAt(action: string, contract: Contract, { acceptance, handles, actions }: TaskOnOffer): string {
  if (action === 'approve') {
    const title = handles ? '办结' : acceptance ? '受理' : contract.title;
    return actions.includes('claim') ? `认领并${title}` : title;
  }
  if (!acceptance) return contract.title;
  return action === 'deny' ? '不予受理' : contract.title;
}
