import path from 'node:path';
import { type MigrationTarget, readPlans } from '#platform/store';
import type { Registry } from '#standards/language';
import { wings } from './wings.ts';

/** Folder of the reviewed migration plans inside a clone. */
export function plansFolder(root: string): string {
  return path.join(root, 'platform/store/migrations');
}

/** What the database of this installation has to look like. */
export function migrationTarget(root: string, registry: Registry): MigrationTarget {
  return { registry, plans: readPlans(plansFolder(root)), system: wings.flatMap(({ system }) => system ?? []) };
}
