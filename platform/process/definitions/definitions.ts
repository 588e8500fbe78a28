import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { defineHandler, defineQuery } from '#platform/commands';
import { GoaError } from '#platform/store';
import { exportBpmn } from '../bpmn/export-bpmn.ts';
import { processFault } from '../faults.ts';
import { processPicture } from '../picture/process-picture.ts';
import { definitionChecksum, definitionInForceOrShipped } from './definition-rows.ts';
import { checkDrawn, processBpmn, processVersions, saveProcess, type VersionView } from './definitions.contract.ts';
import { draftOf, faultsIn, itemByName, lockProcess, readTree } from './drawn.ts';
import { needWholeReach } from './need-whole-reach.ts';

/** Does 保存流程草稿 (`process.saveProcess`): what was submitted for publication is no more, because it has changed. */
export const saveProcessHandler = defineHandler(saveProcess, async (tx, input, { store }) => {
  await needWholeReach(tx, saveProcess.permission);
  const item = itemByName(store.registry, input.item);
  const definition = readTree(item, input.tree);
  const checksum = definitionChecksum(definition);
  await lockProcess(tx, item);
  const draft = await draftOf(tx, item.process.key);
  if ((draft?.rev ?? null) !== (input.seen ?? null)) throw new GoaError(processFault('DEFINITION_CHANGED'));
  const json = JSON.stringify(definition);
  const { person } = tx.actor;
  if (draft) {
    await sql`update process_definition set tree = ${json}::jsonb, checksum = ${checksum}, title = ${definition.title},
      rev = rev + 1, created_by = ${person}, hands = array_append(array_remove(hands, ${person}::uuid), ${person}::uuid),
      proposed_by = null, proposed_at = null, note = null
      where id = ${draft.id}`.execute(tx.system);
  } else {
    await sql`
      insert into process_definition (id, key, title, tree, checksum, status, origin, created_at, created_by, hands)
      values (${uuidv7()}, ${item.process.key}, ${definition.title}, ${json}::jsonb, ${checksum}, 'draft', 'drawn', now(),
        ${person}, array[${person}::uuid])`.execute(tx.system);
  }
  return { rev: (draft?.rev ?? 0) + 1, faults: faultsIn(store.registry, item, definition) };
});

/** Answers 流程版本 (`process.versions`). */
export const processVersionsQuery = defineQuery(processVersions, async (reader, input, { store }) => {
  const item = itemByName(store.registry, input.item);
  const { rows } = await sql<VersionView>`
    select d.id, d.version, d.status, d.origin, d.in_force as "inForce", d.note, d.published_at as "publishedAt", p.name as by,
      (select count(*)::int from case_run r where r.definition = d.id
        and r.status not in ('approved', 'denied', 'refused', 'withdrawn', 'terminated')) as running
    from process_definition d left join person p on p.id = coalesce(d.published_by, d.created_by)
    where d.key = ${item.process.key} order by d.version desc nulls first`.execute(store.system);
  const draft = await draftOf(store, item.process.key);
  const { person } = reader.actor;
  return {
    versions: rows,
    inForce: await definitionInForceOrShipped(store, item.process),
    draft: draft
      ? {
          tree: draft.tree,
          rev: draft.rev,
          faults: faultsIn(store.registry, item, draft.tree),
          proposed: draft.proposedBy !== null,
          own: person !== null && [...draft.hands, draft.proposedBy].includes(person),
        }
      : null,
  };
});

/** Does 检查流程 (`process.checkProcess`). */
export const checkDrawnHandler = defineHandler(checkDrawn, async (_tx, input, { store }) => {
  const item = itemByName(store.registry, input.item);
  const definition = readTree(item, input.tree);
  return { faults: faultsIn(store.registry, item, definition), svg: processPicture(definition, 'wide') };
});

/** Answers 导出 BPMN (`process.bpmn`). */
export const processBpmnQuery = defineQuery(processBpmn, async (_reader, input, { store }) => {
  const item = itemByName(store.registry, input.item);
  return { xml: await exportBpmn(await definitionInForceOrShipped(store, item.process)) };
});
