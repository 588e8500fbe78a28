import { sql } from 'kysely';
import type { Handlers } from '#platform/commands';
import { officialDocument } from '#platform/documents';
import { serviceActor } from '#platform/identity';
import type { Job, JobHandler, Store, Subscription } from '#platform/store';
import { readRun } from '../cases/case-run.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { doOwedEffect, oweEffect } from './late-effects.ts';

const NUMBER = 'process.numberLedgers';
const VOIDED = '（已作废）';

/** What the worker does when the result of a case is signed or its number voided: the ledgers say so. */
export function numberWork({ store, handlers }: { readonly store: Store; readonly handlers: () => Handlers }): {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly subscriptions: readonly Subscription[];
} {
  return {
    handlers: { [NUMBER]: (job) => numberLedgers(store, handlers(), documentOf(job)) },
    subscriptions: [
      { event: 'officialDocument.signed', handler: NUMBER },
      { event: 'officialDocument.revoked', handler: NUMBER },
    ],
  };
}

function documentOf({ key, payload }: Job): string {
  return String(payload.row ?? key ?? '');
}

/**
 * Owes the ledgers the number that a document has now, and does it. A refusal is kept with its reason for people to see and try again; anything else goes
 * back to the queue, which tries by itself.
 */
export async function numberLedgers(store: Store, handlers: Handlers, document: string): Promise<void> {
  const { rows } = await sql<{ case: string; number: string; voided: boolean }>`
    select of_row as "case", number, status = 'revoked' as voided from official_document
    where id = ${document}::uuid and of_resource = ${caseFile.id} and number is not null`.execute(store.system);
  const [given] = rows;
  if (!given) return;
  const run = await readRun(store, given.case);
  const contract = store.registry.items.get(run.item)?.effect?.number;
  if (!contract || run.status !== 'approved') return;
  const stands = given.voided ? `${given.number}${VOIDED}` : given.number;
  const previous = await previousOf(store, run.id, document, given);
  const actor = serviceActor('process.effects', { permissions: ['caseFile.read', `${officialDocument.name}.read`] });
  const id = await store.run(actor, (tx) =>
    oweEffect(tx, {
      caseId: run.id,
      contract,
      cause: `${document}/${given.voided ? 'voided' : 'given'}`,
      facts: { document: stands, previous },
    }),
  );
  await store.run(actor, (tx) => doOwedEffect(tx, { store, handlers, today: tx.actor.today }, id));
}

/** What stands in the ledgers now: the number of the case, of this document before it was voided, or of the last one that was. */
async function previousOf(
  { system }: Pick<Store, 'system'>,
  caseId: string,
  document: string,
  { number, voided }: { readonly number: string; readonly voided: boolean },
): Promise<string> {
  if (voided) return number;
  const { rows } = await sql<{ number: string | null; no: string }>`
    select (select d.number from official_document d where d.of_resource = ${caseFile.id} and d.of_row = f.id::text
        and d.id <> ${document}::uuid and d.number is not null and d.status = 'revoked' order by d.id desc limit 1) as number, f.no
    from case_file f where f.id = ${caseId}::uuid`.execute(system);
  const [before] = rows;
  return before?.number ? `${before.number}${VOIDED}` : (before?.no ?? '');
}
