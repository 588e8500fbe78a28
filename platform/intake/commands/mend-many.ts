import { sql } from 'kysely';
import { defineHandler, type Handler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import type { InputOfContract } from '#standards/language';
import { changeBatch, ownBatch } from '../batch/batch-row.ts';
import { batchCounts } from '../batch/line-states.ts';
import { bookTarget } from '../batch/target-by-name.ts';
import { workOf } from '../batch/work.ts';
import { intakeFault } from '../faults.ts';
import { judgeAnew } from '../mend/judge-anew.ts';
import { layOver } from '../mend/lay-over.ts';
import { recheckGround } from '../mend/recheck-ground.ts';
import { mendMany } from './mend-many.contract.ts';

/** Lines of one call: one transaction of a few seconds. */
const MOST = 200;

/** Does 批量修改 (`intakeBatch.mendMany`). */
export const mendManyHandler: Handler = defineHandler(mendMany, async (tx, input, { row, store }) => {
  const batch = await ownBatch(tx, row!.id);
  const work = await workOf(tx.system, batch.id);
  bookTarget(store.registry, tx, work.target);
  const found = await linesWith(tx, batch.id, input);
  const lines = found.slice(0, MOST);
  const ground = await recheckGround(store, tx, work);
  for (const { line, sheet } of lines) {
    if (!ground.fieldsOf(sheet).has(input.field))
      throw new GoaError(intakeFault('FIELD_UNKNOWN'), { path: input.field });
    await layOver(tx, batch.id, line, input);
    await judgeAnew(tx, ground, line, false);
  }
  const { ready, held } = await batchCounts(tx.system, batch.id);
  if (lines.length > 0) await changeBatch(tx, batch.id, 'mend', { ready, held });
  const last = lines.at(-1)?.line;
  return {
    mended: lines.length,
    ready: await readyOf(tx, batch.id, lines),
    ...(found.length > MOST && last !== undefined ? { next: last } : {}),
  };
});

interface WaitingLine {
  readonly line: number;
  readonly sheet: string;
}

/** Waiting lines with the finding, locked: to take a proposal over only those that have one, to let a value stand only those where it may. */
async function linesWith(
  tx: Writer,
  batch: string,
  { finding, field, way, after }: InputOfContract<typeof mendMany>,
): Promise<readonly WaitingLine[]> {
  const fits = way === 'accept' ? sql`and f.proposal is not null` : way === 'stand' ? sql`and f.waivable` : sql``;
  const { rows } = await sql<WaitingLine>`
    select l.line, l.sheet from intake_line l where l.batch = ${batch} and l.state = 'held' and l.line > ${after ?? 0}
      and exists (select from intake_finding f where f.batch = l.batch and f.line = l.line and f.state = 'open'
        and f.level = 'error' and f.code = ${finding} and f.field = ${field} ${fits})
    order by l.line limit ${MOST + 1} for update`.execute(tx.system);
  return rows;
}

async function readyOf(tx: Writer, batch: string, lines: readonly WaitingLine[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from intake_line
    where batch = ${batch} and state = 'ready' and line = any(${lines.map(({ line }) => line)}::int[])`.execute(
    tx.system,
  );
  return rows[0]!.n;
}
