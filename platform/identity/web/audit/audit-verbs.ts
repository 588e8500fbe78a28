import type { Registry, Resource } from '#standards/language';
import { type NamedVerb, verbsOf } from '../explain/verbs-of.ts';

/** Verbs that mere looking does; they leave nothing in the trail. */
const TRACELESS = ['read', 'history'];

/** What a trail may be searched for: what changes rows of the resource (or of any), and the commands; each name once. */
export function auditVerbs(registry: Registry, resource: Resource | undefined): readonly NamedVerb[] {
  const from = resource ? [resource] : [...registry.resources.values()];
  const commands = [...registry.contracts.values()]
    .filter(({ type }) => type === 'command')
    .map(({ name, title }) => ({ name, title }));
  const all = [...from.flatMap((one) => verbsOf(registry, one)), ...commands];
  const first = new Map<string, NamedVerb>();
  for (const verb of all) if (!first.has(verb.name) && !TRACELESS.includes(verb.name)) first.set(verb.name, verb);
  return [...first.values()];
}
