import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { defineHandler, defineQuery } from '#platform/commands';
import { GoaError, type Store } from '#platform/store';
import type { Registry } from '#standards/language';
import { checkProcess, type DeclaredItem, type ProcessDefinition, readProcess } from '#standards/process';
import { exportBpmn } from '../bpmn/export-bpmn.ts';
import { processFault } from '../faults.ts';
import { processPicture } from '../picture/process-picture.ts';
import { definitionChecksum, definitionInForce, definitionInForceOrShipped } from './definition-rows.ts';
import {
  checkDrawn,
  type FaultView,
  processBpmn,
  processVersions,
  publishProcess,
  restoreProcess,
  saveProcess,
  type VersionView,
} from './definitions.contract.ts';
import { needWholeReach } from './need-whole-reach.ts';

/** Does 保存流程草稿 (`process.saveProcess`). */
export const saveProcessHandler = defineHandler(saveProcess, async (tx, input, { store }) => {
  await needWholeReach(tx, saveProcess.permission);
  const item = itemOf(store.registry, input.item);
  const definition = readTree(item, input.tree);
  const checksum = definitionChecksum(definition);
  await sql`select pg_advisory_xact_lock(hashtext(${`process ${item.process.key}`}))`.execute(tx.system);
  const draft = await draftOf(tx, item.process.key);
  if ((draft?.rev ?? null) !== (input.seen ?? null)) throw new GoaError(processFault('DEFINITION_CHANGED'));
  const json = JSON.stringify(definition);
  if (draft) {
    await sql`update process_definition set tree = ${json}::jsonb, checksum = ${checksum}, title = ${definition.title},
      rev = rev + 1, created_by = ${tx.actor.person} where id = ${draft.id}`.execute(tx.system);
  } else {
    await sql`
      insert into process_definition (id, key, title, tree, checksum, status, origin, created_at, created_by)
      values (${uuidv7()}, ${item.process.key}, ${definition.title}, ${json}::jsonb, ${checksum}, 'draft', 'drawn', now(),
        ${tx.actor.person})`.execute(tx.system);
  }
  return { rev: (draft?.rev ?? 0) + 1, faults: faultsOf(store.registry, item, definition) };
});

/** Does 发布流程 (`process.publishProcess`). */
export const publishProcessHandler = defineHandler(publishProcess, async (tx, input, { store }) => {
  await needWholeReach(tx, publishProcess.permission);
  const item = itemOf(store.registry, input.item);
  // The shipped version is stored first, so that it keeps the lower number and can come back.
  await definitionInForce(tx, item.process);
  await sql`select pg_advisory_xact_lock(hashtext(${`process ${item.process.key}`}))`.execute(tx.system);
  const draft = await draftOf(tx, item.process.key);
  if (!draft) throw new GoaError(processFault('DEFINITION_UNKNOWN'));
  if (draft.rev !== input.seen) throw new GoaError(processFault('DEFINITION_CHANGED'));
  const faults = faultsOf(store.registry, item, draft.tree).filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new GoaError(processFault('DEFINITION_FAULTS'), { detail: { faults } });
  await takeOutOfForce(tx, item.process.key);
  const { rows } = await sql<{ version: number }>`
    update process_definition set status = 'published', in_force = true, published_at = now(),
      published_by = ${tx.actor.person}, note = ${input.note ?? null},
      version = (select coalesce(max(o.version), 0) + 1 from process_definition o where o.key = ${item.process.key})
    where id = ${draft.id} returning version`.execute(tx.system);
  const version = rows[0]!.version;
  tx.emit('processDefinition.published', item.process.key, { version });
  return { version };
});

/** Does 恢复默认流程 (`process.restoreProcess`). */
export const restoreProcessHandler = defineHandler(restoreProcess, async (tx, input, { store }) => {
  await needWholeReach(tx, restoreProcess.permission);
  const item = itemOf(store.registry, input.item);
  await sql`select pg_advisory_xact_lock(hashtext(${`process ${item.process.key}`}))`.execute(tx.system);
  await takeOutOfForce(tx, item.process.key);
  const { version } = await definitionInForce(tx, item.process);
  tx.emit('processDefinition.published', item.process.key, { version });
  return { version };
});

