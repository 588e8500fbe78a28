import type { AppRoles } from '#platform/identity';

/** Roles of the intake wing for the parts of the demo's cast, each at the depth of its part. */
export const intakeCastRoles: AppRoles = { businessOfficer: ['intakeOverseer'], auditor: ['intakeOverseer'] };
