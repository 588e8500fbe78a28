import { fault, GoaError, type Reader } from '#platform/store';
import type { Registry, Resource } from '#standards/language';
import { intakeFault } from '../faults.ts';
import { type Target, targetOf } from '../mapping/target.ts';

/** The resource that workbooks may be taken onto; throws NOT_IMPORTABLE. */
export function importable(registry: Registry, name: string): Resource {
  const resource = registry.resource(name);
  if (!resource || !isImportable(resource)) throw new GoaError(intakeFault('NOT_IMPORTABLE'));
  return resource;
}

/** Ledgers that people may write by themselves; what only commands write, documents and logs come in by their own ways. */
export function isImportable(resource: Resource): boolean {
  return resource.kind === 'ledger' && resource.writtenBy !== 'commands';
}

/** Throws MAY_NOT_IMPORT unless the actor may make rows of the resource somewhere. */
export function mustImport(reader: Reader, resource: Resource): void {
  if (!reader.may(`${resource.name}.create`)) throw new GoaError(intakeFault('MAY_NOT_IMPORT'));
}

const targets = new WeakMap<Resource, Target>();

/** The resource as lines are read into it; the same object for the same declaration. */
export function resourceTarget(resource: Resource): Target {
  let target = targets.get(resource);
  if (!target) {
    target = targetOf(resource);
    targets.set(resource, target);
  }
  return target;
}

/** Throws FORBIDDEN for somebody who may neither make nor see rows of the resource. */
export function mustKnow(reader: Reader, resource: Resource): void {
  const known = reader.may(`${resource.name}.read`) || reader.may(`${resource.name}.create`);
  if (!known) throw new GoaError(fault('FORBIDDEN'));
}