/** Answers 流程版本 (`process.versions`). */
export const processVersionsQuery = defineQuery(processVersions, async (_reader, input, { store }) => {
  const item = itemOf(store.registry, input.item);
  const { rows } = await sql<VersionView>`
    select d.id, d.version, d.status, d.origin, d.in_force as "inForce", d.note, d.published_at as "publishedAt", p.name as by,
      (select count(*)::int from case_run r where r.definition = d.id
        and r.status not in ('approved', 'denied', 'refused', 'withdrawn', 'terminated')) as running
    from process_definition d left join person p on p.id = coalesce(d.published_by, d.created_by)
    where d.key = ${item.process.key} order by d.version desc nulls first`.execute(store.system);
  const draft = await draftOf(store, item.process.key);
  return {
    versions: rows,
    inForce: await definitionInForceOrShipped(store, item.process),
    draft: draft ? { tree: draft.tree, rev: draft.rev, faults: faultsOf(store.registry, item, draft.tree) } : null,
  };
});

/** Does 检查流程 (`process.checkProcess`). */
export const checkDrawnHandler = defineHandler(checkDrawn, async (_tx, input, { store }) => {
  const item = itemOf(store.registry, input.item);
  const definition = readTree(item, input.tree);
  return { faults: faultsOf(store.registry, item, definition), svg: processPicture(definition, 'wide') };
});

/** Answers 导出 BPMN (`process.bpmn`). */
export const processBpmnQuery = defineQuery(processBpmn, async (_reader, input, { store }) => {
  const item = itemOf(store.registry, input.item);
  return { xml: await exportBpmn(await definitionInForceOrShipped(store, item.process)) };
});

/** A tree as a browser sent it: our very shape under the item's key, or DEFINITION_FORM with the places. */
function readTree(item: DeclaredItem, json: string): ProcessDefinition {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw new GoaError(processFault('DEFINITION_FORM'), { path: 'tree' });
  }
  const read = readProcess(given);
  if ('faults' in read)
    throw new GoaError(processFault('DEFINITION_FORM'), { path: 'tree', detail: { faults: read.faults } });
  return { ...read.definition, key: item.process.key };
}

function itemOf(registry: Registry, name: string): DeclaredItem {
  const item = registry.items.get(name);
  if (!item) throw new GoaError(processFault('UNKNOWN_ITEM'));
  return item;
}

/** Faults in the installation's own context; a drawn process keeps the window of its item. */
function faultsOf(registry: Registry, item: DeclaredItem, definition: ProcessDefinition): FaultView[] {
  const context = {
    fields: item.form,
    tables: registry.tables,
    roles: new Set(registry.roles.keys()),
    promised: item.limits?.promised,
  };
  const faults = checkProcess(definition, context).map(
    ({ severity, node, place, message }): FaultView => ({
      severity: severity === 'error' ? 'error' : 'warning',
      place: node ?? place ?? '',
      message,
    }),
  );
  const [first] = definition.nodes;
  const window = item.acceptance?.node;
  if (window && first?.id !== window)
    faults.push({ severity: 'error', place: first?.id ?? '', message: `第一个环节必须是受理环节“${window}”。` });
  return faults;
}

async function draftOf(tx: Pick<Store, 'system'>, key: string) {
  const { rows } = await sql<{ id: string; rev: number; tree: ProcessDefinition }>`
    select id, rev, tree from process_definition where key = ${key} and status = 'draft'`.execute(tx.system);
  return rows[0];
}

async function takeOutOfForce(tx: Pick<Store, 'system'>, key: string): Promise<void> {
  await sql`update process_definition set in_force = false, status = 'retired' where key = ${key} and in_force`.execute(
    tx.system,
  );
}
