import type { AppRoles } from '#platform/identity';

/** Roles of approvals and of the decision tables for the parts of the demo's cast. */
export const stewardCastRoles: AppRoles = {
  businessOfficer: ['approvalDesk', 'approvalHandler', 'approvalReviewer', 'ruleSteward'],
  leader: ['approvalSigner', 'rulePublisher'],
};
