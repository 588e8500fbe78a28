import type { Command } from '#standards/process';
import type { Draft } from './draft.ts';
import { goBack, needOffered, targetOf } from './go-back.ts';
import { heldTask, needAllowed, needCompetent, needFilled, needOpinion } from './held-task.ts';
import { refuseIf } from './refused.ts';
import { pass, speak } from './settle.ts';
import { closeTask } from './visit.ts';

/** 同意, 办结. */
export function approve(draft: Draft, command: Extract<Command, { kind: 'approve' }>): void {
  const held = heldTask(draft, command);
  needCompetent(held);
  needOpinion(held, false);
  needFilled(draft, held);
  speak(draft, held, 'yes');
}

/** 不同意. */
export function deny(draft: Draft, command: Extract<Command, { kind: 'deny' }>): void {
  const held = heldTask(draft, command);
  needCompetent(held);
  refuseIf(held.node?.duty === 'handle', 'NO_VERDICT_HERE', held.node?.id);
  needAllowed(held, 'deny');
  needOpinion(held, true);
  speak(draft, held, 'no');
}

/** 退回: any member of a group may, at once. */
export function giveBack(draft: Draft, command: Extract<Command, { kind: 'return' }>): void {
  const held = heldTask(draft, command);
  needCompetent(held);
  needAllowed(held, 'return');
  refuseIf(held.task.added === 'before', 'NOT_ALLOWED_HERE', held.node?.id);
  needOpinion(held, true);
  const to = command.to === 'applicant' ? 'start' : command.to === 'previous' ? 'previous' : command.to.node;
  const target = targetOf(draft, held.token, to);
  needOffered(draft, held.token, target, to);
  const rule = held.node?.afterReturn ?? 'again';
  refuseIf(
    command.resubmission !== undefined && rule !== 'choose' && command.resubmission !== rule,
    'NOT_ALLOWED_HERE',
    held.node?.id,
  );
  const straight = (rule === 'choose' ? command.resubmission : rule) === 'straight';
  goBack(draft, held.token, target, { outcome: 'returned', straight, task: held.task.id, deed: held.deed });
}

/** 重新提交 of a case that lies with the applicant. */
export function resubmit(draft: Draft, command: Extract<Command, { kind: 'resubmit' }>): void {
  const held = heldTask(draft, command);
  refuseIf(held.node !== undefined, 'NOT_RETURNED');
  const { token, task, deed, holder } = held;
  task.said = 'yes';
  closeTask(draft, token, task, 'submitted', { deed });
  draft.events.push({ event: 'caseResubmitted', round: draft.state.round, straight: token.back !== undefined });
  pass(draft, token, holder);
}
