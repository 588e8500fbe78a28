/** Somebody to ring up about an order. */
export interface Contact {
  readonly name: string;
  readonly phone: string | null;
}

/** The car of an order: of a unit's ledger, or rented (then without id and odometer). */
export interface OrderCar {
  readonly id: string | null;
  readonly plate: string;
  readonly model: string;
  /** Kilometres on the clock as the ledger has them; null for a rented car. */
  readonly odometer: string | null;
}

/** A dispatch order as dispatcher, driver and applicant look at it; UTC ISO instants, kilometres, amounts in 元. */
export interface OrderView {
  readonly id: string;
  readonly rev: number;
  readonly no: string;
  readonly status: string;
  /** Title of the unit that uses the car, and its id. */
  readonly unit: string;
  readonly unitId: string;
  readonly user: Contact;
  readonly requestedBy: Contact | null;
  readonly approver: Contact | null;
  readonly dispatcher: Contact | null;
  /** Of ours or of the rented car. */
  readonly driver: Contact | null;
  readonly driverId: string | null;
  readonly reason: string;
  readonly origin: string;
  /** Places called at between start and destination, in their order. */
  readonly stops: readonly string[];
  readonly destination: string;
  readonly reach: string | null;
  readonly from: string;
  readonly to: string;
  readonly people: number;
  readonly urgent: boolean;
  readonly late: boolean;
  readonly offHours: boolean;
  readonly wantsShared: boolean;
  readonly car: OrderCar | null;
  readonly hired: boolean;
  /** Order in whose car this one goes along. */
  readonly pooledWith: string | null;
  readonly confirmedAt: string | null;
  /** Where the car was taken over at the start, and handed over at the end. */
  readonly outPlace: string | null;
  readonly handOver: string | null;
  readonly outAt: string | null;
  readonly odometerOut: string | null;
  readonly backAt: string | null;
  readonly odometerIn: string | null;
  readonly fuel: string | null;
  readonly fuelVolume: string | null;
  readonly fuelKind: string | null;
  readonly tolls: string | null;
  readonly parking: string | null;
  readonly otherCost: string | null;
  readonly rating: number | null;
  readonly words: string | null;
  /** Case of the application. */
  readonly case: string | null;
}
