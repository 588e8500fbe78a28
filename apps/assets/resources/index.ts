export * from './asset-card.resource.ts';
export * from './asset-disposal.resource.ts';
export * from './disposal-line.resource.ts';
export * from './property-right.resource.ts';
