import type { CodeItem } from '#standards/language';

/** An option of a code select; hierarchical sets nest. */
export interface CodeOption {
  readonly value: string;
  readonly label: string;
  readonly title: string;
  readonly children?: readonly CodeOption[];
}

/**
 * Options for entering a code on a day: values that have ended or not begun are not offered, except the one the row already has.
 * `every` offers them all, for filters on old rows. A parent that has ended still carries its living children.
 */
export function codeOptions(
  items: readonly CodeItem[],
  today: string,
  current: string | readonly string[] | null | undefined,
  every = false,
): readonly CodeOption[] {
  const kept = new Set(typeof current === 'string' ? [current] : (current ?? []));
  const offered = items.filter((item) => every || kept.has(item.code) || isCurrent(item, today));
  const codes = new Set(offered.map((item) => item.code));
  const below = (parent: string | undefined): CodeOption[] =>
    offered
      .filter((item) => (item.parent !== undefined && codes.has(item.parent) ? item.parent : undefined) === parent)
      .map((item) => {
        const children = below(item.code);
        const label = isCurrent(item, today) ? item.label : `${item.label}（已停用）`;
        return { value: item.code, label, title: item.label, ...(children.length > 0 ? { children } : {}) };
      });
  return below(undefined);
}

/** True when the set has values below values. */
export function isHierarchical(items: readonly CodeItem[]): boolean {
  return items.some((item) => item.parent !== undefined);
}

function isCurrent(item: CodeItem, today: string): boolean {
  return (!item.from || item.from <= today) && (!item.to || item.to >= today);
}
