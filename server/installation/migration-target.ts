import path from 'node:path';
import { identitySystem } from '#platform/identity';
import { type MigrationTarget, readPlans } from '#platform/store';
import type { Registry } from '#standards/language';

/** Folder of the reviewed migration plans inside a clone. */
export function plansFolder(root: string): string {
  return path.join(root, 'platform/store/migrations');
}

/** What the database of this installation has to look like. */
export function migrationTarget(root: string, registry: Registry): MigrationTarget {
  return { registry, plans: readPlans(plansFolder(root)), system: identitySystem };
}
