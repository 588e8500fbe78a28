import type { FileJudge, FileRow } from '#platform/files';
import { GoaError, type Store } from '#platform/store';
import type { Item } from '#standards/process';
import { type CaseRun, readRun } from '../cases/case-run.ts';
import { definitionById, type StoredDefinition } from '../definitions/definition-rows.ts';
import { processFault } from '../faults.ts';
import { withheldFrom } from './form-view.ts';
import { handledNodes } from './handled-nodes.ts';
import { showsPaper } from './paper-grades.ts';

/** A case with what of it one reader sees: the same for the page, the printed form, the archive and the papers. */
export interface CaseView {
  readonly run: CaseRun;
  readonly item: Item;
  readonly stored: StoredDefinition;
  /** Fields of the form that the reader may not see. */
  readonly withheld: readonly string[];
  /** Whether the reader sees a paper of the case. */
  shows(file: Pick<FileRow, 'id' | 'purpose'>): boolean;
}

/**
 * The case as a person sees it of whom it is known that the case is in sight; `null` is any reader who has no part in it. Throws NOT_FOUND, and
 * UNKNOWN_ITEM when the item's app was taken out.
 */
export async function caseView(
  store: Pick<Store, 'registry' | 'system'>,
  person: string | null,
  id: string,
): Promise<CaseView> {
  const run = await readRun(store, id);
  const item = store.registry.items.get(run.item);
  if (!item) throw new GoaError(processFault('UNKNOWN_ITEM'));
  const stored = await definitionById(store, run.definition);
  const nodes = person === null ? [] : await handledNodes(store, run, person);
  const withheld = withheldFrom(person, nodes, run, item, stored.definition);
  const reads = nodes.length === 0 && !isOwn(run, person);
  return { run, item, stored, withheld, shows: showsPaper(item, run.form, withheld, reads) };
}

/** Whose case it is sees all of it: the applicant and the parties. */
export function isOwn(run: CaseRun, person: string | null): boolean {
  return person !== null && [run.applicant, ...(run.state.parties ?? [])].includes(person);
}

/** Papers of a case are as clear as its form: who may not see a field may not see the papers that prove it. */
export const caseFileJudge: FileJudge = async ({ actor }, store, row) =>
  (await caseView(store, actor.person, row)).shows;
