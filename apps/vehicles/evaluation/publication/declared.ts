import { objectionStatus, publicationStatus, publicationSubject } from './code-sets.ts';
import {
  answerObjection,
  endPublication,
  preparePublication,
  publishPublication,
  reviewPublication,
  takeObjection,
} from './publication.contracts.ts';
import { publicationLine, publicationObjection, vehiclePublication } from './publication.resource.ts';

/** What the publication of use and cost declares (VH-6). */
export const publicationResources = [vehiclePublication, publicationLine, publicationObjection] as const;
export const publicationCodeSets = [publicationSubject, publicationStatus, objectionStatus] as const;
export const publicationContracts = [
  preparePublication,
  reviewPublication,
  publishPublication,
  takeObjection,
  answerObjection,
  endPublication,
] as const;
