import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import type { Registry } from '#standards/language';
import type { DeclaredItem } from '#standards/process';
import { processFault } from '../faults.ts';
import { definitionInForce } from './definition-rows.ts';
import { proposeProcess, publishProcess, restoreProcess } from './definitions.contract.ts';
import { type DrawnDraft, draftOf, faultsIn, itemByName, lockProcess, takeOutOfForce } from './drawn.ts';
import { needWholeReach } from './need-whole-reach.ts';

/** Does 提交发布 (`process.proposeProcess`). */
export const proposeProcessHandler = defineHandler(proposeProcess, async (tx, input, { store }) => {
  await needWholeReach(tx, proposeProcess.permission);
  const item = itemByName(store.registry, input.item);
  await lockProcess(tx, item);
  const draft = await soundDraft(tx, store.registry, item, input.seen);
  await sql`update process_definition set proposed_by = ${tx.actor.person}, proposed_at = now(), note = ${input.note ?? null}
    where id = ${draft.id}`.execute(tx.system);
  return { rev: draft.rev };
});

/** Does 发布流程 (`process.publishProcess`): by nobody who drew at the draft or submitted it, since who draws a process names those who decide. */
export const publishProcessHandler = defineHandler(publishProcess, async (tx, input, { store }) => {
  await needWholeReach(tx, publishProcess.permission);
  const item = itemByName(store.registry, input.item);
  // The shipped version is stored first, so that it keeps the lower number and can come back.
  await definitionInForce(tx, item.process);
  await lockProcess(tx, item);
  const draft = await soundDraft(tx, store.registry, item, input.seen);
  if (draft.proposedBy === null) throw new GoaError(processFault('NOT_PROPOSED'));
  const { person } = tx.actor;
  if (person === null || [...draft.hands, draft.proposedBy].includes(person))
    throw new GoaError(processFault('OWN_PROCESS'));
  await takeOutOfForce(tx, item.process.key);
  const { rows } = await sql<{ version: number }>`
    update process_definition set status = 'published', in_force = true, published_at = now(), published_by = ${person},
      version = (select coalesce(max(o.version), 0) + 1 from process_definition o where o.key = ${item.process.key})
    where id = ${draft.id} returning version`.execute(tx.system);
  const version = rows[0]!.version;
  tx.emit('processDefinition.published', item.process.key, { version });
  return { version };
});

/** Does 恢复默认流程 (`process.restoreProcess`): one person may, because what comes back is the tree that the product ships. */
export const restoreProcessHandler = defineHandler(restoreProcess, async (tx, input, { store }) => {
  await needWholeReach(tx, restoreProcess.permission);
  const item = itemByName(store.registry, input.item);
  await lockProcess(tx, item);
  await takeOutOfForce(tx, item.process.key);
  const { version } = await definitionInForce(tx, item.process);
  tx.emit('processDefinition.published', item.process.key, { version });
  return { version };
});

/** The draft as the asker saw it, without errors. Throws DEFINITION_UNKNOWN, DEFINITION_CHANGED, DEFINITION_FAULTS. */
async function soundDraft(tx: Writer, registry: Registry, item: DeclaredItem, seen: number): Promise<DrawnDraft> {
  const draft = await draftOf(tx, item.process.key);
  if (!draft) throw new GoaError(processFault('DEFINITION_UNKNOWN'));
  if (draft.rev !== seen) throw new GoaError(processFault('DEFINITION_CHANGED'));
  const faults = faultsIn(registry, item, draft.tree).filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new GoaError(processFault('DEFINITION_FAULTS'), { detail: { faults } });
  return draft;
}
