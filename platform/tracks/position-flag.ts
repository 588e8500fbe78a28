/** What the `flags` of a stored position say, as bits. */
export const PositionFlag = {
  /** Came as history after the line had been down. */
  late: 1,
  /** The terminal did not know where it was: the coordinates are no place. */
  nowhere: 2,
} as const;

/** Status bits of JT/T 808 table 25 that are looked at here. */
export const StatusBit = { ignition: 1, located: 2, powerCut: 1 << 10 } as const;
