export * from './quota-review.resource.ts';
export * from './vehicle.resource.ts';
export * from './vehicle-cost.resource.ts';
export * from './vehicle-plan.resource.ts';
export * from './vehicle-quota.resource.ts';
