import type { Store, Writer } from '#platform/store';
import { lockRun } from '../cases/case-run.ts';
import { byItself } from '../cases/doer.ts';
import { openTasks } from '../cases/step-change.ts';
import { itemOf, takeStep } from '../cases/take-step.ts';
import { type ClockRow, openClocks, rerunClock } from './keep-clocks.ts';
import { workingTimeOf } from './working-time-of.ts';

/**
 * 逾期不告知视为受理 (行政许可法 第三十二条, as the model): where the item says so, a window that was silent has accepted, from the day the papers came.
 * The limits count from that day. Never more than acceptance: a decision is never taken by silence.
 */
export async function acceptBySilence(tx: Writer, store: Store, caseId: string, window: ClockRow): Promise<void> {
  const run = await lockRun(tx, caseId);
  const item = itemOf({ store }, run.item);
  const node = item.acceptance?.silence ? item.acceptance.node : undefined;
  const task = openTasks(run.state).find((one) => one.node === node && !one.waits && !one.stuck);
  const holder = task?.who ?? task?.pool?.[0];
  if (!task || !holder) return;
  const context = { store, as: {}, today: tx.actor.today, handlers: new Map() };
  const by = holder;
  const claimed = task.who
    ? run
    : await takeStep(tx, context, run, {
        command: { kind: 'claim', by, task: task.id },
        doer: byItself,
        action: 'deemedAccepted',
      });
  await takeStep(tx, context, claimed, {
    command: { kind: 'approve', by, task: task.id, opinion: '逾期未告知，视为受理' },
    doer: byItself,
    action: 'deemedAccepted',
    opinion: '逾期未告知，视为受理',
    data: { since: window.runFrom },
  });
  const time = await workingTimeOf(tx, run.body);
  for (const clock of await openClocks(tx, caseId, { kinds: ['legal', 'promised'] }))
    await rerunClock(tx, clock, { runFrom: window.runFrom }, time);
}
