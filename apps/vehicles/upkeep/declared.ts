import {
  cardStatus,
  disposalStatus,
  disposalWay,
  driverStatus,
  feeKind,
  fillKind,
  fineBearer,
  inspectionResult,
  insuranceKind,
  licenceClass,
  markingExemption,
  markingState,
  repairKind,
  repairStatus,
  violationStatus,
} from './code-sets.ts';
import { vehicleMarking, vehicleViolation } from './conduct.resource.ts';
import { vehicleDisposal } from './disposal.resource.ts';
import { driver } from './driver.resource.ts';
import { dueSoon } from './due.contract.ts';
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
  vehicleDisposal,
  driver,
] as const;
export const upkeepContracts = [quoteRepair, approveRepair, finishRepair, settleRepair, dueSoon] as const;
export const upkeepCodeSets = [
  insuranceKind,
  inspectionResult,
  repairKind,
  repairStatus,
  fillKind,
  cardStatus,
  disposalStatus,
  disposalWay,
  feeKind,
  violationStatus,
  fineBearer,
  markingExemption,
  markingState,
  licenceClass,
  driverStatus,
] as const;
