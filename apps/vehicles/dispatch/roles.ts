/** What a unit's vehicle clerk may do with dispatch orders: ask, dispatch the unit's own vehicles, keep the journey and its costs. */
export const dispatchOfClerk: readonly string[] = [
  'vehicles.applyForUse',
  'dispatchOrder.read',
  'orderStop.read',
  'dispatchOrder.history',
  'dispatchOrder.export',
  'dispatchOrder.track',
  'dispatchOrder.assign',
  'dispatchOrder.drive',
  'dispatchOrder.settle',
  'dispatchOrder.rate',
  'dispatchOrder.archive',
  'dispatchOrder.cancel',
  'vehicleExemption.read',
];

/** Whoever answers for a unit's vehicles; he decides in the process. */
export const dispatchOfManager: readonly string[] = [
  'vehicles.applyForUse',
  'dispatchOrder.read',
  'orderStop.read',
  'dispatchOrder.history',
  'dispatchOrder.cancel',
  'vehicleExemption.read',
];

/** An officer of the department in charge, who may send a vehicle of one unit to another, and say which go without orders. */
export const dispatchOfOfficer: readonly string[] = [
  'dispatchOrder.read',
  'orderStop.read',
  'dispatchOrder.history',
  'dispatchOrder.export',
  'dispatchOrder.assign',
  'vehicles.shareVehicle',
  'vehicle.exempt',
  'vehicleExemption.read',
  'vehicleExemption.history',
  'vehicleExemption.export',
  'vehicleExemption.end',
];

/** A driver, for his own orders. */
export const dispatchOfDriver: readonly string[] = [
  'dispatchOrder.read',
  'dispatchOrder.confirm',
  'dispatchOrder.drive',
];

/** Somebody of a unit who needs a vehicle. */
export const dispatchOfUser: readonly string[] = [
  'vehicles.applyForUse',
  'dispatchOrder.read',
  'orderStop.read',
  'dispatchOrder.rate',
  'dispatchOrder.cancel',
];
