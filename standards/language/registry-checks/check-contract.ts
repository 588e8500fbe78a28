import type { Contract } from '../contract.ts';
import type { Registry } from '../registry.ts';
import { checkFields } from './check-fields.ts';

/** Verbs that the generic routes take for themselves. */
const ROUTE_VERBS = [
  'create',
  'update',
  'void',
  'submit',
  'replace',
  'history',
  'reveal',
  'explain',
  'count',
  'pick',
  'group',
  'bulk',
  'new',
];
const DOCUMENT_STATES = ['draft', 'submitted'];

/** Problems of a contract: what it is on, who may call it, when, and its input. */
export function checkContract(contract: Contract, registry: Registry): string[] {
  const where = `${contract.type} ${contract.on}.${contract.name}`;
  return [
    ...ground(contract, registry).map((problem) => `${where}: ${problem}`),
    ...offered(contract, registry).map((problem) => `${where}: ${problem}`),
    ...checkFields(where, contract.input, registry),
  ];
}

function ground(contract: Contract, registry: Registry): string[] {
  const problems: string[] = [];
  const apps = registry.apps.map((app) => app.id);
  if (contract.type === 'verb') {
    if (!registry.resources.has(contract.on)) problems.push(`resource "${contract.on}" is not declared`);
    if (ROUTE_VERBS.includes(contract.name)) problems.push('the name is taken by a generic route');
  } else if (!apps.includes(contract.on)) problems.push(`app "${contract.on}" is not declared`);
  const subject = contract.permission.split('.')[0]!;
  if (contract.permission !== 'signedIn' && !registry.permissions.has(contract.permission))
    problems.push(`permission "${contract.permission}" is not declared`);
  const known =
    registry.resources.has(subject) || apps.includes(subject) || declaredByApp(registry, contract.permission);
  if (contract.permission !== 'signedIn' && !known)
    problems.push(`permission "${contract.permission}" is on nothing that is declared`);
  if (contract.event !== undefined && !/^[a-z]\w*\.[a-z]\w*$/.test(contract.event))
    problems.push(`event "${contract.event}" must look like resource.happened`);
  return problems;
}

/** Permissions of the platform itself stand on no resource; an app declares them by name. */
function declaredByApp(registry: Registry, permission: string): boolean {
  return registry.apps.some((app) => app.permissions?.[permission] !== undefined);
}

function offered(contract: Contract, registry: Registry): string[] {
  const resource = registry.resources.get(contract.on);
  if (!contract.when || !resource) return [];
  const set = resource.states && resource.fields[resource.states.field]?.set;
  const known = [
    ...(set?.items.map((item) => item.code) ?? []),
    ...(resource.kind === 'document' ? DOCUMENT_STATES : []),
  ];
  return contract.when
    .filter((state) => !known.includes(state))
    .map((state) => `when: ${resource.name} has no state "${state}"`);
}
