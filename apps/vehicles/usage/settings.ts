const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** What counts as a stop, a usage, an explanation. Lengths in metres, times in milliseconds, shares between 0 and 1. */
export interface UsageSettings {
  /** A vehicle that stays within this radius … */
  readonly stayRadius: number;
  /** … for so long has stopped. */
  readonly stayTime: number;
  /** So far outside of every base place, a vehicle has left (VH-12). */
  readonly leaveDistance: number;
  /** Reports outside, or time between the first and the last of them, that make a usage. */
  readonly leavePoints: number;
  readonly leaveTime: number;
  /** Time inside a base place after which a usage has ended. */
  readonly returnTime: number;
  /** Silence from which on nothing is known, unless the vehicle stands where it stood. */
  readonly gap: number;
  /** Kilometres on the odometer during a silence that prove that the vehicle was driven. */
  readonly blindKilometres: number;
  /** Speed in km/h that no vehicle of the fleet reaches. */
  readonly mostSpeed: number;
  /** Share of a usage without data above which nobody can judge it. */
  readonly unknownShare: number;
  /** How much earlier than its order a usage may begin, and how much later it may end. */
  readonly orderEarly: number;
  readonly orderLate: number;
  /** An order written afterwards explains a usage when it came within this time after its end. */
  readonly lateOrder: number;
  /** Driven kilometres through planned ones, and their difference in km, above which a match is flagged. */
  readonly distanceRatio: number;
  readonly distanceOver: number;
  /** Share by which odometer and track may differ. */
  readonly odometerDifference: number;
  /** A stop of this length that the order does not plan is listed. */
  readonly listedStop: number;
  /** So far outside of the outline of its region, a vehicle has left it. */
  readonly outlineMargin: number;
}

/** The settings a bureau starts with; `vehicles.md` §5.3 and `domain-rules.md` §2.6 give their source and evidence. */
export const defaultUsageSettings: UsageSettings = {
  stayRadius: 150,
  stayTime: 5 * MINUTE,
  leaveDistance: 50,
  leavePoints: 3,
  leaveTime: MINUTE,
  returnTime: 2 * MINUTE,
  gap: 10 * MINUTE,
  blindKilometres: 2,
  mostSpeed: 200,
  unknownShare: 0.2,
  orderEarly: 30 * MINUTE,
  orderLate: 60 * MINUTE,
  lateOrder: 24 * 60 * MINUTE,
  distanceRatio: 1.3,
  distanceOver: 10,
  odometerDifference: 0.1,
  listedStop: 10 * MINUTE,
  outlineMargin: 500,
};
