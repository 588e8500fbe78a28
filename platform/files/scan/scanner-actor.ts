import { serviceActor } from '#platform/identity';
import type { Actor } from '#platform/store';

/** Who writes down what the scanner said. */
export function scannerActor(): Actor {
  return serviceActor('files.scan', { permissions: ['file.read', 'file.update', 'unit.read', 'person.read'] });
}
