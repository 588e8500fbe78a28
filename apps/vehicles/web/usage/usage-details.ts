import type { UsageDetails } from '../../usage/supervision.contract.ts';

/** What the judge kept with a usage; nothing where it may not be read or is none. */
export function detailsOf(figures: unknown): UsageDetails {
  if (typeof figures !== 'string') return {};
  try {
    const value: unknown = JSON.parse(figures);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
