import { type RawBuilder, sql } from 'kysely';
import type { Store } from '#platform/store';

/** Somebody for whom a person may act at a moment, and the items it holds for (null: all). */
export interface Principal {
  readonly person: string;
  readonly name: string;
  readonly items: readonly string[] | null;
}

/** For whom a person stands in at a moment; never handed on: whoever stands in for a deputy does not stand in for the deputy's principals. */
export async function principalsOf(
  tx: Pick<Store, 'system'>,
  deputy: string,
  at: string,
): Promise<readonly Principal[]> {
  const { rows } = await sql<Principal>`
    select d.principal as person, p.name, d.items from standing_deputy d join person p on p.id = d.principal
    where d.deputy = ${deputy} and d.ended_at is null and d.from_at <= ${at} and d.until_at > ${at}
    order by d.from_at, d.id`.execute(tx.system);
  return rows;
}

/** Somebody who stands in for another, and the moment at which it ends. */
export interface Deputy {
  readonly deputy: string;
  readonly until: string;
}

/** Deputies who stand in for somebody now or later, with the moment at which it ends, for an item. */
export async function deputiesOf(
  tx: Pick<Store, 'system'>,
  principals: readonly string[],
  item: string,
): Promise<readonly Deputy[]> {
  if (principals.length === 0) return [];
  const { rows } = await deputySource(principals, item).execute(tx.system);
  return rows;
}

/** The same as a query, to be part of another. */
export function deputySource(principals: readonly string[], item: string): RawBuilder<Deputy> {
  return sql<Deputy>`
    select deputy, max(until_at) as until from standing_deputy
    where principal = any(${[...principals]}::uuid[]) and ended_at is null and until_at > now()
      and (items is null or ${item} = any(items)) group by deputy`;
}

/** Whether a delegation holds for an item. */
export function holdsFor({ items }: Principal, item: string): boolean {
  return items === null || items.includes(item);
}
