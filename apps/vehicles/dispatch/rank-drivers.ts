/** A driver who could be sent. */
export interface DriverCandidate {
  readonly id: string;
  readonly name: string;
  /** Code of 准驾车型. */
  readonly licence: string;
  /** Of the unit that asks. */
  readonly own: boolean;
  /** Fixed driver of the vehicle. */
  readonly fixed: boolean;
  /** Minutes that orders take him on the day. */
  readonly busy: number;
}

/** A candidate as he is offered. */
export type RankedDriver = DriverCandidate;

/** Who could drive, the best first: the vehicle's fixed driver, then the unit's own, then who drives least on the day. */
export function rankDrivers(candidates: readonly DriverCandidate[]): readonly RankedDriver[] {
  return [...candidates].sort(
    (a, b) =>
      Number(b.fixed) - Number(a.fixed) ||
      Number(b.own) - Number(a.own) ||
      a.busy - b.busy ||
      a.name.localeCompare(b.name, 'zh'),
  );
}
