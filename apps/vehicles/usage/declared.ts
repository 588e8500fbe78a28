import { listedPlace, listedPlaceKind } from '../places/listed-place.resource.ts';
import { findingKind, findingStatus, usageState, usageVerdict } from './code-sets.ts';
import { rejudge, usageCounts, usageStory } from './supervision.contract.ts';
import { vehicleFinding } from './vehicle-finding.resource.ts';
import { vehicleUsage } from './vehicle-usage.resource.ts';

export { vehicleUsageRules } from './usage-rules.table.ts';

/** What the supervision of usages declares (VEH-5). */
export const usageContracts = [usageCounts, usageStory, rejudge] as const;
export const usageResources = [vehicleUsage, vehicleFinding, listedPlace] as const;
export const usageCodeSets = [usageVerdict, usageState, findingKind, findingStatus, listedPlaceKind] as const;
