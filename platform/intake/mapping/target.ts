import type { Fields, Resource, Rule } from '#standards/language';

/** What the lines of a sheet are read into: the fields of a resource, or fields named for a sheet that fills several resources at once. */
export interface Target {
  /** Name of the resource, or of the shape. */
  readonly name: string;
  readonly title: string;
  readonly fields: Fields;
  /** Judged for every line, as in the form. */
  readonly rules: readonly Rule[];
  /** Groups of fields that no two rows share; the first one whose fields are all given names the row. */
  readonly keys: readonly (readonly string[])[];
  /** Reference whose change means that two tellers disagree about the same row (the owner of a resource). */
  readonly owner?: string;
  /** References that keep their text when no row answers to it: a superior outside the region, a home unit of another province. */
  readonly loose?: readonly string[];
}

/** A resource as the target of an intake. Fields that only commands or the server set are left out. */
export function targetOf(resource: Resource): Target {
  const fields = Object.fromEntries(
    Object.entries(resource.fields).filter(([, field]) => field.readOnly !== 'always' && field.kind !== 'serial'),
  );
  const unique = Object.keys(fields)
    .filter((name) => fields[name]?.uniqueAmong)
    .sort((a, b) => Number(fields[b]?.required) - Number(fields[a]?.required));
  const together = (resource.uniqueTogether ?? []).filter((group) => group.every((name) => name in fields));
  const owner = typeof resource.owner === 'object' && 'ref' in resource.owner ? resource.owner.ref : undefined;
  return {
    name: resource.name,
    title: resource.title,
    fields,
    rules: resource.rules ?? [],
    keys: [...unique.map((name) => [name]), ...together],
    ...(owner !== undefined && owner in fields ? { owner } : {}),
  };
}
