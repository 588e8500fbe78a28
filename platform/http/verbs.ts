import type { Contract, Registry, Resource } from '#standards/language';

const BY_ROW = ['update', 'void', 'submit', 'replace', 'history', 'reveal'];

/** Verbs that pages may offer on a row of the resource: built in and declared by contracts. */
export function offeredVerbs(registry: Registry, resource: Resource): readonly string[] {
  const builtIn = BY_ROW.filter((verb) =>
    verb === 'replace' ? resource.kind === 'document' : registry.permissions.has(`${resource.name}.${verb}`),
  );
  return [...builtIn, ...verbContracts(registry, resource).map((contract) => contract.name)];
}

/** Contracts that act on one row of the resource. */
export function verbContracts(registry: Registry, resource: Resource): readonly Contract[] {
  return [...registry.contracts.values()].filter(
    (contract) => contract.type === 'verb' && contract.on === resource.name,
  );
}
