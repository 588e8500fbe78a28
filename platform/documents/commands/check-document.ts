import { defineHandler, type Handler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import type { RecordOf } from '#standards/language';
import { documentFault } from '../faults.ts';
import { readDocument } from '../read-document.ts';
import { officialDocument } from '../resources/index.ts';
import type { DocumentDesk } from '../signing/document-desk.ts';
import { changesOf } from '../steps/changes-of.ts';
import { followUp, STEP_PERMISSIONS } from '../steps/follow-up.ts';
import { keepStep } from '../steps/keep-step.ts';
import { lockedDocument } from '../steps/locked-document.ts';
import { asked, needChecker, needSigner } from '../steps/need-voice.ts';
import { OPEN_CODE, openPlacesIn } from '../templates/open-place.ts';
import { checkDocument, returnCheck, returnDraft, reviseDocument, submitCheck } from './check-document.contract.ts';
import { checkAgencyCode } from './draft-document.ts';

type DocumentRow = RecordOf<typeof officialDocument>;

/** 核稿: from the draft to whoever signs, and back. */
export function checkHandlers(desk: DocumentDesk): readonly Handler[] {
  return [
    defineHandler(submitCheck, async (tx, { opinion }, { row }) => {
      const document = await readDocument(tx, row?.id ?? '');
      await move(tx, document, 'submitCheck', { status: 'checking' });
      await keepStep(tx, { document: document.id, act: 'submitCheck', opinion });
      await followUp(desk, tx, document.id);
    }),
    defineHandler(reviseDocument, async (tx, input, { row }) => {
      const document = await lockedDocument(tx, row?.id ?? '', 'checking');
      const { onBehalf } = await needChecker(desk, asked(tx), document);
      checkAgencyCode(input.agencyCode);
      const rev = await move(tx, document, 'revise', input);
      await keepStep(tx, { document: document.id, act: 'revise', changes: changesOf(document, input), onBehalf });
      await followUp(desk, tx, document.id);
      return { rev };
    }),
    defineHandler(checkDocument, async (tx, { opinion }, { row, today }) => {
      const document = await lockedDocument(tx, row?.id ?? '', 'checking');
      const { onBehalf } = await needChecker(desk, asked(tx), document);
      needWhole(document);
      const { person: checker, name: checkerName } = tx.actor;
      await move(tx, document, 'check', { status: 'toSign', checker, checkerName, checkedOn: today });
      await keepStep(tx, { document: document.id, act: 'check', opinion, onBehalf });
      await followUp(desk, tx, document.id);
    }),
    defineHandler(returnDraft, async (tx, { opinion }, { row }) => {
      const document = await lockedDocument(tx, row?.id ?? '', 'checking');
      const { onBehalf } = await needChecker(desk, asked(tx), document);
      await move(tx, document, 'returnDraft', { status: 'draft' });
      await keepStep(tx, { document: document.id, act: 'returnDraft', opinion, onBehalf });
      await followUp(desk, tx, document.id);
    }),
    defineHandler(returnCheck, async (tx, { opinion }, { row }) => {
      const document = await lockedDocument(tx, row?.id ?? '', 'toSign');
      const { onBehalf } = await needSigner(desk, asked(tx), document);
      await move(tx, document, 'returnCheck', { status: 'checking' });
      await keepStep(tx, { document: document.id, act: 'returnCheck', opinion, onBehalf });
      await followUp(desk, tx, document.id);
    }),
  ];
}

/** Nothing goes to be signed with a place left open. Throws PLACES_OPEN, CODE_OPEN. */
export function needWhole({ title, mainTo, body, agencyCode }: DocumentRow): void {
  if (openPlacesIn([title, mainTo, body].join('\n')).length > 0) throw new GoaError(documentFault('PLACES_OPEN'));
  if (agencyCode === OPEN_CODE) throw new GoaError(documentFault('CODE_OPEN'));
}

async function move(
  tx: Writer,
  { id, rev }: DocumentRow,
  verb: string,
  set: Parameters<Writer['update']>[1][number]['set'],
): Promise<number> {
  const as = { permission: 'officialDocument.update', verb };
  const written = await tx.entrust(STEP_PERMISSIONS).update(officialDocument, [{ id, rev, set }], as);
  return written.rows[0]?.rev ?? rev;
}
