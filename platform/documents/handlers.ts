import type { Handler } from '#platform/commands';
import { amendDocumentHandler } from './commands/amend-document.ts';
import { checkHandlers } from './commands/check-document.ts';
import { draftDocumentHandler } from './commands/draft-document.ts';
import { fileDocumentHandler } from './commands/file-document.ts';
import { confirmScanHandler, returnScanHandler } from './commands/return-scan.ts';
import { revokeDocumentHandler } from './commands/revoke-document.ts';
import { sealDocumentHandler } from './commands/seal-document.ts';
import { receiveDeliveryHandler, sendDocumentHandler } from './commands/send-document.ts';
import { signDocumentHandler } from './commands/sign-document.ts';
import { publishTemplateHandler, uploadTemplateHandler } from './commands/upload-template.ts';
import type { Documents } from './documents.ts';
import { documentProgressQuery } from './queries/document-progress.ts';
import type { DocumentDesk } from './signing/document-desk.ts';

/** The code behind the contracts of the documents wing; `desk` knows who checks, signs and keeps the seal. */
export function documentsHandlers(documents: Documents, desk: DocumentDesk): readonly Handler[] {
  return [
    draftDocumentHandler(desk),
    amendDocumentHandler,
    ...checkHandlers(desk),
    signDocumentHandler(documents, desk),
    sealDocumentHandler(documents, desk),
    returnScanHandler(documents, desk),
    confirmScanHandler(desk),
    sendDocumentHandler(desk),
    receiveDeliveryHandler(desk),
    fileDocumentHandler(documents, desk),
    revokeDocumentHandler(desk),
    uploadTemplateHandler(documents),
    publishTemplateHandler,
    documentProgressQuery(desk),
  ];
}
