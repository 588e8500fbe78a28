export { agencyCode } from './agency-code.resource.ts';
export { documentDelivery } from './document-delivery.resource.ts';
export { documentNumber } from './document-number.resource.ts';
export { documentStep } from './document-step.resource.ts';
export { documentTemplate } from './document-template.resource.ts';
export { officialDocument } from './official-document.resource.ts';
