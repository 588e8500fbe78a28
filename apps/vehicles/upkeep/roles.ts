/** Ledgers of upkeep that a unit keeps for its own vehicles. */
const OWN = [
  'vehicleInsurance',
  'vehicleInspection',
  'vehicleRepair',
  'fuelCard',
  'fuelFill',
  'vehicleFee',
  'vehicleViolation',
  'vehicleMarking',
  'driver',
] as const;

/** What a unit's vehicle clerk may do in the ledgers of upkeep. */
export const upkeepOfClerk: readonly string[] = [
  ...OWN.flatMap((name) => ['read', 'create', 'update', 'void', 'history', 'export'].map((verb) => `${name}.${verb}`)),
  'vehicleRepair.quote',
  'vehicleRepair.settle',
  'repairShop.read',
  'vehicleDisposal.read',
];

/** What an officer of vehicle supervision may do there: see everything, and choose the repair shops. */
export const upkeepOfOfficer: readonly string[] = [
  ...OWN.flatMap((name) => ['read', 'history', 'export'].map((verb) => `${name}.${verb}`)),
  'repairShop.read',
  'vehicleDisposal.read',
  'vehicleDisposal.history',
  'vehicleDisposal.export',
  'vehicleDisposal.remit',
  'repairShop.create',
  'repairShop.update',
  'repairShop.void',
  'repairShop.history',
  'repairShop.export',
];

/** What whoever answers for a unit's vehicles may do besides. */
export const upkeepOfManager: readonly string[] = [...OWN.map((name) => `${name}.read`), 'vehicleRepair.approve'];
