import type { ComponentType } from 'react';

/** Hand-made pages of the documents wing, by the page keys of its manifest; each loads on its route. */
export const pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  officialDocuments: () => import('./official-documents.page.tsx'),
  officialDocumentRecord: () => import('./official-document.page.tsx'),
  documentTemplates: () => import('./document-templates.page.tsx'),
  documentTemplateRecord: () => import('./document-template.page.tsx'),
};
