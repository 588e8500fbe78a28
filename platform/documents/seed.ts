import type { AppRoles } from '#platform/identity';

/** Roles of official documents for the parts of the demo's cast: who drafts, who signs and who keeps the seal are three. */
export const documentCastRoles: AppRoles = {
  unitClerk: ['documentDrafter'],
  unitAdmin: ['documentKeeper'],
  businessOfficer: ['documentDrafter', 'documentKeeper'],
  leader: ['documentSigner'],
};
