import type { Registry } from '#standards/language';
import { heading, table } from './markdown.ts';

/** Shipped roles and every permission there is. */
export function rolesPage(registry: Registry): string {
  const roles = [...registry.roles.values()].map((role) => [
    `\`${role.id}\``,
    role.title,
    role.depth,
    String(role.clearance),
    role.permissions.map((name) => `\`${name}\``).join(' '),
  ]);
  const permissions = [...registry.permissions].map(([name, title]) => [`\`${name}\``, title]);
  return `${heading('Roles and permissions')}\nDepth and clearance are what is proposed; the grant carries them.\n\n${table(['role', '名称', 'depth', 'clearance', 'permissions'], roles)}\n## Permissions\n\n${table(['permission', '名称'], permissions)}`;
}
