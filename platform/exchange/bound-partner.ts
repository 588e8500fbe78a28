import { sql } from 'kysely';
import { resolveActor } from '#platform/identity';
import type { Actor, Sealer, Store } from '#platform/store';
import { shanghaiDay } from '#standards/language';

/** A partner that is active and bound. */
export interface BoundPartner {
  readonly id: string;
  readonly code: string;
  readonly url: string | null;
  readonly sendsCases: boolean;
  readonly takesApplications: boolean;
  readonly account: string;
  readonly assignment: string;
  /** Sealed. */
  readonly secret: string;
}

/** Active, bound partners: the one of a code, or all. */
export async function boundPartners(store: Pick<Store, 'system'>, code?: string): Promise<readonly BoundPartner[]> {
  const { rows } = await sql<BoundPartner>`
    select p.id, p.code, p.url, coalesce(p.sends_cases, false) as "sendsCases",
      coalesce(p.takes_applications, false) as "takesApplications", k.account, k.assignment, k.secret
    from exchange_partner p join exchange_key k on k.partner = p.id
    where p.active and p.voided_at is null and (${code ?? null}::text is null or p.code = ${code ?? null})
    order by p.code`.execute(store.system);
  return rows;
}

/** Who acts for a partner: the person who bound it, with the rights of today. Nobody once that account or assignment has ended. */
export async function actorOfPartner(
  store: Pick<Store, 'system' | 'registry'>,
  { account, assignment }: Pick<BoundPartner, 'account' | 'assignment'>,
  day: string = shanghaiDay(new Date()),
): Promise<Actor | undefined> {
  const actor = await resolveActor(store, { account, assignment, day });
  return actor?.person ? actor : undefined;
}

/** The shared key in hexadecimal. */
export function keyOf({ secret }: Pick<BoundPartner, 'secret'>, sealer: Sealer): string {
  return sealer.open(secret);
}
