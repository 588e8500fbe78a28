import { fault, GoaError } from '#platform/store';

/** Key of the last row of a page: its place in the order and its id. */
export type PageKey = readonly [at: string, id: string];

/** The mark of the next page. It only says where one's own list goes on, so it need not be signed. */
export function markOf(key: PageKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a mark; throws BAD_CURSOR for anything that is none. */
export function keyOf(mark: string | null | undefined): PageKey | null {
  if (!mark) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(mark, 'base64url').toString());
    if (Array.isArray(key) && key.length === 2 && key.every((part) => typeof part === 'string' && part.length <= 60))
      return [String(key[0]), String(key[1])];
  } catch {
    // Falls through to the refusal.
  }
  throw new GoaError(fault('BAD_CURSOR'), { path: 'after' });
}

/** A page of at most `limit` rows out of one row more than that. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => PageKey,
): { rows: readonly Row[]; next?: string } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return rows.length > limit && last ? { rows: page, next: markOf(key(last)) } : { rows: page };
}

/** A search text as a pattern of `ilike`; null for none. */
export function patternOf(words: string | null | undefined): string | null {
  const text = words?.trim();
  return text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null;
}
