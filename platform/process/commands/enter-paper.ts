import { sql } from 'kysely';
import { defineHandler, type Handler } from '#platform/commands';
import { attachFiles, type Files } from '#platform/files';
import { GoaError, type Writer } from '#platform/store';
import type { Command } from '#standards/process';
import { lockRun } from '../cases/case-run.ts';
import { doerOf } from '../cases/doer.ts';
import { answerOf, spoken } from '../cases/on-task.ts';
import { openTasks } from '../cases/step-change.ts';
import { takeStep } from '../cases/take-step.ts';
import { processFault } from '../faults.ts';
import { SIGNED_PAPER } from '../paper-purposes.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { enterPaper } from './decide.contract.ts';
import { returnCommand } from './decide.ts';

/** Does 录入纸质签批 (`caseFile.enterPaper`): the leader is the one who decided, the secretary the one who entered it. */
export function enterPaperHandler(files: Files): Handler {
  return defineHandler(enterPaper, async (tx, input, context) => {
    const doer = await doerOf(tx, tx.actor, context.address);
    const run = await lockRun(tx, context.row?.id ?? '');
    if (input.seen && input.seen !== run.formRev) throw new GoaError(processFault('FORM_CHANGED'));
    const holder = openTasks(run.state).find(({ id, waits, owner }) => id === input.task && !waits && !owner)?.who;
    if (!holder) throw new GoaError(processFault('NO_TASK'));
    const leader = await leaderOfUnit(tx, holder, tx.actor.unit, context.today);
    const paper = { holder, reference: input.scan };
    const { task } = input;
    const plain = { by: doer.person, task, ...spoken(input.opinion), paper };
    const command: Command =
      input.verdict === 'return' ? { ...returnCommand(doer.person, input), paper } : { kind: input.verdict, ...plain };
    const after = await takeStep(tx, context, run, {
      command,
      doer: { ...doer, onBehalf: { person: holder, name: leader } },
      opinion: input.opinion,
      action: `${input.verdict}OnPaper`,
      data: { scan: input.scan, signedOn: input.signedOn },
    });
    await attachFiles(files, tx, {
      resource: caseFile,
      row: run.id,
      files: [{ id: input.scan, purpose: SIGNED_PAPER }],
    });
    return answerOf(after);
  });
}

/** Name of the leader; throws PAPER_FORBIDDEN unless he leads (by his post, or the division of work) in the secretary's unit or one that shares its office. */
async function leaderOfUnit(tx: Writer, leader: string, unit: string | null, day: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select p.name from assignment a join person p on p.id = a.person join unit u on u.id = a.unit
    join unit own on own.id = ${unit} and (own.id = u.id or own.joint_office = u.joint_office)
    join post po on po.id = a.post
    where a.person = ${leader} and a.voided_at is null and a.valid_from <= ${day}::date
      and coalesce(a.valid_to >= ${day}::date, true)
      and (po.head or coalesce(a.leadership, po.leadership) is not null or exists (select from oversight o where o.leader = a.id
        and o.voided_at is null and o.valid_from <= ${day}::date and coalesce(o.valid_to >= ${day}::date, true)))
    limit 1`.execute(tx.system);
  if (!rows[0]) throw new GoaError(processFault('PAPER_FORBIDDEN'));
  return rows[0].name;
}
