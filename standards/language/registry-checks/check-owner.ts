import type { Registry } from '../registry.ts';
import type { Resource } from '../resource.ts';

/** Problems of where a resource's rows belong: the chain of owners must end in the organisation's trees. */
export function checkOwner(resource: Resource, registry: Registry): string[] {
  const { owner } = resource;
  const where = `resource ${resource.name} owner`;
  if (owner === 'everyone') return [];
  if ('tree' in owner) {
    const names = [...owner.tree.place, ...(owner.tree.line ? [owner.tree.line] : [])];
    return names.flatMap((name) => {
      const target = registry.resources.get(resource.fields[name]?.to ?? '');
      if (!target) return [`${where}: tree names "${name}", which is no ref field`];
      return isTree(target) ? [] : [`${where}: tree field "${name}" refers to ${target.name}, which is no tree`];
    });
  }
  const field = resource.fields[owner.ref];
  const problems = field?.required
    ? []
    : [`${where}: field "${owner.ref}" must be required, or rows would belong to nobody`];
  return [...problems, ...chainProblem(where, resource, registry)];
}

function chainProblem(where: string, resource: Resource, registry: Registry): string[] {
  const seen = new Set<string>();
  for (let at: Resource | undefined = resource; at; ) {
    if (at.owner === 'everyone') return [`${where}: the chain ends at ${at.name}, which belongs to everyone`];
    if ('tree' in at.owner) return [];
    if (seen.has(at.name)) return [`${where}: the chain of owners runs in a circle at ${at.name}`];
    seen.add(at.name);
    at = registry.resources.get(at.fields[at.owner.ref]?.to ?? '');
  }
  return [`${where}: the chain of owners ends at something that is not declared`];
}

function isTree(resource: Resource): boolean {
  return resource.owner !== 'everyone' && 'tree' in resource.owner;
}
