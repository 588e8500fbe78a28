import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { actOnTask, spoken } from '../cases/on-task.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { type DecidedMany, decideMany } from './many.contract.ts';

/** Does 批量办理 (`process.decideMany`); at most a hundred at once; an application that changed since the list was read is left. */
export const decideManyHandler = defineHandler(decideMany, async (tx, input, context) => {
  const refused: DecidedMany['refused'][number][] = [];
  let done = 0;
  for (const { case: id, task, seen } of input.tasks.slice(0, MOST)) {
    const refusal = await alone(tx, async () => {
      await tx.get(caseFile, id);
      const row = { resource: caseFile.name, id };
      const at = { task, seen, opinion: input.opinion };
      await actOnTask(tx, { ...context, row }, at, ({ by }) => ({
        kind: input.verdict,
        by,
        task,
        ...spoken(input.opinion),
      }));
    });
    if (refusal) refused.push({ case: id, task, code: refusal.code, reason: refusal.message });
    else done++;
  }
  for (const { case: id, task } of input.tasks.slice(MOST))
    refused.push({ case: id, task, code: 'TOO_MANY', reason: `一次最多办理 ${MOST} 条。` });
  return { done, refused };
});

const MOST = 100;

/** Does work so that a refusal takes back just this work, and gives the refusal. */
export async function alone(tx: Writer, work: () => Promise<void>): Promise<GoaError | undefined> {
  await sql`savepoint alone`.execute(tx.system);
  try {
    await work();
    await sql`release savepoint alone`.execute(tx.system);
    return undefined;
  } catch (error) {
    if (!(error instanceof GoaError) || error.status >= 500) throw error;
    await sql`rollback to savepoint alone`.execute(tx.system);
    return error;
  }
}
