import type { Registry } from './registry.ts';
import { checkApp } from './registry-checks/check-app.ts';
import { checkContract } from './registry-checks/check-contract.ts';
import { checkFields } from './registry-checks/check-fields.ts';
import { checkOwner } from './registry-checks/check-owner.ts';
import { checkResource } from './registry-checks/check-resource.ts';
import { checkRole } from './registry-checks/check-role.ts';
import { checkTable } from './registry-checks/check-table.ts';

/** All problems between the declarations of an installation (English, each naming the thing and the key); none means that it may start. */
export function checkRegistry(registry: Registry): string[] {
  const resources = [...registry.resources.values()];
  return [
    ...resources.flatMap((resource) => [
      ...checkFields(`resource ${resource.name}`, resource.fields, registry),
      ...checkOwner(resource, registry),
      ...checkResource(resource, registry),
    ]),
    ...[...registry.tables.values()].flatMap((table) => checkTable(table)),
    ...[...registry.contracts.values()].flatMap((contract) => checkContract(contract, registry)),
    ...[...registry.roles.values()].flatMap((role) => checkRole(role, registry)),
    ...registry.apps.flatMap((app) => checkApp(app, registry)),
    ...doubles(registry.apps.flatMap((app) => (app.panels ?? []).map((panel) => panel.key))).map(
      (key) => `panel "${key}" stands twice`,
    ),
    ...doubles([...registry.pages.values()].map((page) => page.path)).map((path) => `page path "${path}" stands twice`),
  ];
}

function doubles(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
