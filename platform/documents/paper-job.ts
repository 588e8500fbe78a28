import { keepFile } from '#platform/files';
import { serviceActor } from '#platform/identity';
import type { JobHandler, Store } from '#platform/store';
import type { Documents } from './documents.ts';
import { layOutOfficial } from './layout/lay-out-official.ts';
import { paperOf } from './paper-of.ts';
import { paintPdf } from './pdf/paint-pdf.ts';
import { readDocument } from './read-document.ts';
import { officialDocument } from './resources/index.ts';

/** Name of the job that prints a signed document. */
export const PAPER_JOB = 'documents.paper';

/** Prints the paper of a signed document and keeps it with the document; a second run finds it there. */
export function paperJob(documents: Documents, store: Store): JobHandler {
  return ({ payload }) => printPaper(documents, store, String(payload.document));
}

/** What the job does, for handlers that cannot wait for it. */
export async function printPaper(documents: Documents, store: Store, id: string): Promise<void> {
  const actor = serviceActor('documents.paper', { permissions: PERMISSIONS });
  const row = await readDocument(store.as(actor), id);
  if (row.paper || row.status === 'draft' || row.status === 'revoked') return;
  const pdf = await paperBytes(documents, row);
  await store.run(actor, async (tx) => {
    const now = await readDocument(tx, id);
    if (now.paper) return;
    const of = { resource: officialDocument, row: id, purpose: '版式文件' };
    const name = `${row.number ?? ''} ${row.title}.pdf`;
    const kept = await keepFile(documents.files, tx, {
      name,
      type: 'application/pdf',
      content: pdf,
      of,
      unit: row.unit,
    });
    const set = { paper: kept.id };
    await tx.update(officialDocument, [{ id, rev: now.rev, set }], {
      permission: 'officialDocument.update',
      verb: 'print',
    });
  });
}

/** The paper of a document as PDF, a draft with its watermark. */
export function paperBytes(
  documents: Documents,
  row: Parameters<typeof paperOf>[0] & { readonly status: string },
): Promise<Buffer> {
  const fonts = documents.fonts();
  const paper = paperOf(row, documents.address);
  const watermark = row.status === 'draft' ? '草稿' : row.status === 'revoked' ? '作废' : undefined;
  return paintPdf(layOutOfficial(paper, fonts.measure), fonts, { title: row.title, author: row.agency, watermark });
}

const PERMISSIONS = ['officialDocument.read', 'officialDocument.update', 'unit.read', 'person.read', 'file.read'];
