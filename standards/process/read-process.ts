import type { ProcessDefinition } from './definition.ts';
import { definitionShape } from './shape/definition.shape.ts';
import type { ShapeFault } from './shape/shape.ts';

/** Reads a definition that came from outside (a browser, a file): the very shape, no unknown keys, or where it differs. Never throws. */
export function readProcess(
  given: unknown,
): { readonly definition: ProcessDefinition } | { readonly faults: readonly ShapeFault[] } {
  const faults: ShapeFault[] = [];
  definitionShape(given, '', faults);
  if (faults.length > 0) return { faults: faults.map(({ place, message }) => ({ place: place.slice(1), message })) };
  return { definition: given as ProcessDefinition };
}
