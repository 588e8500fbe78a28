import * as sets from './code-sets.ts';
import { vehicleMarking, vehicleViolation } from './conduct.resource.ts';
import { driver } from './driver.resource.ts';
import { fuelCard, fuelFill, vehicleFee } from './energy.resource.ts';
import { vehicleInspection } from './inspection.resource.ts';
import { vehicleInsurance } from './insurance.resource.ts';
import { approveRepair, finishRepair, quoteRepair, settleRepair } from './repair.contracts.ts';
import { vehicleRepair } from './repair.resource.ts';
import { repairShop } from './repair-shop.resource.ts';

/** What keeping a vehicle on the road declares (VEH-1). */
export const upkeepResources = [
  vehicleInsurance,
  vehicleInspection,
  repairShop,
  vehicleRepair,
  fuelCard,
  fuelFill,
  vehicleFee,
  vehicleViolation,
  vehicleMarking,
  driver,
] as const;
export const upkeepContracts = [quoteRepair, approveRepair, finishRepair, settleRepair] as const;
export const upkeepCodeSets = Object.values(sets);
