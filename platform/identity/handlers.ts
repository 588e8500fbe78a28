import type { Handler } from '#platform/commands';
import { amendAssignmentHandler } from './commands/amend-assignment.ts';
import { appointHandler } from './commands/appoint.ts';
import { closeUnitHandler } from './commands/close-unit.ts';
import { createRegionHandler } from './commands/create-region.ts';
import { endAssignmentHandler } from './commands/end-assignment.ts';
import { giveRoleHandler } from './commands/give-role.ts';
import { joinOfficesHandler } from './commands/join-offices.ts';
import { leaveHandler } from './commands/leave.ts';
import { markSecretHandler } from './commands/mark-secret.ts';
import { mergeUnitsHandler } from './commands/merge-units.ts';
import { moveUnitHandler } from './commands/move-unit.ts';
import { openAccountHandler } from './commands/open-account.ts';
import { partOfficesHandler } from './commands/part-offices.ts';
import { renameUnitHandler } from './commands/rename-unit.ts';
import { resetPasswordHandler } from './commands/reset-password.ts';
import { resumeAccountHandler } from './commands/resume-account.ts';
import { revokeRoleHandler } from './commands/revoke-role.ts';
import { splitUnitHandler } from './commands/split-unit.ts';
import { succeedRegionHandler } from './commands/succeed-region.ts';
import { suspendAccountHandler } from './commands/suspend-account.ts';
import { transferPersonHandler } from './commands/transfer-person.ts';
import { auditSearchQuery } from './queries/audit-search.ts';
import { explainAccessQuery } from './queries/explain-access.ts';
import { accessMatrixQuery, personGrantsQuery } from './queries/grants-held.ts';
import { myAssignmentsQuery } from './queries/my-assignments.ts';
import { organisationChildrenQuery } from './queries/organisation-children.ts';
import { responsibilityMapQuery } from './queries/responsibility-map.ts';
import { unitStaffQuery } from './queries/unit-staff.ts';

/** The code behind every contract of the identity wing. */
export const identityHandlers: readonly Handler[] = [
  amendAssignmentHandler,
  appointHandler,
  closeUnitHandler,
  createRegionHandler,
  endAssignmentHandler,
  giveRoleHandler,
  joinOfficesHandler,
  leaveHandler,
  markSecretHandler,
  mergeUnitsHandler,
  moveUnitHandler,
  openAccountHandler,
  partOfficesHandler,
  renameUnitHandler,
  resetPasswordHandler,
  resumeAccountHandler,
  revokeRoleHandler,
  splitUnitHandler,
  succeedRegionHandler,
  suspendAccountHandler,
  transferPersonHandler,
  organisationChildrenQuery,
  unitStaffQuery,
  myAssignmentsQuery,
  personGrantsQuery,
  accessMatrixQuery,
  responsibilityMapQuery,
  explainAccessQuery,
  auditSearchQuery,
];
