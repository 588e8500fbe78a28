export { createDraft, type DraftInput, type DraftSource } from './commands/draft-document.ts';
export { takeReceipt } from './commands/send-document.ts';
export { type Documents, type DossierMaker, openDocuments } from './documents.ts';
export { documentsHandlers } from './handlers.ts';
export { documentsJobs } from './jobs.ts';
export type { ApplicationForm, FormField, FormOpinion, FormRow } from './layout/application-form.ts';
export { officialAmount } from './layout/official-amount.ts';
export { officialDate } from './layout/official-paper.ts';
export { codeForDrafts } from './numbers/registered-codes.ts';
export { printForm } from './pdf/print-form.ts';
export { documentDelivery, officialDocument } from './resources/index.ts';
export { documentRoutes } from './routes/document-routes.ts';
export { documentCastRoles, seedAgencyCodes } from './seed.ts';
export type {
  DeskPerson,
  DeskSource,
  DeskTodo,
  DocumentAtHand,
  DocumentDesk,
  Signing,
} from './signing/document-desk.ts';
export { type SigningLevel, signingRow } from './signing/signing-row.ts';
export { atHand, followUp } from './steps/follow-up.ts';
export { documentsSystem } from './system.ts';
export { draftFromTemplate, type TemplateDraft } from './templates/draft-from-template.ts';
export { DOCX, type FilledTemplate, fillTemplate } from './templates/fill-template.ts';
export { OPEN_CODE, openPlacesIn } from './templates/open-place.ts';
export type { TemplateData } from './templates/open-template.ts';
export { type ShippedTemplate, shipTemplate } from './templates/ship-template.ts';
