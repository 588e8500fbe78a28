import { publicationOfOfficer, publicationOfReviewer } from './publication/roles.ts';

/** What a unit's vehicle clerk sees of evaluation. */
export const evaluationOfClerk: readonly string[] = [
  'vehicleMonth.read',
  'vehicleMonth.history',
  'vehicleMonth.export',
  'vehicleCost.account',
  'vehicleCost.reckon',
];

/** What an officer of vehicle supervision may do there. */
export const evaluationOfOfficer: readonly string[] = [
  ...evaluationOfClerk,
  'vehicleMonth.reckon',
  ...publicationOfOfficer,
];

/** What whoever only looks may see. */
export const evaluationOfViewer: readonly string[] = ['vehicleMonth.read'];

/** What whoever reviews publications may do and see. */
export const evaluationOfReviewer: readonly string[] = ['vehicleMonth.read', ...publicationOfReviewer];
