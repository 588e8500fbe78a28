import { sql } from 'kysely';
import {
  codeForDrafts,
  createDraft,
  DOCX,
  type Documents,
  draftFromTemplate,
  followUp,
  officialDocument,
  shipTemplate,
  type TemplateDraft,
} from '#platform/documents';
import { keepFile } from '#platform/files';
import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import type { Item, ResultText } from '#standards/process';
import { type CaseRun, lockRun, readRun } from '../cases/case-run.ts';
import { documentDesk } from '../document-desk/document-desk.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { caseNames, verdictsOf } from './case-story.ts';
import { resultTextFor } from './notice-texts.ts';
import { type ResultGround, resultFacts } from './result-facts.ts';

/**
 * Drafts the official document that a decided case leads to, for the unit that decided it: once, however often it is asked. Answers the document, or
 * null where the item has none. Not part of the decision itself: a template that somebody broke must not undo what was decided; it is tried again and
 * shown at the case until it succeeds. Throws TEMPLATE_BROKEN and what else the documents wing refuses with.
 */
export async function draftResult(documents: Documents, ground: ResultGround, caseId: string): Promise<string | null> {
  const { store } = ground;
  const run = await readRun(store, caseId);
  const item = store.registry.items.get(run.item);
  const text = resultTextFor(item, run);
  if (!item || !text || !hasDocuments(store)) return null;
  const known = await resultOf(store, caseId);
  if (known) return known;
  await shipTemplate(documents, store, { ...text, unit: run.body });
  const data = await resultFacts(ground, run, item, text);
  const made = await draftFromTemplate(documents, store, { key: text.key, unit: run.body, data });
  return writeDraft(documents, store, run, item, text, made);
}

/** True where the documents wing is installed. */
export function hasDocuments({ registry }: Pick<Store, 'registry'>): boolean {
  return registry.resources.has(officialDocument.name);
}

/** The document of a case that counts: the latest that was not revoked. */
export async function resultOf({ system }: Pick<Store, 'system'>, caseId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from official_document
    where of_resource = ${caseFile.id} and of_row = ${caseId} and status <> 'revoked' and voided_at is null
    order by id desc limit 1`.execute(system);
  return rows[0]?.id ?? null;
}

async function writeDraft(
  documents: Documents,
  store: Store,
  run: CaseRun,
  item: Item,
  text: ResultText,
  made: TemplateDraft,
): Promise<string> {
  const names = await caseNames(store, run.id);
  const drafter = await drafterOf(store, run, item);
  const agencyCode = item.document?.numbering ?? (await codeForDrafts(store, run.body));
  const actor = serviceActor('process.results', { permissions: PERMISSIONS });
  return store.run(actor, async (tx) => {
    await lockRun(tx, run.id);
    const known = await resultOf(tx, run.id);
    if (known) return known;
    const { title, body, mainTo, bytes } = made;
    const said = {
      title,
      kind: text.kind,
      agency: names.body.slice(0, 60),
      agencyCode,
      mainTo: mainTo ?? names.unit,
      body,
      amount: amountOf(item, run),
    };
    const of = { resource: caseFile, row: run.id, unit: run.body, drafter };
    const id = await createDraft(tx, said, { permission: 'officialDocument.create' }, of);
    await keepFile(documents.files, tx, {
      name: `${title || item.title}.docx`,
      type: DOCX,
      content: bytes,
      of: { resource: officialDocument, row: id, purpose: '拟稿文本' },
      unit: run.body,
    });
    await followUp(documentDesk([...store.registry.items.values()]), tx, id);
    tx.emit('caseFile.moved', run.id, { people: run.people, status: run.status });
    return id;
  });
}

/** What was applied for, 元; the signing matrix goes by it. */
function amountOf({ document }: Item, { form }: CaseRun): string | null {
  const amount = document?.amount ? form[document.amount] : null;
  return typeof amount === 'string' ? amount : null;
}

/** 拟稿人: who examined the case first, so that the same person does not sign what he proposed; at the window, whoever refused it. */
async function drafterOf(store: Store, run: CaseRun, item: Item): Promise<{ person: string | null; name: string }> {
  const verdicts = await verdictsOf(store, run.id);
  const examined = verdicts.find(({ node }) => node !== item.acceptance?.node) ?? verdicts[0];
  return { person: examined?.person ?? null, name: examined?.name ?? '系统' };
}

const PERMISSIONS = [
  'officialDocument.create',
  'officialDocument.read',
  'caseFile.read',
  'unit.read',
  'person.read',
  'file.read',
];
