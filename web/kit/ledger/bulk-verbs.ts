import { builtInVerbs, type Resource } from '#standards/language';

/** A verb that may be done on many chosen rows at once. */
export interface BulkVerb {
  readonly verb: 'submit' | 'void';
  readonly title: string;
}

/** Verbs offered for chosen rows: submit and void, as far as the resource has them and the acting post may. */
export function bulkVerbs(resource: Resource, may: (permission: string) => boolean): readonly BulkVerb[] {
  const titles = builtInVerbs(resource);
  return (['submit', 'void'] as const).flatMap((verb) => {
    const title = titles[verb];
    return title && may(`${resource.name}.${verb}`) ? [{ verb, title }] : [];
  });
}
