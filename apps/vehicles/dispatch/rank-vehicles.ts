import { type LatLon, metresBetween } from '#standards/geo';

/** A vehicle that could be sent; seats with the driver's, null where the ledger does not say. */
export interface Candidate {
  readonly id: string;
  readonly plate: string;
  /** Managed or used by the unit that asks. */
  readonly own: boolean;
  readonly seats: number | null;
  /** Latest known place, null when there is none. */
  readonly place: LatLon | null;
  readonly moving: boolean;
}

/** A candidate with its distance in metres from the start, null when either place is unknown. */
export interface Proposal extends Candidate {
  readonly metres: number | null;
}

/** What is asked for. */
export interface Wish {
  /** Passengers without the driver. */
  readonly passengers: number;
  readonly origin: LatLon | null;
}

/**
 * Who could be sent, the best first: the unit's own before another unit's, standing before under way, the nearer before the farther (unknown last), then
 * the smaller that is large enough. Vehicles with too few seats are left out.
 */
export function rankVehicles(candidates: readonly Candidate[], { passengers, origin }: Wish): readonly Proposal[] {
  const metresOf = (place: LatLon | null) => (place && origin ? Math.round(metresBetween(place, origin)) : null);
  return candidates
    .filter(({ seats }) => seats === null || seats > passengers)
    .map((candidate) => ({ ...candidate, metres: metresOf(candidate.place) }))
    .sort(
      (a, b) =>
        Number(b.own) - Number(a.own) ||
        Number(a.moving) - Number(b.moving) ||
        (a.metres ?? Number.MAX_VALUE) - (b.metres ?? Number.MAX_VALUE) ||
        (a.seats ?? 99) - (b.seats ?? 99) ||
        a.plate.localeCompare(b.plate),
    );
}
