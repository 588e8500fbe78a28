import { sql } from 'kysely';
import { type CommandContext, defineHandler, type Handler } from '#platform/commands';
import { attachFiles, type Files } from '#platform/files';
import { GoaError, type Writer } from '#platform/store';
import type { Command } from '#standards/process';
import { actOnTask, choosing, spoken, type TaskAtHand } from '../cases/on-task.ts';
import { itemOf } from '../cases/take-step.ts';
import { processFault } from '../faults.ts';
import { HANDWRITING } from '../paper-purposes.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { approve, askCorrection, deny, giveBack } from './decide.contract.ts';
import { attachPapers } from './own-case.ts';

/** Does 同意 (`caseFile.approve`). */
export function approveHandler(files: Files): Handler {
  return defineHandler(approve, async (tx, input, context) => {
    const answer = await actOnTask(
      tx,
      context,
      input,
      ({ by }) => ({ kind: 'approve', by, task: input.task, ...spoken(input.opinion), ...choosing(input.chosen) }),
      (at) => (isWindow(context, at) ? { action: 'accept' } : {}),
    );
    await keepHandwriting(files, tx, context, input.handwriting);
    await attachPapers(files, tx, context.row?.id ?? '', input.papers);
    return answer;
  });
}

/** Does 不同意 (`caseFile.deny`). */
export function denyHandler(files: Files): Handler {
  return defineHandler(deny, async (tx, input, context) => {
    const answer = await actOnTask(
      tx,
      context,
      input,
      ({ by }) => ({ kind: 'deny', by, task: input.task, ...spoken(input.opinion) }),
      (at) => (isWindow(context, at) ? { action: 'refuse' } : {}),
    );
    await keepHandwriting(files, tx, context, input.handwriting);
    return answer;
  });
}

/** Does 退回 (`caseFile.return`). */
export function returnHandler(files: Files): Handler {
  return defineHandler(giveBack, async (tx, input, context) => {
    const answer = await actOnTask(tx, context, input, (at) => {
      if (isWindow(context, at)) throw new GoaError(processFault('ACCEPTANCE_ONLY'));
      return returnCommand(at.by, input);
    });
    await keepHandwriting(files, tx, context, input.handwriting);
    return answer;
  });
}

/** Does 补正告知 (`caseFile.askCorrection`). */
export const askCorrectionHandler = defineHandler(askCorrection, (tx, input, context) => {
  const wanted = input.wanted.map(({ what }) => what);
  const words = wanted.map((what, i) => `${i + 1}. ${what}`).join('\n');
  return actOnTask(
    tx,
    context,
    { ...input, opinion: words },
    (at) => {
      if (!isWindow(context, at)) throw new GoaError(processFault('NOT_AT_ACCEPTANCE'));
      return { kind: 'return', by: at.by, task: input.task, to: 'applicant', opinion: words };
    },
    () => ({ action: 'askCorrection', data: { wanted } }),
  ).then(async (answer) => {
    await noteCorrection(tx, context, wanted);
    return answer;
  });
});

/** The kernel's command for a return as people ask for it. */
export function returnCommand(
  by: string,
  input: {
    readonly task: number;
    readonly opinion?: string | null;
    readonly to: 'previous' | 'applicant' | 'node';
    readonly node?: string | null;
    readonly resubmission?: 'again' | 'straight' | null;
  },
): Extract<Command, { readonly kind: 'return' }> {
  const to = input.to === 'node' ? { node: input.node ?? '' } : input.to;
  return {
    kind: 'return',
    by,
    task: input.task,
    to,
    ...(input.resubmission ? { resubmission: input.resubmission } : {}),
    ...spoken(input.opinion),
  };
}

/** 手写签批 becomes one of the case's papers, in the transaction of the decision. */
async function keepHandwriting(
  files: Files,
  tx: Writer,
  { row }: CommandContext,
  file: string | null | undefined,
): Promise<void> {
  if (!file) return;
  await attachFiles(files, tx, { resource: caseFile, row: row?.id ?? '', files: [{ id: file, purpose: HANDWRITING }] });
}

function isWindow(context: CommandContext, { run, task }: TaskAtHand): boolean {
  const { acceptance } = itemOf(context, run.item);
  return acceptance !== undefined && task?.node === acceptance.node;
}

/** What is missing is told once (行政许可法 第三十二条, as the model): a second time is refused, and with it the return. */
async function noteCorrection(tx: Writer, { row }: CommandContext, wanted: readonly string[]): Promise<void> {
  const { person, name } = tx.actor;
  const { rows } = await sql`
    insert into case_correction (case_id, asked_by, asked_by_name, asked_at, wanted)
    values (${row?.id}, ${person}, ${name}, now(), ${JSON.stringify(wanted)}::jsonb)
    on conflict (case_id) do nothing returning case_id`.execute(tx.system);
  if (rows.length === 0) throw new GoaError(processFault('ONE_CORRECTION'));
}
