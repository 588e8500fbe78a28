import type { PlateColour } from '#standards/checks';

/** Kind of vehicle by quota (党政机关公务用车管理办法 第三条, with the two kinds that Guizhou adds). */
export type VehicleKind = 'JY' | 'YJ' | 'SW' | 'LT' | 'ZF' | 'TZ' | 'QT';
/** Build of a vehicle. */
export type VehicleBody = 'sedan' | 'suv' | 'mpv' | 'midbus' | 'bus' | 'special';
/** What a vehicle runs on. */
export type VehicleEnergy = 'petrol' | 'diesel' | 'hybrid' | 'electric';
/** How a unit came by a vehicle. */
export type VehicleSource = 'purchase' | 'allocation';
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
  /** Brand and model (品牌型号). */
  readonly model: string;
  readonly source: VehicleSource;
  readonly price: string;
  /** Absent on electric vehicles. */
  readonly displacement?: string;
  readonly energy: VehicleEnergy;
  readonly seats: number;
  readonly colour: string;
  readonly engineNo: string;
  readonly boughtOn: string;
  readonly registeredOn: string;
  /** Last days of insurance and inspection; absent on disposed vehicles. */
  readonly insuredTo?: string;
  readonly inspectedTo?: string;
  /** Kilometres on the clock. */
  readonly odometer: number;
  readonly disposedOn?: string;
  /** Unit that manages the vehicle (管理单位): its row. */
  readonly managerRef: string;
  /** Unit on the registration (登记所有人). */
  readonly registeredToRef: string;
  /** Unit whose quota it takes (编制单位). */
  readonly quotaRef: string;
  /** Unit that uses it (使用单位). */
  readonly userRef: string;
  readonly driverRef?: string;
  readonly status: VehicleStatus;
  /** Why the vehicle is above the caps of its kind, where it is. */
  readonly remark?: string;
}

/** Quota (编制) of a unit for one kind of vehicle, with the document that approved it. */
export interface WorldVehicleQuota {
  readonly ref: string;
  readonly unitRef: string;
  readonly kind: VehicleKind;
  readonly number: number;
  readonly from: string;
  readonly document: string;
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
