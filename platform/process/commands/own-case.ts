import { sql } from 'kysely';
import { type CommandContext, defineHandler, type Handler } from '#platform/commands';
import { attachFiles, type Files } from '#platform/files';
import { GoaError, type Writer } from '#platform/store';
import { REFUSALS, START } from '#standards/process';
import { lockAs } from '../cases/lock-as.ts';
import { answerOf, choosing, spoken } from '../cases/on-task.ts';
import { takeStep } from '../cases/take-step.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { cancel, resubmit, withdraw } from './own-case.contract.ts';

/** Does 重新提交 (`caseFile.resubmit`). */
export function resubmitHandler(files: Files): Handler {
  return defineHandler(resubmit, async (tx, input, context) => {
    const { run, doer } = await lockAs(tx, context);
    const task = run.state.tokens.find(({ at }) => at === START)?.tasks[0];
    if (!task) throw new GoaError({ code: 'NOT_RETURNED', ...REFUSALS.NOT_RETURNED });
    const by = doer.person;
    const command = {
      kind: 'resubmit',
      by,
      task: task.id,
      ...spoken(input.opinion),
      ...choosing(input.chosen),
    } as const;
    const after = await takeStep(tx, context, run, {
      command,
      doer,
      opinion: input.opinion,
      action: run.status === 'correcting' ? 'supplement' : 'resubmit',
    });
    await attachPapers(files, tx, run.id, input.papers);
    await sql`update case_correction set supplied_at = now() where case_id = ${run.id} and supplied_at is null`.execute(
      tx.system,
    );
    return answerOf(after);
  });
}

/** Does 撤回 (`caseFile.withdraw`). */
export const withdrawHandler = defineHandler(withdraw, (tx, input, context) =>
  onOwn(tx, context, input.why, (by) => ({
    kind: 'withdraw',
    by,
    visit: input.visit,
    ...(input.why ? { reason: input.why } : {}),
  })),
);

/** Does 撤销 (`caseFile.cancel`). */
export const cancelHandler = defineHandler(cancel, (tx, input, context) =>
  onOwn(tx, context, input.why, (by) => ({ kind: 'cancel', by, ...(input.why ? { reason: input.why } : {}) })),
);

/** Gives uploaded papers to a case, each for the material it is. */
export async function attachPapers(
  files: Files,
  tx: Writer,
  caseId: string,
  papers: readonly { readonly material?: string | null; readonly file: string }[] | null | undefined,
): Promise<void> {
  if (!papers || papers.length === 0) return;
  const given = papers.map(({ file, material }) => ({ id: file, purpose: material }));
  await attachFiles(files, tx, { resource: caseFile, row: caseId, files: given });
}

async function onOwn(
  tx: Writer,
  context: CommandContext,
  reason: string | null | undefined,
  make: (by: string) => Parameters<typeof takeStep>[3]['command'],
) {
  const { run, doer } = await lockAs(tx, context);
  return answerOf(await takeStep(tx, context, run, { command: make(doer.person), doer, opinion: reason }));
}
