import type { Field, Resource } from '#standards/language';
import { personPinyinKey, pinyinKey } from '#standards/pinyin';

/** Parts what everyone with a clearance of 1 may search from what asks for 2. */
const PART = '\n';

/**
 * Text of the column `search` for one row: the search fields in lower case with their pinyin, grade 1 before the line break and grade 2 after it,
 * the label first. `null` when there is nothing to find. The write path stores it, the read path asks it with `like`.
 */
export function searchText(resource: Resource, row: Readonly<Record<string, unknown>>): string | null {
  const fields = searchFields(resource);
  const [open, internal] = [partOf(fields, row, 1), partOf(fields, row, 2)];
  if (!open && !internal) return null;
  return internal ? open + PART + internal : open;
}

const searched = new WeakMap<Resource, readonly (readonly [name: string, field: Field])[]>();

/** The fields that are searched, the label first; found out once a resource. */
function searchFields(resource: Resource): readonly (readonly [name: string, field: Field])[] {
  const known = searched.get(resource);
  if (known) return known;
  const fields = Object.entries(resource.fields)
    .filter(([, field]) => field.search)
    .sort(([a], [b]) => Number(b === resource.label) - Number(a === resource.label));
  searched.set(resource, fields);
  return fields;
}

function partOf(fields: ReturnType<typeof searchFields>, row: Readonly<Record<string, unknown>>, grade: 1 | 2): string {
  const keys: string[] = [];
  for (const [name, field] of fields) if (field.grade === grade) keys.push(...keysOf(field, row[name]));
  return keys.join(' ');
}

/** What a person typed, as the words that must all be found: lower case, half width, at most five. */
export function searchWords(typed: string): string[] {
  return fold(typed).split(/\s+/).filter(Boolean).slice(0, 5);
}

function keysOf(field: Field, value: unknown): readonly string[] {
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = fold(String(value));
  if (!text) return [];
  return PLAIN.test(text) ? plainKeys(text) : nameKeys(text, field.mask === 'name');
}

/** A number or a Latin word is found as it stands and without its signs. */
function plainKeys(text: string): readonly string[] {
  const bare = text.replace(SIGNS, '');
  return bare === text || bare === '' ? [text] : [text, bare];
}

const SIGNS = /[^a-z0-9]+/g;

/** Large imports name the same things again and again. */
const KNOWN = 5000;

const known = new Map<string, readonly string[]>();

function nameKeys(text: string, person: boolean): readonly string[] {
  const name = person ? `${PART}${text}` : text;
  let keys = known.get(name);
  if (!keys) {
    if (known.size >= KNOWN) known.clear();
    const { full, initials } = person ? personPinyinKey(text) : pinyinKey(text);
    keys = [...new Set([text, initials, full])].filter(Boolean);
    known.set(name, keys);
  }
  return keys;
}

/** Line breaks would move a value to the other side of the parting. */
function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Letters, digits and signs of ASCII without spaces: nothing about them to be folded but their case. */
const PLAIN = /^[!-~]+$/;
