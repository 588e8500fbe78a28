import type { App } from '../app.ts';
import type { Registry } from '../registry.ts';

/** Problems of a manifest's menus and pages. */
export function checkApp(app: App, registry: Registry): string[] {
  const menus = (app.menus ?? []).flatMap((menu) => {
    if (menu.resource !== undefined && !registry.resources.has(menu.resource))
      return [`menu ${menu.title}: resource "${menu.resource}" is not declared`];
    if (menu.page !== undefined && !registry.pages.has(menu.page))
      return [`menu ${menu.title}: page "${menu.page}" is not declared`];
    return [];
  });
  const pages = (app.pages ?? []).flatMap((page) =>
    page.permission === 'signedIn' || registry.permissions.has(page.permission)
      ? []
      : [`page ${page.key}: permission "${page.permission}" is not declared`],
  );
  return [...menus, ...pages].map((problem) => `app ${app.id} ${problem}`);
}
