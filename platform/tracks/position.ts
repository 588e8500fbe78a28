/**
 * One report of a terminal, as every way in (JT/T 808, JT/T 809, HTTPS) hands it on. Coordinates are WGS-84 degrees, which CGCS2000 equals here
 * within decimetres; instants are milliseconds since 1970 UTC; speed in km/h, altitude in metres, course in degrees clockwise from north.
 */
export interface Position {
  /** When the terminal took it. */
  readonly fixAt: number;
  /** When the gateway had its last byte. */
  readonly receivedAt: number;
  readonly lat: number;
  readonly lon: number;
  readonly altitude: number;
  readonly speed: number;
  readonly course: number;
  /** Alarm bits of JT/T 808 table 24; ways in without them send 0. */
  readonly alarm: number;
  /** Status bits of JT/T 808 table 25. */
  readonly status: number;
  /** Whether the terminal knew where it was: without, the coordinates are never a place. */
  readonly located: boolean;
  /** Whether it was stored while the line was down and comes as history. */
  readonly late: boolean;
  /** Reading of the car's own odometer in km. */
  readonly odometer?: number;
  /** Fuel in the tank in litres. */
  readonly fuel?: number;
  /** Satellites used. */
  readonly satellites?: number;
  /** What else was sent, by item id in hexadecimal, as hexadecimal bytes. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** A position together with whose it is: rows of the vehicle and of the terminal. */
export interface VehiclePosition extends Position {
  /** Row of the vehicle. */
  readonly vehicle: string;
  /** Row of the terminal, or of the platform that handed the position on. */
  readonly terminal: string;
}
