import type { DatedTable } from '#standards/language';
import { alarmTables } from '../alarms/declared.ts';
import { licenceSeats } from '../dispatch/licence.table.ts';
import { vehicleEvaluationRules } from '../evaluation/declared.ts';
import { vehicleFuelRules } from '../fuel/fuel-rules.table.ts';
import { vehicleUsageRules } from '../usage/usage-rules.table.ts';
import { newEnergyShare } from './new-energy-share.table.ts';
import { quotaAdvice } from './quota-advice.table.ts';
import { useApproval } from './use-approval.table.ts';
import { vehicleCaps } from './vehicle-caps.table.ts';
import { vehicleCaseCaps } from './vehicle-case-caps.table.ts';
import { vehicleRenewal } from './vehicle-renewal.table.ts';

/** The decision tables of official vehicles. */
export const vehicleTables: readonly DatedTable[] = [
  vehicleCaps,
  vehicleCaseCaps,
  vehicleRenewal,
  quotaAdvice,
  newEnergyShare,
  vehicleUsageRules,
  vehicleFuelRules,
  useApproval,
  licenceSeats,
  vehicleEvaluationRules,
  ...alarmTables,
];
