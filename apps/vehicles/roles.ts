import type { Role } from '#standards/language';

/** Roles of the vehicle ledger that bureaus hand out. */
export const vehicleRoles: readonly Role[] = [
  {
    id: 'vehicleClerk',
    title: '单位车辆管理员',
    depth: 'unit',
    clearance: 3,
    permissions: [
      'vehicle.read',
      'vehicle.create',
      'vehicle.update',
      'vehicle.void',
      'vehicle.history',
      'vehicleCost.read',
      'vehicleCost.create',
      'vehicleCost.update',
      'vehicleCost.void',
      'vehicleCost.history',
      'vehicleQuota.read',
    ],
  },
  {
    id: 'vehicleOfficer',
    title: '公务用车监管',
    depth: 'regionBelow',
    clearance: 3,
    permissions: [
      'vehicle.read',
      'vehicle.update',
      'vehicle.history',
      'vehicle.reveal',
      'vehicle.transfer',
      'vehicle.dispose',
      'vehicleCost.read',
      'vehicleCost.history',
      'vehicleQuota.*',
    ],
  },
  {
    id: 'vehicleViewer',
    title: '公务用车查看',
    depth: 'regionBelow',
    clearance: 2,
    permissions: ['vehicle.read', 'vehicleCost.read', 'vehicleQuota.read'],
  },
  {
    id: 'vehicleDriver',
    title: '驾驶员',
    depth: 'self',
    clearance: 2,
    permissions: ['vehicle.read'],
  },
];
