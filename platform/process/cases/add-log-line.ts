import { sql } from 'kysely';
import type { Store } from '#platform/store';
import type { CaseRun } from './case-run.ts';
import type { Doer } from './doer.ts';
import { writeLog } from './write-log.ts';

/** Adds a line to the log of a locked case for something that is no step of its flow. */
export async function addLogLine(
  tx: Pick<Store, 'system'>,
  run: Pick<CaseRun, 'id' | 'logSeq' | 'logHash'>,
  doer: Doer,
  action: string,
  data: Readonly<Record<string, unknown>> = {},
  at: string = new Date().toISOString(),
  opinion: string | null = null,
): Promise<void> {
  const head = await writeLog(tx, run.id, { seq: run.logSeq, hash: run.logHash }, at, {
    actor: doer.person,
    actorName: doer.name,
    actorOrg: doer.org,
    onBehalf: doer.onBehalf?.person ?? null,
    onBehalfName: doer.onBehalf?.name ?? null,
    action,
    task: null,
    from: null,
    to: [],
    opinion,
    data,
    address: doer.address,
  });
  await sql`update case_run set log_seq = ${head.seq}, log_hash = decode(${head.hash}, 'hex') where id = ${run.id}`.execute(
    tx.system,
  );
}
