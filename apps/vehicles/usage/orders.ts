import type { LatLon } from '#standards/geo';

/** What the matcher knows of a dispatch order; instants in ms, distances in km, radius in metres. */
export interface UsageOrder {
  readonly id: string;
  readonly plannedFrom: number;
  readonly plannedTo: number;
  readonly destination?: LatLon & { readonly radius: number };
  /** Where it begins, and the places that it calls at: stops there are planned. */
  readonly origin?: LatLon & { readonly radius: number };
  readonly stops?: readonly (LatLon & { readonly radius: number })[];
  readonly plannedKm?: number;
  /** When an order was written after the vehicle had left (补单), with or without its reason. */
  readonly late?: { readonly at: number; readonly reason: string };
  /** How far it may go, as a code of `vehicleUseReach`; an order that does not say stays in its own region. */
  readonly reach?: string;
  /** Whoever was to drive, where the order says so. */
  readonly driver?: string;
  /** An exemption from orders: it covers what is driven, and nobody has to drive by it. */
  readonly standing?: true;
}
