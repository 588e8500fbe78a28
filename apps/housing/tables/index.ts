import type { DatedTable } from '#standards/language';
import { housingArea } from './housing-area.table.ts';
import { housingPolicy } from './housing-policy.table.ts';

/** The decision tables of housing subsidies. */
export const housingTables: readonly DatedTable[] = [housingArea, housingPolicy];
