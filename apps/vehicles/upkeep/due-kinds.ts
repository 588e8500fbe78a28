import type { Resource } from '#standards/language';
import { driver } from './driver.resource.ts';
import { vehicleInspection } from './inspection.resource.ts';
import { vehicleInsurance } from './insurance.resource.ts';

/** Something that comes to its end on a day. */
export interface DueKind {
  readonly resource: Resource;
  /** Field of the day that comes to its end. */
  readonly field: string;
  readonly words: string;
  /** Field that leads to the vehicle, or to the unit itself. */
  readonly by: 'vehicle' | 'unit';
  /** Fields that tell whether a later row takes the place of an earlier one. */
  readonly same: readonly string[];
}

/** What the units are reminded of. */
export const DUE: readonly DueKind[] = [
  { resource: vehicleInsurance, field: 'to', words: '保险', by: 'vehicle', same: ['vehicle', 'kind'] },
  { resource: vehicleInspection, field: 'validTo', words: '检验有效期', by: 'vehicle', same: ['vehicle'] },
  { resource: driver, field: 'licenceTo', words: '驾驶证', by: 'unit', same: ['person'] },
  { resource: driver, field: 'medicalTo', words: '驾驶员体检', by: 'unit', same: ['person'] },
];
