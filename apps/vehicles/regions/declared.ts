import { importOutline, outlineOf } from './outline.contracts.ts';
import { regionOutline } from './region-outline.resource.ts';

/** What outlines of regions declare. */
export const regionResources = [regionOutline] as const;
export const regionContracts = [importOutline, outlineOf] as const;
