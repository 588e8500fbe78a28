import { defineApp } from '#standards/language';
import { disposalWay, disposeVehicle } from './commands/dispose-vehicle.contract.ts';
import { transferVehicle } from './commands/transfer-vehicle.contract.ts';
import { vehicle, vehicleCost, vehicleQuota } from './resources/index.ts';
import { vehicleRoles } from './roles.ts';
import { vehicleCaps } from './tables/vehicle-caps.table.ts';

/** 公务用车: the vehicle ledger, its quotas and yearly costs (VEH-1). */
export const vehiclesApp = defineApp({
  id: 'vehicles',
  title: '公务用车',
  order: 30,
  icon: 'car',
  resources: [vehicle, vehicleCost, vehicleQuota],
  codeSets: [disposalWay],
  tables: [vehicleCaps],
  contracts: [transferVehicle, disposeVehicle],
  roles: vehicleRoles,
  menus: [
    { title: '车辆台账', resource: 'vehicle' },
    { title: '年度费用', resource: 'vehicleCost' },
    { title: '用车编制', resource: 'vehicleQuota' },
  ],
});
