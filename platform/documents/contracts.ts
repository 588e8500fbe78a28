import { amendDocument } from './commands/amend-document.contract.ts';
import {
  checkDocument,
  returnCheck,
  returnDraft,
  reviseDocument,
  submitCheck,
} from './commands/check-document.contract.ts';
import { draftDocument } from './commands/draft-document.contract.ts';
import { fileDocument } from './commands/file-document.contract.ts';
import { confirmScan, returnScan } from './commands/return-scan.contract.ts';
import { revokeDocument } from './commands/revoke-document.contract.ts';
import { sealDocument } from './commands/seal-document.contract.ts';
import { receiveDelivery, sendDocument } from './commands/send-document.contract.ts';
import { signDocument } from './commands/sign-document.contract.ts';
import { publishTemplate, uploadTemplate } from './commands/upload-template.contract.ts';
import { documentProgress } from './queries/document-progress.contract.ts';

/** What can be done with official documents and templates. */
export const documentsContracts = [
  draftDocument,
  amendDocument,
  submitCheck,
  checkDocument,
  reviseDocument,
  returnDraft,
  signDocument,
  returnCheck,
  sealDocument,
  returnScan,
  confirmScan,
  sendDocument,
  receiveDelivery,
  fileDocument,
  revokeDocument,
  uploadTemplate,
  publishTemplate,
  documentProgress,
];
