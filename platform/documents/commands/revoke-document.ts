import { defineHandler, type Handler } from '#platform/commands';
import { readDocument } from '../read-document.ts';
import { documentNumber, officialDocument } from '../resources/index.ts';
import type { DocumentDesk } from '../signing/document-desk.ts';
import { followUp } from '../steps/follow-up.ts';
import { keepStep } from '../steps/keep-step.ts';
import { revokeDocument } from './revoke-document.contract.ts';

/** Does 作废 (`officialDocument.revoke`). */
export function revokeDocumentHandler(desk: DocumentDesk): Handler {
  return defineHandler(revokeDocument, async (tx, { why }, { row: of, as }) => {
    const row = await readDocument(tx, of?.id ?? '');
    const patch = { id: row.id, rev: row.rev, set: { status: 'revoked' as const } };
    await tx.update(officialDocument, [patch], { ...as, reason: why });
    await keepStep(tx, { document: row.id, act: 'revoke', opinion: why });
    await followUp(desk, tx, row.id);
    if (!row.number) return;
    const trusted = tx.entrust(['documentNumber.read', 'documentNumber.update']);
    const { rows } = await trusted.find(documentNumber, { filter: { field: 'document', op: 'eq', value: row.id } });
    const patches = rows.map(({ id, rev }) => ({ id, rev, set: { status: 'voided' as const, reason: why } }));
    if (patches.length > 0)
      await trusted.update(documentNumber, patches, { permission: 'documentNumber.update', verb: 'void', reason: why });
  });
}
