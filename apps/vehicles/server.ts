import type { Handler } from '#platform/commands';
import { disposeVehicleHandler } from './commands/dispose-vehicle.ts';
import { transferVehicleHandler } from './commands/transfer-vehicle.ts';

/** The code behind the contracts of the vehicles app. */
export const vehicleHandlers: readonly Handler[] = [transferVehicleHandler, disposeVehicleHandler];
