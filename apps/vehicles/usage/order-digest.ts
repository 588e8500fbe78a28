import { createHash } from 'node:crypto';
import type { NamedOrder } from './usage-ports.ts';

/** What tells one version of an order from another: the first 16 digits of the SHA-256 of what it was judged by. */
export function orderDigest({
  number,
  plannedFrom,
  plannedTo,
  plannedKm,
  destination,
  origin,
  stops,
  late,
  driver,
}: NamedOrder): string {
  const facts = [number, plannedFrom, plannedTo, plannedKm, destination, origin, stops, late, driver].map(
    (fact) => fact ?? null,
  );
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}
