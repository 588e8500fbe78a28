import { defineHandler } from '#platform/commands';
import { officialDocument } from '../resources/index.ts';
import { amendDocument } from './amend-document.contract.ts';
import { checkAgencyCode } from './draft-document.ts';

/** Does 修改草稿 (`officialDocument.amend`). */
export const amendDocumentHandler = defineHandler(amendDocument, async (tx, input, { row, as }) => {
  checkAgencyCode(input.agencyCode);
  const { id = '', rev = 0 } = row ?? {};
  const written = await tx.update(officialDocument, [{ id, rev, set: input }], as);
  return { rev: written.rows[0]?.rev ?? rev };
});
