import type { DatedTable } from '#standards/language';
import { depreciationYears } from './depreciation-years.table.ts';
import { disposalAuthority } from './disposal-authority.table.ts';
import { equipmentStandards } from './equipment-standards.table.ts';
import { meetingTable } from './meeting-table.table.ts';

/** The decision tables of state-owned assets. */
export const assetTables: readonly DatedTable[] = [
  equipmentStandards,
  meetingTable,
  disposalAuthority,
  depreciationYears,
];
