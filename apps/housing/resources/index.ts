export * from './subsidy-record.resource.ts';
