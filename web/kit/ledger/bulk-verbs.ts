import { builtInVerbs, type Contract, type Resource } from '#standards/language';

/** A verb that may be done on many chosen rows at once. */
export interface BulkVerb {
  readonly verb: string;
  readonly title: string;
  /** Question asked before it is done. */
  readonly confirm: string;
  readonly danger: boolean;
}

/** Verbs offered for chosen rows: the built-in ones and contract verbs that need no input, as far as the acting post may. */
export function bulkVerbs(
  resource: Resource,
  contracts: Iterable<Contract>,
  may: (permission: string) => boolean,
): readonly BulkVerb[] {
  const builtIn = Object.entries(builtInVerbs(resource))
    .filter(([verb]) => (verb === 'void' || verb === 'submit') && may(`${resource.name}.${verb}`))
    .map(([verb, title]) => ({ verb, title, confirm: `确定${title}所选的记录吗？`, danger: verb === 'void' }));
  const own = [...contracts]
    .filter(({ type, on, input, permission }) => {
      return type === 'verb' && on === resource.name && Object.keys(input).length === 0 && may(permission);
    })
    .map(({ name, title, confirm }) => ({
      verb: name,
      title,
      confirm: confirm ?? `确定对所选记录执行“${title}”吗？`,
      danger: false,
    }));
  return [...builtIn, ...own];
}
