import type { Resource } from '#standards/language';

/** Rows of another resource that belong to a row. */
export interface Related {
  readonly resource: Resource;
  /** Field that refers to the row. */
  readonly field: string;
}

/** Resources whose rows belong to rows of this one (their owner reference points here) and that the acting post may read. */
export function relatedResources(
  resource: Resource,
  all: Iterable<Resource>,
  may: (permission: string) => boolean,
): readonly Related[] {
  return [...all].flatMap((other): Related[] => {
    if (typeof other.owner !== 'object' || !('ref' in other.owner)) return [];
    const field = other.owner.ref;
    const points = other.fields[field]?.to === resource.name && other.name !== resource.name;
    return points && may(`${other.name}.read`) ? [{ resource: other, field }] : [];
  });
}
