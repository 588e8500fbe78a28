export type { CastDepth, CastRole } from './cast.ts';
export { type DemoAccount, type DemoGrant, demoCast } from './cast-streams.ts';
export { type FictionalWorld, fictionalWorld } from './fictional-world.ts';
export { WORLD_DAY, type WorldScale } from './places.ts';
export type {
  FormerName,
  WorldAssignment,
  WorldDepartment,
  WorldPerson,
  WorldPost,
  WorldRegion,
  WorldResponsibility,
  WorldUnit,
} from './shapes.ts';
export type {
  VehicleBody,
  VehicleEnergy,
  VehicleKind,
  VehicleSource,
  VehicleStatus,
  WorldVehicle,
  WorldVehicleCost,
  WorldVehicleQuota,
} from './vehicle-shapes.ts';
