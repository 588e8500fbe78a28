import { sql } from 'kysely';
import { defineHandler, type Handler } from '#platform/commands';
import { takeReceipt } from '#platform/documents';
import { enqueueJobs, GoaError } from '#platform/store';
import { addLogLine } from '../cases/add-log-line.ts';
import { lockRun } from '../cases/case-run.ts';
import { doerOf } from '../cases/doer.ts';
import { handlesCase } from '../cases/part-in-case.ts';
import { documentDesk } from '../document-desk/document-desk.ts';
import { processFault } from '../faults.ts';
import { hasDocuments, resultOf } from '../results/draft-result.ts';
import { resultTextFor } from '../results/notice-texts.ts';
import { RESULT_JOB } from '../results/result-work.ts';
import { draftCaseResult, receiveResult } from './result.contract.ts';

/** Does 起草结果文书 (`caseFile.draftResult`): the work is the worker's, at once and again until it succeeds. */
export const draftCaseResultHandler: Handler = defineHandler(draftCaseResult, async (tx, _input, { row, store }) => {
  const run = await lockRun(tx, row?.id ?? '');
  const { person } = tx.actor;
  const handled = person !== null && (await handlesCase(tx, run, person));
  if (!handled && !tx.may('documents.draft')) throw new GoaError(processFault('NOT_INVOLVED'));
  if (!resultTextFor(store.registry.items.get(run.item), run) || !hasDocuments(store))
    throw new GoaError(processFault('NO_RESULT'));
  const document = await resultOf(tx, run.id);
  if (!document) await enqueueJobs(tx.system, [{ handler: RESULT_JOB, key: run.id, payload: {} }]);
  return { document };
});

/** Does 签收结果文书 (`caseFile.receiveResult`). */
export const receiveResultHandler: Handler = defineHandler(receiveResult, async (tx, { receivedBy }, context) => {
  const doer = await doerOf(tx, tx.actor, context.address);
  const run = await lockRun(tx, context.row?.id ?? '');
  if (![run.applicant, ...(run.state.parties ?? [])].includes(doer.person))
    throw new GoaError(processFault('NOT_INVOLVED'));
  const document = hasDocuments(context.store) ? await resultOf(tx, run.id) : null;
  const { rows } = await sql<{ id: string }>`
      select d.id from document_delivery d join unit u on u.id = ${run.unit}
      where d.document = ${document} and d.status = 'sent' and d.voided_at is null and d.receiver = u.name`.execute(
    tx.system,
  );
  const delivery = rows[0];
  if (!document || !delivery) throw new GoaError(processFault('NOT_SENT'));
  const by = receivedBy?.trim() || doer.name;
  const entrusted = tx.entrust(RECEIVING);
  const as = { permission: 'officialDocument.deliver', verb: 'receive' };
  const desk = documentDesk([...context.store.registry.items.values()]);
  await takeReceipt(desk, entrusted, delivery.id, { receivedBy: by, receivedOn: context.today }, as);
  await addLogLine(tx, run, doer, 'receiveResult', { document }, undefined, by);
  return { document };
});

const RECEIVING = ['documentDelivery.read', 'officialDocument.read', 'officialDocument.deliver', 'unit.read'];
