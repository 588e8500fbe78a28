import type { App, Registry } from '#standards/language';

/** An entry of the side menu. */
export interface MenuEntry {
  readonly title: string;
  readonly path: string;
  /** Title of the page behind it, when the menu calls it otherwise. */
  readonly page?: string;
  /** Resource of a generated list; none for a hand-made page. */
  readonly resource?: string;
  /** Title of the part of the application's menu that it stands in. */
  readonly part?: string;
}

/** A part of an application's menu; without a title for the entries that stand in none. */
export interface MenuPart {
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

/** The entries of one application or wing. */
export interface MenuGroup {
  readonly app: string;
  readonly title: string;
  readonly icon: string;
  readonly entries: readonly MenuEntry[];
}

/** The menu of the acting post: applications in their order, only what it may open, empty applications left out. */
export function menuOf(
  registry: Pick<Registry, 'apps' | 'pages'>,
  may: (permission: string) => boolean,
): readonly MenuGroup[] {
  return registry.apps
    .map((app) => ({ app: app.id, title: app.title, icon: app.icon, entries: entriesOf(app, registry, may) }))
    .filter((group) => group.entries.length > 0);
}

/** The entries of an application by its parts: those that stand in none first, then each part where it is first named. */
export function partsOf({ entries }: Pick<MenuGroup, 'entries'>): readonly MenuPart[] {
  const titles = [...new Set(entries.map(({ part = '' }) => part))];
  return titles
    .sort((a, b) => Number(a !== '') - Number(b !== ''))
    .map((title) => ({ ...(title && { title }), entries: entries.filter(({ part = '' }) => part === title) }));
}

/** Entries whose title, page, part or application contains all the words. */
export function findEntries(groups: readonly MenuGroup[], words: string): readonly (MenuEntry & { group: string })[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return groups
    .flatMap((group) => group.entries.map((entry) => ({ ...entry, group: group.title })))
    .filter(({ title, page, part, group }) => {
      const text = `${title} ${page ?? ''} ${part ?? ''} ${group}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
}

/** Path of the entry that the address belongs to: the longest one that begins it. */
export function openEntry(groups: readonly MenuGroup[], address: string): string | undefined {
  return groups
    .flatMap((group) => group.entries.map((entry) => entry.path))
    .filter((path) => address === path || address.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function entriesOf(app: App, { pages }: Pick<Registry, 'pages'>, may: (permission: string) => boolean): MenuEntry[] {
  return (app.menus ?? []).flatMap(({ title, resource, page, group }): MenuEntry[] => {
    const part = group ? { part: group } : {};
    if (resource) return may(`${resource}.read`) ? [{ title, path: `/r/${resource}`, resource, ...part }] : [];
    const found = page ? pages.get(page) : undefined;
    return found && may(found.permission) ? [{ title, path: found.path, page: found.title, ...part }] : [];
  });
}
