import { type Documents, officialDocument } from '#platform/documents';
import { serviceActor } from '#platform/identity';
import type { Job, Store, Subscription } from '#platform/store';
import { addLogLine } from '../cases/add-log-line.ts';
import { lockRun } from '../cases/case-run.ts';
import { byItself } from '../cases/doer.ts';
import { endClocks, openClocks } from '../clocks/keep-clocks.ts';
import { workingTimeOf } from '../clocks/working-time-of.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { draftResult } from './draft-result.ts';
import type { ResultGround } from './result-facts.ts';

/** Name of the job that drafts the result of a decided case; its key is the case. */
export const RESULT_JOB = 'process.result';
const SENT = 'process.resultSent';
const DELIVERED = 'process.resultDelivered';

/** What the worker does about results: drafting them, letting applicants see what was sent to them, ending the limit of delivery. */
export function resultWork(documents: Documents, ground: ResultGround) {
  const { store } = ground;
  const handlers = {
    [RESULT_JOB]: async ({ key }: Job) => void (await draftResult(documents, ground, key ?? '')),
    [SENT]: ({ key }: Job) => letApplicantSee(store, key ?? ''),
    [DELIVERED]: ({ payload }: Job) => endDelivery(store, String(payload.document ?? '')),
  };
  const subscriptions: readonly Subscription[] = [
    { event: 'caseFile.approved', handler: RESULT_JOB },
    { event: 'caseFile.denied', handler: RESULT_JOB },
    { event: 'officialDocument.sent', handler: SENT },
    { event: 'officialDocument.received', handler: DELIVERED },
  ];
  return { handlers, subscriptions };
}

/** The applicant and the people whose case it is see the document from the moment it is sent to them, not before. */
export async function letApplicantSee(store: Store, document: string): Promise<void> {
  const actor = serviceActor('process.results', { permissions: ['officialDocument.read', 'person.read'] });
  await store.run(actor, async (tx) => {
    const { ofResource, ofRow, status } = await tx.get(officialDocument, document);
    if (ofResource !== caseFile.id || !ofRow || status === 'revoked') return;
    const run = await lockRun(tx, ofRow);
    const people = [...new Set([...(run.applicant ? [run.applicant] : []), ...(run.state.parties ?? [])])];
    if (people.length === 0) return;
    await tx.grantSight(officialDocument, [document], { people }, null, '送达申请人');
    tx.emit('caseFile.moved', run.id, { people, status: run.status });
  });
}

/** 送达 is done with the first receipt: its limit ends. */
export async function endDelivery(store: Store, document: string): Promise<void> {
  const actor = serviceActor('process.results', { permissions: ['officialDocument.read', 'person.read'] });
  await store.run(actor, async (tx) => {
    const { ofResource, ofRow, number } = await tx.get(officialDocument, document);
    if (ofResource !== caseFile.id || !ofRow) return;
    const run = await lockRun(tx, ofRow);
    const clocks = await openClocks(tx, run.id, { kinds: ['notify'] });
    if (clocks.length > 0) await endClocks(tx, clocks, new Date().toISOString(), await workingTimeOf(tx, run.body));
    await addLogLine(tx, run, byItself, 'deliver', { document }, undefined, `${number ?? '结果文书'}已送达并签收`);
    tx.emit('caseFile.moved', run.id, { people: run.people, status: run.status });
  });
}
