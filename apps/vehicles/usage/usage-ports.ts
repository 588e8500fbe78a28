import type { WorkingCalendar } from '#standards/calendar';
import type { Shape } from '#standards/geo';
import type { KnownOutline } from '../regions/read-outlines.ts';
import type { ListedPlace } from './measure-usage.ts';
import type { UsageOrder } from './orders.ts';

/** An order with what people call it. */
export interface NamedOrder extends UsageOrder {
  readonly number: string;
}

/** What the judge of a day asks of the other parts of the app; instants in ms. */
export interface UsagePorts {
  /** Base places of a vehicle on a day; none when no fence says where it is kept. */
  basesOf(vehicle: string, day: string): Promise<readonly Shape[]>;
  /** Orders of a vehicle that were approved and whose time meets a period. */
  ordersOf(vehicle: string, from: number, to: number): Promise<readonly NamedOrder[]>;
  /** Places where this vehicle has no business of itself, on a day. */
  listedPlaces(vehicle: string, day: string): Promise<readonly ListedPlace[]>;
  /** Outlines of the regions at and above the vehicle's unit, the nearest first. */
  outlinesOf(vehicle: string): Promise<readonly KnownOutline[]>;
  /** Working days where the vehicle's unit stands. */
  calendarOf(vehicle: string): Promise<WorkingCalendar>;
}
