import { createHash } from 'node:crypto';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { ListQuery } from '../contract/query.ts';
import type { Ordering } from './ordering.ts';

/** A place in an ordered list: the texts of the columns that the last row is ordered by. */
export type Position = readonly (string | null)[];

/**
 * A cursor holds a position and a digest of the list it belongs to, so that it is refused in another one. It is not signed: whoever makes one up
 * only chooses where their own list begins.
 */
export function writeCursor(position: Position, listed: string): string {
  return Buffer.from(JSON.stringify([listed, ...position])).toString('base64url');
}

/** The position of a cursor; throws `BAD_CURSOR` when it is none or belongs to another list. */
export function readCursor(cursor: string, listed: string, ordering: Ordering): Position {
  const [digest, ...position] = parse(cursor);
  const fits =
    digest === listed &&
    position.length === ordering.parts.length &&
    position.every((text, i) => typeof text === 'string' || (text === null && i === 0 && ordering.nullable));
  if (!fits) throw new GoaError(fault('BAD_CURSOR'));
  return position as Position;
}

/** Digest of what a list is of: resource, order, filter, search. The page size may change on the way. */
export function listDigest(resource: string, ordering: Ordering, query: ListQuery): string {
  const facts = [resource, ordering.name, query.filter ?? null, query.search ?? null, query.voided ?? false];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 12);
}

function parse(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
