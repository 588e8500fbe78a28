import { defineHandler, type Handler } from '#platform/commands';
import { type FileRow, filesOf, keepFile } from '#platform/files';
import { GoaError, type Store, type Writer } from '#platform/store';
import type { RecordOf } from '#standards/language';
import { archivePackage } from '../archive/archive-package.ts';
import type { Documents } from '../documents.ts';
import { documentFault } from '../faults.ts';
import { readDocument } from '../read-document.ts';
import { documentDelivery, officialDocument } from '../resources/index.ts';
import type { DocumentDesk } from '../signing/document-desk.ts';
import { followUp } from '../steps/follow-up.ts';
import { fileDocument } from './file-document.contract.ts';

/** Does 归档 (`officialDocument.file`). */
export function fileDocumentHandler(documents: Documents, desk: DocumentDesk): Handler {
  return defineHandler(fileDocument, async (tx, input, { row: of, as, today, store }) => {
    const row = await readDocument(tx, of?.id ?? '');
    if (!row.paper) throw new GoaError(documentFault('DOCUMENT_STATE'));
    const deliveries = await tx
      .entrust(['documentDelivery.read'])
      .find(documentDelivery, { filter: { field: 'document', op: 'eq', value: row.id }, limit: 200 });
    if (deliveries.rows.some(({ status }) => status === 'sent')) throw new GoaError(documentFault('NOT_DELIVERED'));
    const { papers, withheld } = await papersOf(documents, tx, store, row);
    const filed = { ...row, ...input, filedOn: today };
    const history = await tx.entrust(['officialDocument.history']).history(officialDocument, row.id);
    const place = await archivePackage(documents.files, {
      document: filed,
      papers,
      withheld,
      deliveries: deliveries.rows,
      history,
    });
    const kept = await keepFile(documents.files, tx, {
      name: `归档包 ${row.number ?? row.id}.zip`,
      type: 'application/zip',
      content: place,
      of: { resource: officialDocument, row: row.id, purpose: '归档包' },
      unit: row.unit,
    });
    const set = { ...input, filedOn: today, status: 'filed' as const };
    await tx.update(officialDocument, [{ id: row.id, rev: row.rev, set }], as);
    await followUp(desk, tx, row.id);
    return { file: kept.id };
  });
}

/**
 * What goes into the package: the document's own papers, what its source lays beside them, and those files of the source itself that its wing shows to
 * whoever may open the package; the others are counted.
 */
async function papersOf(
  documents: Documents,
  tx: Writer,
  store: Store,
  { id, unit, ofResource, ofRow }: Pick<RecordOf<typeof officialDocument>, 'id' | 'unit' | 'ofResource' | 'ofRow'>,
): Promise<{ readonly papers: readonly FileRow[]; readonly withheld: number }> {
  const source = ofResource && ofRow ? { resource: ofResource, row: ofRow } : null;
  const shows =
    source && (await documents.dossiers?.[source.resource]?.(tx, store, { document: id, row: source.row, unit }));
  const own = await filesOf(tx.system, officialDocument.id, id);
  const brought = source ? await filesOf(tx.system, source.resource, source.row) : [];
  const kept = brought.filter(({ state }) => state === 'kept');
  const shown = shows ? kept.filter(shows) : [];
  const papers = [...own.filter(({ state }) => state === 'kept'), ...shown];
  return { papers, withheld: kept.length - shown.length };
}
