/** What a unit's vehicle clerk may do with dispatch orders: ask, dispatch the unit's own vehicles, keep the journey and its costs. */
export const dispatchOfClerk: readonly string[] = [
  'dispatchOrder.read',
  'dispatchOrder.create',
  'dispatchOrder.update',
  'dispatchOrder.history',
  'dispatchOrder.export',
  'dispatchOrder.request',
  'dispatchOrder.assign',
  'dispatchOrder.drive',
  'dispatchOrder.settle',
  'dispatchOrder.rate',
  'dispatchOrder.archive',
  'dispatchOrder.cancel',
];

/** Whoever answers for a unit's vehicles. */
export const dispatchOfManager: readonly string[] = [
  'dispatchOrder.read',
  'dispatchOrder.history',
  'dispatchOrder.approve',
  'dispatchOrder.cancel',
];

/** An officer of the department in charge, who may send a vehicle of one unit to another. */
export const dispatchOfOfficer: readonly string[] = [
  'dispatchOrder.read',
  'dispatchOrder.history',
  'dispatchOrder.export',
  'dispatchOrder.assign',
  'vehicles.shareVehicle',
];

/** A driver, for his own orders. */
export const dispatchOfDriver: readonly string[] = [
  'dispatchOrder.read',
  'dispatchOrder.confirm',
  'dispatchOrder.drive',
];

/** Somebody of a unit who needs a vehicle. */
export const dispatchOfUser: readonly string[] = [
  'dispatchOrder.read',
  'dispatchOrder.create',
  'dispatchOrder.update',
  'dispatchOrder.request',
  'dispatchOrder.rate',
  'dispatchOrder.cancel',
];
