import { defineHandler } from '#platform/commands';
import { readDocument } from '../read-document.ts';
import { officialDocument } from '../resources/index.ts';
import { changesOf } from '../steps/changes-of.ts';
import { keepStep } from '../steps/keep-step.ts';
import { amendDocument } from './amend-document.contract.ts';
import { checkAgencyCode } from './draft-document.ts';

/** Does 修改草稿 (`officialDocument.amend`). */
export const amendDocumentHandler = defineHandler(amendDocument, async (tx, input, { row, as }) => {
  checkAgencyCode(input.agencyCode);
  const { id = '', rev = 0 } = row ?? {};
  const changes = changesOf(await readDocument(tx, id), input);
  const written = await tx.update(officialDocument, [{ id, rev, set: input }], as);
  if (changes) await keepStep(tx, { document: id, act: 'amend', changes });
  return { rev: written.rows[0]?.rev ?? rev };
});
