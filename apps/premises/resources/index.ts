export * from './building.resource.ts';
export * from './house-title.resource.ts';
export * from './occupancy.resource.ts';
export * from './premises-scale.resource.ts';
export * from './repair-plan.resource.ts';
export * from './room.resource.ts';
export * from './use-agreement.resource.ts';
