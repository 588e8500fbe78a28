import type { Registry } from '#standards/language';
import { checkProcess } from './check-process.ts';
import type { DeclaredItem } from './item.ts';

/** All problems of the items of an installation (English, each naming the item): contracts that nobody declared, roles there are none of, processes that do not hold. */
export function checkItems(registry: Registry): string[] {
  return [...registry.items.values()].flatMap((item) => [
    ...contractFaults(item, registry),
    ...permissionFaults(item, registry),
    ...processFaults(item, registry),
  ]);
}

function contractFaults(item: DeclaredItem, { contracts }: Registry): string[] {
  const { reserve, release, apply, number } = item.effect ?? {};
  const wanted = { reserve, release, apply, number, prefill: item.prefill, calculate: item.calculate };
  return Object.entries(wanted).flatMap(([key, name]) => {
    if (name === undefined) return [];
    const type = contracts.get(name)?.type;
    const query = key === 'prefill' || key === 'calculate';
    if (!type) return [`item ${item.name}: ${key} "${name}" is no contract`];
    if (query !== (type === 'query'))
      return [`item ${item.name}: ${key} "${name}" must be a ${query ? 'query' : 'command'}`];
    return [];
  });
}

function permissionFaults({ name, permission }: DeclaredItem, { permissions }: Registry): string[] {
  return permission === 'signedIn' || permissions.has(permission)
    ? []
    : [`item ${name}: permission "${permission}" is not declared`];
}

function processFaults(item: DeclaredItem, { roles, tables }: Registry): string[] {
  const context = { fields: item.form, tables, roles: new Set(roles.keys()), promised: item.limits?.promised };
  return checkProcess(item.process, context)
    .filter(({ severity }) => severity === 'error')
    .map(({ node, place, code }) => `item ${item.name}: process at ${place ?? node ?? 'the top'}: ${code}`);
}
