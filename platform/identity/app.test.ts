import { expect, test } from 'vitest';
import { checkRegistry } from '#standards/language';
import { unfoldPermissions } from './actor/unfold-permissions.ts';
import { identityApp } from './app.ts';
import { identityHandlers } from './handlers.ts';
import { baselineRoles } from './roles.ts';
import { townRegistry } from './testing/town-store.ts';

test('the declarations of the organisation fit together', () => {
  expect(checkRegistry(townRegistry())).toEqual([]);
});

test('every contract has a handler and every handler a contract', () => {
  const declared = identityApp.contracts!.map((contract) => `${contract.on}.${contract.name}`);
  expect(identityHandlers.map(({ contract }) => `${contract.on}.${contract.name}`).sort()).toEqual(declared.sort());
});

test('a role with resource.* holds every verb of the resource, and no other resource', () => {
  const registry = townRegistry();
  const admin = unfoldPermissions(registry, registry.roles.get('systemAdmin')!);
  expect(admin).toContain('unit.merge');
  expect(admin).toContain('grant.giveAny');
  expect([...admin].filter((permission) => permission.startsWith('vehicle'))).toEqual([]);
  expect([...admin].filter((permission) => permission.startsWith('unitName.'))).toEqual(['unitName.read']);
});

test('nobody hands out the baseline, and it changes nothing', () => {
  const registry = townRegistry();
  for (const role of baselineRoles) {
    const verbs = [...unfoldPermissions(registry, role)].map((permission) => permission.split('.')[1]);
    expect(new Set(verbs)).toEqual(new Set(['read']));
  }
});
