import type { DatedTable } from '#standards/language';
import { officeArea } from './office-area.table.ts';
import { premisesParameters } from './premises-parameter.table.ts';
import { serviceArea } from './service-area.table.ts';
import { vacatingTerms } from './vacating-terms.table.ts';
import { warrantyTerms } from './warranty.table.ts';

/** The decision tables of office premises. */
export const premisesTables: readonly DatedTable[] = [
  officeArea,
  serviceArea,
  premisesParameters,
  vacatingTerms,
  warrantyTerms,
];
