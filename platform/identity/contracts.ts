import type { Contract } from '#standards/language';

/** Every verb, command and query of the identity wing; pure, for the manifest. */
export const identityContracts: readonly Contract[] = [];
