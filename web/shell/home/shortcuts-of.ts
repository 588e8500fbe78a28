import type { MenuEntry, MenuGroup } from '../menu-model.ts';

/** So many shortcuts have room. */
export const MOST_SHORTCUTS = 12;

/** Entries the person has chosen, in that order, without what the acting post may not open; when nothing was chosen the first two pages of each application. */
export function shortcutsOf(groups: readonly MenuGroup[], kept: readonly string[] | undefined): readonly MenuEntry[] {
  if (!kept)
    return groups.flatMap(({ entries }) => entries.filter((one) => !one.resource).slice(0, 2)).slice(0, MOST_SHORTCUTS);
  const byPath = new Map(groups.flatMap(({ entries }) => entries.map((entry) => [entry.path, entry] as const)));
  return kept.flatMap((path) => byPath.get(path) ?? []).slice(0, MOST_SHORTCUTS);
}
