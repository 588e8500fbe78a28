import { sql } from 'kysely';
import { defineHandler, defineQuery } from '#platform/commands';
import { enqueueJobs, fault, GoaError, type Store } from '#platform/store';
import { addLogLine } from '../cases/add-log-line.ts';
import { doerOf } from '../cases/doer.ts';
import { caseInReach } from '../commands/administer.ts';
import { processFault } from '../faults.ts';
import { keyOf, pageOf } from '../queries/paging.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { hasDocuments } from '../results/draft-result.ts';
import { RESULT_JOB } from '../results/result-work.ts';
import { type FailedEffect, failedEffects, retryEffect } from './effects.contract.ts';
import { doOwedEffect } from './late-effects.ts';

/** An effect that nothing was heard of for so long is shown even without a reason: the worker may be down. */
const TOO_LONG = '10 minutes';
/** Ids of drafts that could not be made begin so; the case follows. */
const DRAFT = 'draft-';

/** Answers 待处理的生效失败 (`process.failedEffects`): effects that were refused or wait too long, and results that could not be drafted. */
export const failedEffectsQuery = defineQuery(failedEffects, async (reader, input, { store }) => {
  const limit = input.limit ?? 20;
  const key = keyOf(input.after);
  if (key && Number.isNaN(Date.parse(key[0]))) throw new GoaError(fault('BAD_CURSOR'), { path: 'after' });
  const { rows } = await sql<FailedEffect & { contract: string | null }>`
    select o.id, o.case_id as "case", f.no, r.title, o.contract, o.reason, o.tries, o.since, o.tried_at as "triedAt"
    from (
      select id::text, case_id, contract, reason, tries, created_at as since, tried_at from case_effect
      where done_at is null and (reason is not null or created_at < now() - ${TOO_LONG}::interval)
      ${hasDocuments(store) ? undrafted : sql``}
    ) o
    join ${reader.scoped(caseFile, 'administer')} as s on s.id = o.case_id
    join case_file f on f.id = o.case_id join case_run r on r.id = o.case_id
    where true ${key ? sql`and (o.since, o.id) > (${key[0]}::timestamptz, ${key[1]})` : sql``}
    order by o.since, o.id limit ${limit + 1}`.execute(store.system);
  const page = pageOf(rows, limit, ({ since, id }) => [since, id]);
  return { ...page, rows: page.rows.map(({ contract, ...row }) => ({ ...row, what: wordsFor(store, contract) })) };
});

/** Results whose draft was refused last time it was tried. */
const undrafted = sql`
  union all
  select ${DRAFT} || j.key, j.key::uuid, null, j.error, j.attempts, j.at, null from job j
  where j.handler = ${RESULT_JOB} and j.error is not null and j.done_at is null
    and not exists (select from job n where n.handler = j.handler and n.key = j.key and n.id > j.id)
    and not exists (select from official_document d where d.of_resource = ${caseFile.id} and d.of_row = j.key)`;

function wordsFor({ registry }: Store, contract: string | null): string {
  return contract ? (registry.contracts.get(contract)?.title ?? contract) : '起草结果文书';
}

/** Does 重新生效 (`process.retryEffect`), in the name of the administrator; the case's log says so. */
export const retryEffectHandler = defineHandler(retryEffect, async (tx, { effect }, context) => {
  const draft = effect.startsWith(DRAFT) ? effect.slice(DRAFT.length) : null;
  const id = draft ?? (await caseOf(tx, effect));
  if (!id || !UUID.test(id)) throw new GoaError(processFault('EFFECT_UNKNOWN'), { path: 'effect' });
  const { run } = await caseInReach(tx, context, id);
  const reason = draft ? null : await doOwedEffect(tx, context, effect);
  if (draft) await enqueueJobs(tx.system, [{ handler: RESULT_JOB, key: run.id, payload: {} }]);
  const doer = await doerOf(tx, tx.actor, context.address);
  await addLogLine(tx, run, doer, 'retryEffect', { effect }, undefined, reason);
  return { done: reason === null, reason };
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function caseOf({ system }: Pick<Store, 'system'>, effect: string): Promise<string | undefined> {
  if (!UUID.test(effect)) return undefined;
  const { rows } = await sql<{ id: string }>`select case_id as id from case_effect where id = ${effect}`.execute(
    system,
  );
  return rows[0]?.id;
}
