import { defineHandler, type Handler } from '#platform/commands';
import { attachFiles, ownFile } from '#platform/files';
import { GoaError } from '#platform/store';
import type { Documents } from '../documents.ts';
import { documentFault } from '../faults.ts';
import { readDocument } from '../read-document.ts';
import { officialDocument } from '../resources/index.ts';
import type { DocumentDesk } from '../signing/document-desk.ts';
import { followUp } from '../steps/follow-up.ts';
import { confirmScan, returnScan } from './return-scan.contract.ts';

/** Does 上传盖章扫描件 (`officialDocument.returnScan`). */
export function returnScanHandler(documents: Documents, desk: DocumentDesk): Handler {
  return defineHandler(returnScan, async (tx, input, { row: of, as }) => {
    const row = await readDocument(tx, of?.id ?? '');
    const scan = await ownFile(tx, input.file);
    if (scan.type !== 'application/pdf' && !scan.type.startsWith('image/'))
      throw new GoaError(documentFault('SCAN_MISSING'), { path: 'file' });
    const files = [{ id: scan.id, purpose: '盖章扫描件' }];
    await attachFiles(documents.files, tx, { resource: officialDocument, row: row.id, files });
    const set = { scan: scan.id, scannedBy: tx.actor.person };
    await tx.update(officialDocument, [{ id: row.id, rev: row.rev, set }], as);
    await followUp(desk, tx, row.id);
  });
}

/** Does 核对扫描件 (`officialDocument.confirmScan`). */
export function confirmScanHandler(desk: DocumentDesk): Handler {
  return defineHandler(confirmScan, async (tx, _input, { row: of, as, today }) => {
    const row = await readDocument(tx, of?.id ?? '');
    if (!row.scan) throw new GoaError(documentFault('SCAN_MISSING'));
    if (row.scannedBy === tx.actor.person) throw new GoaError(documentFault('SAME_PERSON'));
    const set = { status: 'sealed' as const, sealWay: 'paper' as const, sealedOn: today };
    await tx.update(officialDocument, [{ id: row.id, rev: row.rev, set }], as);
    await followUp(desk, tx, row.id);
  });
}
