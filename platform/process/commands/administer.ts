import { sql } from 'kysely';
import { type CommandContext, defineHandler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import type { Command } from '#standards/process';
import { type CaseRun, lockRun } from '../cases/case-run.ts';
import { doerOf } from '../cases/doer.ts';
import { answerOf } from '../cases/on-task.ts';
import { takeStep } from '../cases/take-step.ts';
import { withinReach } from '../cases/within-reach.ts';
import { processFault } from '../faults.ts';
import { jump, reassign, resume, suspend, terminate } from './administer.contract.ts';

/** Does 挂起 (`caseFile.suspend`). */
export const suspendHandler = defineHandler(suspend, (tx, input, context) =>
  administer(tx, context, input.why, (by) => ({ kind: 'suspend', by, reason: input.why })),
);

/** Does 恢复 (`caseFile.resume`). */
export const resumeHandler = defineHandler(resume, (tx, input, context) =>
  administer(tx, context, input.why, (by) => ({ kind: 'resume', by, reason: input.why })),
);

/** Does 终止 (`caseFile.terminate`). */
export const terminateHandler = defineHandler(terminate, (tx, input, context) =>
  administer(tx, context, input.why, (by) => ({ kind: 'terminate', by, reason: input.why })),
);

/** Does 改派 (`caseFile.reassign`). */
export const reassignHandler = defineHandler(reassign, (tx, input, context) =>
  administer(tx, context, input.why, (by) => ({
    kind: 'reassign',
    by,
    ...(input.task ? { task: input.task } : {}),
    ...(input.from ? { from: input.from } : {}),
    to: input.to,
    reason: input.why,
  })),
);

/** Does 跳转 (`caseFile.jump`): the first administrator's wish waits for a second one who wishes the same, as long as the case stands where it stood. */
export const jumpHandler = defineHandler(jump, async (tx, input, context) => {
  const { run, person } = await caseInReach(tx, context);
  const visits = run.state.tokens.map(({ visit }) => visit).toSorted((a, b) => a - b);
  const { rows } = await sql<{ node: string; why: string; by: string }>`
    select node, why, asked_by as by from case_jump where case_id = ${run.id} and visits = ${visits}::int[]`.execute(
    tx.system,
  );
  const [asked] = rows;
  if (!asked || asked.by === person || asked.node !== input.node) {
    await sql`
      insert into case_jump (case_id, node, why, asked_by, asked_at, visits)
      values (${run.id}, ${input.node}, ${input.why}, ${person}, now(), ${visits}::int[])
      on conflict (case_id) do update set node = excluded.node, why = excluded.why, asked_by = excluded.asked_by, asked_at = now(),
        visits = excluded.visits`.execute(tx.system);
    return answerOf(run);
  }
  await sql`delete from case_jump where case_id = ${run.id}`.execute(tx.system);
  return administer(tx, context, `${asked.why}；${input.why}`, (second) => ({
    kind: 'jump',
    by: asked.by,
    second,
    to: input.node,
    reason: asked.why,
  }));
});

/** The case of an administrator's verb, locked. Sight alone is not enough: it must lie where the permission reaches. */
export async function caseInReach(
  tx: Writer,
  context: CommandContext,
  id: string = context.row?.id ?? '',
  verb = 'administer',
): Promise<{ readonly run: CaseRun; readonly person: string }> {
  const { person } = await doerOf(tx, tx.actor, context.address);
  const run = await lockRun(tx, id);
  if (!(await withinReach(tx, verb, run.id))) throw new GoaError(processFault('OUT_OF_REACH'));
  return { run, person };
}

async function administer(tx: Writer, context: CommandContext, reason: string, make: (by: string) => Command) {
  const { run, person } = await caseInReach(tx, context);
  const doer = await doerOf(tx, tx.actor, context.address);
  return answerOf(await takeStep(tx, context, run, { command: make(person), doer, opinion: reason }));
}
