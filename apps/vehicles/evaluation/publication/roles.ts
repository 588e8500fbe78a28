const READS = [
  'vehiclePublication.read',
  'vehiclePublication.history',
  'vehiclePublication.export',
  'publicationLine.read',
  'publicationLine.export',
] as const;

/** What an officer does with publications; nobody reviews what he prepared himself. */
export const publicationOfOfficer: readonly string[] = [
  ...READS,
  'vehiclePublication.prepare',
  'vehiclePublication.review',
  'vehiclePublication.publish',
  'vehiclePublication.takeObjection',
  'publicationObjection.read',
  'publicationObjection.history',
  'publicationObjection.answer',
];

/** What whoever reviews publications may do. */
export const publicationOfReviewer: readonly string[] = [
  ...READS,
  'vehiclePublication.review',
  'publicationObjection.read',
];
