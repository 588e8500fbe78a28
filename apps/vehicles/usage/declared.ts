import { findingKind, findingStatus, usageState, usageVerdict } from './code-sets.ts';
import { closeFinding, explainFinding, findingJudgement, handOverFinding, judgeFinding } from './finding.contracts.ts';
import { vehicleFinding } from './vehicle-finding.resource.ts';
import { vehicleUsage } from './vehicle-usage.resource.ts';

export { vehicleUsageRules } from './usage-rules.table.ts';

/** What the supervision of usages declares (VEH-5). */
export const usageResources = [vehicleUsage, vehicleFinding] as const;
export const usageCodeSets = [usageVerdict, usageState, findingKind, findingStatus, findingJudgement] as const;
export const usageContracts = [explainFinding, judgeFinding, handOverFinding, closeFinding] as const;
