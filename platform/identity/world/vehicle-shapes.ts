import type { PlateColour } from '#standards/checks';

/** Kind of vehicle by quota (党政机关公务用车管理办法 第三条, with the two kinds that Guizhou adds). */
export type VehicleKind = 'JY' | 'YJ' | 'SW' | 'LT' | 'ZF' | 'TZ' | 'QT';
/** Build of a vehicle. */
export type VehicleBody = 'sedan' | 'suv' | 'mpv' | 'mediumBus' | 'largeBus' | 'special';
/** What a vehicle runs on. */
export type VehicleEnergy = 'gasoline' | 'diesel' | 'plugIn' | 'electric';
/** Where a vehicle stands in its life. */
export type VehicleStatus = 'inUse' | 'parked' | 'toDispose' | 'disposed';

/** A vehicle of the ledger; money is a decimal string in yuan, displacement in litres. */
export interface WorldVehicle {
  readonly ref: string;
  readonly plate: string;
  readonly plateColour: PlateColour;
  readonly vin: string;
  readonly kind: VehicleKind;
  readonly body: VehicleBody;
  readonly brand: string;
  readonly model: string;
  readonly price: string;
  /** Absent on electric vehicles. */
  readonly displacement?: string;
  readonly energy: VehicleEnergy;
  readonly seats: number;
  readonly colour: string;
  readonly boughtOn: string;
  readonly registeredOn: string;
  /** Unit that manages the vehicle (管理单位): its row. */
  readonly managerRef: string;
  /** Unit whose quota it takes (编制单位). */
  readonly quotaRef: string;
  /** Unit that uses it (使用单位). */
  readonly userRef: string;
  readonly driverRef?: string;
  readonly status: VehicleStatus;
}

/** What one vehicle cost in one year: decimal strings in yuan; mileage in kilometres driven that year. */
export interface WorldVehicleCost {
  readonly ref: string;
  readonly vehicleRef: string;
  readonly year: number;
  readonly fuel: string;
  readonly repair: string;
  readonly insurance: string;
  readonly toll: string;
  readonly other: string;
  readonly mileage: number;
}
