import type { Field, Resource } from '#standards/language';
import { personPinyinKey, pinyinKey } from '#standards/pinyin';

/** Parts what everyone with a clearance of 1 may search from what asks for 2. */
const PART = '\n';

/**
 * Text of the column `search` for one row: the search fields in lower case with their pinyin, grade 1 before the line break and grade 2 after it,
 * the label first. `null` when there is nothing to find. The write path stores it, the read path asks it with `like`.
 */
export function searchText(resource: Resource, row: Readonly<Record<string, unknown>>): string | null {
  const fields = Object.entries(resource.fields)
    .filter(([, field]) => field.search)
    .sort(([a], [b]) => Number(b === resource.label) - Number(a === resource.label));
  const part = (grade: 1 | 2) =>
    fields.flatMap(([name, field]) => (field.grade === grade ? keysOf(field, row[name]) : [])).join(' ');
  const [open, internal] = [part(1), part(2)];
  if (!open && !internal) return null;
  return internal ? open + PART + internal : open;
}

/** What a person typed, as the words that must all be found: lower case, half width, at most five. */
export function searchWords(typed: string): string[] {
  return fold(typed).split(/\s+/).filter(Boolean).slice(0, 5);
}

function keysOf(field: Field, value: unknown): string[] {
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = fold(String(value));
  const { full, initials } = field.mask === 'name' ? personPinyinKey(text) : pinyinKey(text);
  return [...new Set([text, initials, full].filter(Boolean))];
}

/** Line breaks would move a value to the other side of the parting. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
