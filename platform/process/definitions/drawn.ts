import { sql } from 'kysely';
import { GoaError, type Store } from '#platform/store';
import type { Registry } from '#standards/language';
import { checkProcess, type DeclaredItem, type ProcessDefinition, readProcess } from '#standards/process';
import { processFault } from '../faults.ts';
import type { FaultView } from './definitions.contract.ts';

/** The draft of a process, and how far it has come. */
export interface DrawnDraft {
  readonly id: string;
  readonly rev: number;
  readonly tree: ProcessDefinition;
  /** Everybody who has drawn at it. */
  readonly hands: readonly string[];
  /** Who submitted it for publication as it stands. */
  readonly proposedBy: string | null;
}

/** The one draft of a process; none while nobody draws. */
export async function draftOf(tx: Pick<Store, 'system'>, key: string): Promise<DrawnDraft | undefined> {
  const { rows } = await sql<DrawnDraft>`
    select id, rev, tree, hands, proposed_by as "proposedBy" from process_definition
    where key = ${key} and status = 'draft'`.execute(tx.system);
  return rows[0];
}

/** Lets changes of one process wait for each other until the transaction ends. */
export async function lockProcess(tx: Pick<Store, 'system'>, { process }: DeclaredItem): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`process ${process.key}`}))`.execute(tx.system);
}

/** The version in force is it no more. */
export async function takeOutOfForce(tx: Pick<Store, 'system'>, key: string): Promise<void> {
  await sql`update process_definition set in_force = false, status = 'retired' where key = ${key} and in_force`.execute(
    tx.system,
  );
}

/** A tree as a browser sent it: our very shape under the item's key, or DEFINITION_FORM with the places. */
export function readTree(item: DeclaredItem, json: string): ProcessDefinition {
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

/** The declared item of that name; throws UNKNOWN_ITEM. */
export function itemByName(registry: Registry, name: string): DeclaredItem {
  const item = registry.items.get(name);
  if (!item) throw new GoaError(processFault('UNKNOWN_ITEM'));
  return item;
}

/** Faults in the installation's own context; a drawn process keeps the window of its item. */
export function faultsIn(registry: Registry, item: DeclaredItem, definition: ProcessDefinition): FaultView[] {
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
