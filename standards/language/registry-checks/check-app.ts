import type { App } from '../app.ts';
import type { Registry } from '../registry.ts';

/** Problems of a manifest's menus, pages and panels. */
export function checkApp(app: App, registry: Registry): string[] {
  const menus = (app.menus ?? []).flatMap((menu) => {
    if (menu.resource !== undefined && !registry.resources.has(menu.resource))
      return [`menu ${menu.title}: resource "${menu.resource}" is not declared`];
    if (menu.page !== undefined && !registry.pages.has(menu.page))
      return [`menu ${menu.title}: page "${menu.page}" is not declared`];
    return [];
  });
  const places = [
    ...(app.pages ?? []).map((page) => ({ ...page, what: 'page' })),
    ...(app.panels ?? []).map((panel) => ({ ...panel, what: 'panel' })),
  ].flatMap(({ what, key, permission }) =>
    permission === 'signedIn' || registry.permissions.has(permission)
      ? []
      : [`${what} ${key}: permission "${permission}" is not declared`],
  );
  return [...menus, ...places].map((problem) => `app ${app.id} ${problem}`);
}
