import type { Contract } from '#standards/language';
import { amendAssignment } from './commands/amend-assignment.contract.ts';
import { appoint } from './commands/appoint.contract.ts';
import { closeUnit } from './commands/close-unit.contract.ts';
import { createRegion } from './commands/create-region.contract.ts';
import { endAssignment } from './commands/end-assignment.contract.ts';
import { giveRole } from './commands/give-role.contract.ts';
import { joinOffices } from './commands/join-offices.contract.ts';
import { leave } from './commands/leave.contract.ts';
import { markSecret } from './commands/mark-secret.contract.ts';
import { mergeUnits } from './commands/merge-units.contract.ts';
import { moveUnit } from './commands/move-unit.contract.ts';
import { openAccount } from './commands/open-account.contract.ts';
import { partOffices } from './commands/part-offices.contract.ts';
import { renameUnit } from './commands/rename-unit.contract.ts';
import { resetPassword } from './commands/reset-password.contract.ts';
import { resumeAccount } from './commands/resume-account.contract.ts';
import { revokeRole } from './commands/revoke-role.contract.ts';
import { splitUnit } from './commands/split-unit.contract.ts';
import { succeedRegion } from './commands/succeed-region.contract.ts';
import { suspendAccount } from './commands/suspend-account.contract.ts';
import { transferPerson } from './commands/transfer-person.contract.ts';
import { auditSearch } from './queries/audit-search.contract.ts';
import { explainAccess } from './queries/explain-access.contract.ts';
import { accessMatrix, personGrants } from './queries/grants-held.contract.ts';
import { myAssignments } from './queries/my-assignments.contract.ts';
import { organisationChildren } from './queries/organisation-children.contract.ts';
import { responsibilityMap } from './queries/responsibility-map.contract.ts';
import { unitStaff } from './queries/unit-staff.contract.ts';

/** Every verb, command and query of the identity wing; pure, for the manifest. */
export const identityContracts: readonly Contract[] = [
  amendAssignment,
  appoint,
  closeUnit,
  createRegion,
  endAssignment,
  giveRole,
  joinOffices,
  leave,
  markSecret,
  mergeUnits,
  moveUnit,
  openAccount,
  partOffices,
  renameUnit,
  resetPassword,
  resumeAccount,
  revokeRole,
  splitUnit,
  succeedRegion,
  suspendAccount,
  transferPerson,
  organisationChildren,
  unitStaff,
  myAssignments,
  personGrants,
  accessMatrix,
  responsibilityMap,
  explainAccess,
  auditSearch,
];
