/** Whether a missing peer (another PostgreSQL, a browser) must fail instead of being skipped. */
export const peersRequired = process.env.GOA_REQUIRE_PEERS === '1';

/**
 * Address of a peer from the environment, as DATABASE_URL_PG15 (an account that may create databases). Undefined when it is not set, for
 * `test.skipIf(!…)`; throws when peers are required.
 */
export function peerAddress(variable: string): string | undefined {
  const address = process.env[variable];
  if (!address && peersRequired) throw new Error(`${variable} is not set, and GOA_REQUIRE_PEERS=1`);
  return address;
}
