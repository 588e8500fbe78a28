import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import { OPEN_CODE, officialDocument, openPlacesIn } from '#platform/documents';
import { GoaError, type Reader, type Store } from '#platform/store';
import { type CaseRun, readRun } from '../cases/case-run.ts';
import { handlesCase } from '../cases/part-in-case.ts';
import { itemOf } from '../cases/take-step.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { hasDocuments, resultOf } from '../results/draft-result.ts';
import { resultTextFor } from '../results/notice-texts.ts';
import { RESULT_JOB } from '../results/result-work.ts';
import { type CaseResultView, caseResult, type ResultView } from './case-result.contract.ts';

/** Answers 结果文书 (`process.caseResult`). Whoever does not see the document itself learns only that it is being made: the applicant until it was sent. */
export const caseResultQuery = defineQuery(caseResult, async (reader, input, context): Promise<CaseResultView> => {
  const { store } = context;
  const { id } = await reader.get(caseFile, input.case);
  const run = await readRun(store, id);
  const item = itemOf(context, run.item);
  const sheet = item.sheet ?? '申请表';
  const copies = item.document?.copies ?? 1;
  const none = { problem: null, document: null, mayDraft: false, mayReceive: false, sheet, copies };
  if (!resultTextFor(item, run) || !hasDocuments(store)) return { state: 'none', ...none };
  const known = await resultOf(store, id);
  const { person } = reader.actor;
  const own = person !== null && [run.applicant, ...(run.state.parties ?? [])].includes(person);
  const handles = (person !== null && (await handlesCase(store, run, person))) || reader.may('documents.draft');
  if (!known) {
    const problem = handles ? await problemOf(store, id) : null;
    return { ...none, state: problem ? 'failed' : 'making', problem, mayDraft: handles };
  }
  const seen = await viewOf(reader, store, known);
  if (!seen) return { state: 'making', ...none };
  return { ...none, state: 'there', document: seen, mayReceive: own && (await isSent(store, run, known)) };
});

async function viewOf(reader: Reader, store: Store, id: string): Promise<ResultView | null> {
  try {
    const { title, number, status, body, mainTo, agencyCode } = await reader.get(officialDocument, id);
    const { rows } = await sql<ResultView['deliveries'][number]>`
      select receiver, sent_on::text as "sentOn", received_by as "receivedBy", received_on::text as "receivedOn"
      from document_delivery where document = ${id} and voided_at is null order by id`.execute(store.system);
    return {
      id,
      title: title ?? '',
      number: number ?? null,
      status: status ?? 'draft',
      open: status === 'draft' ? openPlacesIn([title, mainTo, body].join('\n')) : [],
      codeOpen: status === 'draft' && agencyCode === OPEN_CODE,
      deliveries: rows,
    };
  } catch (error) {
    if (error instanceof GoaError && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}

async function isSent({ system }: Store, run: CaseRun, document: string): Promise<boolean> {
  const { rows } = await sql`
    select from document_delivery d join unit u on u.id = ${run.unit}
    where d.document = ${document} and d.status = 'sent' and d.voided_at is null and d.receiver = u.name`.execute(
    system,
  );
  return rows.length > 0;
}

/** Why the last attempt failed; none while none has. */
async function problemOf({ system }: Store, caseId: string): Promise<string | null> {
  const { rows } = await sql<{ error: string | null }>`
    select error from job where handler = ${RESULT_JOB} and key = ${caseId} order by id desc limit 1`.execute(system);
  return rows[0]?.error ?? null;
}
