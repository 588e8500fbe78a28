import { builtInVerbs, type Registry, type Resource } from '#standards/language';

/** Something that can be done with rows of a resource. */
export interface NamedVerb {
  readonly name: string;
  readonly title: string;
}

/** Everything that can be done with rows of a resource: what every resource has, then its own verbs. */
export function verbsOf(registry: Registry, resource: Resource): readonly NamedVerb[] {
  const builtIn = Object.entries(builtInVerbs(resource)).map(([name, title]) => ({ name, title }));
  const own = [...registry.contracts.values()]
    .filter(({ type, on }) => type === 'verb' && on === resource.name)
    .map(({ name, title }) => ({ name, title }));
  return [...builtIn, ...own.filter(({ name }) => !builtIn.some((one) => one.name === name))];
}
