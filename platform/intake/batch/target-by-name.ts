import { GoaError, type Reader } from '#platform/store';
import type { Registry, Resource } from '#standards/language';
import { intakeFault } from '../faults.ts';
import type { Target } from '../mapping/target.ts';
import { rosterTargets } from '../roster/roster-sheets.ts';
import { mustBringUp, ROSTER } from '../roster/roster-target.ts';
import { importable, mustImport, resourceTarget } from './intake-target.ts';

/** What the sheets of a book may be read into, and the ledger when it is one. */
export interface BookTarget {
  readonly targets: readonly Target[];
  readonly resource?: Resource;
}

/** The targets of a batch, if the actor may fill them; throws NOT_IMPORTABLE or MAY_NOT_IMPORT. */
export function bookTarget(registry: Registry, reader: Reader, name: string): BookTarget {
  if (name === ROSTER) {
    mustBringUp(reader);
    return { targets: rosterTargets };
  }
  const resource = importable(registry, name);
  mustImport(reader, resource);
  return { targets: [resourceTarget(resource)], resource };
}

/** One of the targets by its name; throws SHEET_UNKNOWN. */
export function targetNamed({ targets }: BookTarget, name: string | undefined): Target {
  const target = targets.find((one) => one.name === name);
  if (!target) throw new GoaError(intakeFault('SHEET_UNKNOWN'));
  return target;
}
