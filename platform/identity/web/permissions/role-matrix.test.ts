import { expect, test } from 'vitest';
import { buildRegistry, type Role } from '#standards/language';
import { identityApp } from '../../app.ts';
import { roleMatrix } from './role-matrix.ts';

const registry = buildRegistry([identityApp]);
const role = (...permissions: string[]): Role => ({ id: 'r', title: '角色', depth: 'unit', clearance: 2, permissions });

test('single permissions are held one by one, resources without any are left out', () => {
  const { lines, further } = roleMatrix(registry, role('unit.read', 'unit.rename'));
  expect(lines).toEqual([
    {
      resource: 'unit',
      title: '单位',
      builtIn: { read: true, history: false, reveal: false, export: false, create: false, update: false, void: false },
      own: ['单位更名'],
    },
  ]);
  expect(further).toEqual([]);
});

test('a star holds every verb of its resource and of no other', () => {
  const { lines } = roleMatrix(registry, role('responsibility.*'));
  expect(lines.map(({ resource }) => resource)).toEqual(['responsibility']);
  expect(Object.values(lines[0]?.builtIn ?? {})).toEqual([true, true, true, true, true, true, true]);
});

test('verbs that a resource has not are absent, not refused', () => {
  const [region] = roleMatrix(registry, role('region.read')).lines;
  expect(region?.builtIn).toEqual({ read: true, history: false, reveal: false, export: false });
});

test('permissions of no resource stand apart; unknown ones give nothing', () => {
  expect(roleMatrix(registry, role('platform.explain', 'platform.nothing'))).toEqual({
    lines: [],
    further: ['解释他人能否查看或办理'],
  });
});
