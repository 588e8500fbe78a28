import { defineHandler, type Handler } from '#platform/commands';
import { enqueueJobs } from '#platform/store';
import { contentDigest, newVerifyCode } from '../content-digest.ts';
import type { Documents } from '../documents.ts';
import { layOutOfficial } from '../layout/lay-out-official.ts';
import { giveNumber } from '../numbers/give-number.ts';
import { PAPER_JOB } from '../paper-job.ts';
import { paperOf } from '../paper-of.ts';
import { documentNumber, officialDocument } from '../resources/index.ts';
import type { DocumentDesk } from '../signing/document-desk.ts';
import { followUp, STEP_PERMISSIONS } from '../steps/follow-up.ts';
import { keepStep } from '../steps/keep-step.ts';
import { lockedDocument } from '../steps/locked-document.ts';
import { asked, needSigner } from '../steps/need-voice.ts';
import { needWhole } from './check-document.ts';
import { signDocument } from './sign-document.contract.ts';

/**
 * Does 签发 (`officialDocument.sign`). Throws OWN_DRAFT, NOT_SIGNER, DOCUMENT_STATE, PLACES_OPEN, CODE_OPEN, CODE_UNREGISTERED, GLYPH_MISSING.
 * The paper itself is printed afterwards by the worker, so that the next signer does not wait for it.
 */
export function signDocumentHandler(documents: Documents, desk: DocumentDesk): Handler {
  return defineHandler(signDocument, async (tx, { opinion }, { row: of, today }) => {
    const row = await lockedDocument(tx, of?.id ?? '', 'toSign');
    const { id } = row;
    const { rule, onBehalf } = await needSigner(desk, asked(tx), row);
    needWhole(row);
    const { person: signer, name: signerName } = tx.actor;
    // Signs that no font has are found now, while the draft can still be changed.
    layOutOfficial(paperOf({ ...row, signerName, signedOn: today }, documents.address), documents.fonts().measure);
    const number = await giveNumber(tx, {
      agencyCode: row.agencyCode,
      year: Number(today.slice(0, 4)),
      unit: row.unit,
    });
    const signed = { number: number.text, signedOn: today, signer, signerName };
    const digest = contentDigest({ ...row, ...signed });
    const set = { ...signed, digest, verifyCode: newVerifyCode(), status: 'signed' as const };
    await tx.entrust(STEP_PERMISSIONS).update(officialDocument, [{ id, rev: row.rev, set }], {
      permission: 'officialDocument.update',
      verb: 'sign',
    });
    const { text, agencyCode, year, sequence } = number;
    const entry = { number: text, agencyCode, year, sequence, unit: row.unit, document: id, status: 'used' as const };
    await tx
      .entrust(['documentNumber.create', 'officialDocument.read', 'unit.read'])
      .create(documentNumber, [entry], { permission: 'documentNumber.create', verb: 'sign' });
    const { source, row: used, note } = rule.basis;
    const basis = `${rule.basis.tableTitle}（${used}）：${source}${note ? `，${note}` : ''}`.slice(0, 300);
    await keepStep(tx, { document: id, act: 'sign', opinion, onBehalf, basis });
    await followUp(desk, tx, id);
    await enqueueJobs(tx.system, [{ handler: PAPER_JOB, key: id, payload: { document: id } }]);
    return { number: number.text };
  });
}
