import { defineHandler } from '#platform/commands';
import { readDocument } from '../read-document.ts';
import { documentNumber, officialDocument } from '../resources/index.ts';
import { revokeDocument } from './revoke-document.contract.ts';

/** Does 作废 (`officialDocument.revoke`). */
export const revokeDocumentHandler = defineHandler(revokeDocument, async (tx, { why }, { row: of, as }) => {
  const row = await readDocument(tx, of?.id ?? '');
  await tx.update(officialDocument, [{ id: row.id, rev: row.rev, set: { status: 'revoked' } }], { ...as, reason: why });
  if (!row.number) return;
  const trusted = tx.entrust(['documentNumber.read', 'documentNumber.update']);
  const { rows } = await trusted.find(documentNumber, { filter: { field: 'document', op: 'eq', value: row.id } });
  const patches = rows.map(({ id, rev }) => ({ id, rev, set: { status: 'voided' as const, reason: why } }));
  if (patches.length > 0)
    await trusted.update(documentNumber, patches, { permission: 'documentNumber.update', verb: 'void', reason: why });
});
