import type { Reader } from '#platform/store';
import type { Registry } from '#standards/language';

/** Whether the actor may take back rows that a batch made of a target (name of a resource, or `roster`): they are voided, which not everybody may who makes them. */
export function mayUndo(reader: Pick<Reader, 'may'>, registry: Registry, target: string): boolean {
  const resource = registry.resource(target);
  return !resource || reader.may(`${resource.name}.void`);
}
