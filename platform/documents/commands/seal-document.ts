import { defineHandler, type Handler } from '#platform/commands';
import { keepFile } from '#platform/files';
import { GoaError } from '#platform/store';
import { unit } from '#standards/resources';
import type { Documents } from '../documents.ts';
import { documentFault } from '../faults.ts';
import { layOutOfficial } from '../layout/lay-out-official.ts';
import { paperBytes } from '../paper-job.ts';
import { paperOf } from '../paper-of.ts';
import { readDocument } from '../read-document.ts';
import { officialDocument } from '../resources/index.ts';
import type { DocumentDesk } from '../signing/document-desk.ts';
import { followUp } from '../steps/follow-up.ts';
import { sealDocument } from './seal-document.contract.ts';

/** Does 电子用印 (`officialDocument.seal`). */
export function sealDocumentHandler(documents: Documents, desk: DocumentDesk): Handler {
  return defineHandler(sealDocument, async (tx, _input, { row: of, as, today }) => {
    if (!documents.seal) throw new GoaError(documentFault('SEAL_NONE'));
    const row = await readDocument(tx, of?.id ?? '');
    const { seal: place } = layOutOfficial(paperOf(row, documents.address), documents.fonts().measure);
    if (!place || !row.verifyCode) throw new GoaError(documentFault('DOCUMENT_STATE'));
    const pdf = await paperBytes(documents, row);
    const owner = await tx.entrust(['unit.read']).get(unit, row.unit);
    const request = { id: row.verifyCode, pdf, agency: row.agency, unit: owner.name ?? '', place };
    const sealed = await documents.seal.seal(request);
    const kept = await keepFile(documents.files, tx, {
      name: `${row.number ?? ''} ${row.title}（已用印）.pdf`,
      type: 'application/pdf',
      content: sealed,
      of: { resource: officialDocument, row: row.id, purpose: '用印文件' },
      unit: row.unit,
    });
    const set = { status: 'sealed' as const, sealWay: 'electronic' as const, sealedOn: today, paper: kept.id };
    await tx.update(officialDocument, [{ id: row.id, rev: row.rev, set }], as);
    await followUp(desk, tx, row.id);
    return { file: kept.id };
  });
}
