import { sql } from 'kysely';
import { type Actor, GoaError, type Store } from '#platform/store';
import { processFault } from '../faults.ts';

/** Who does something to a case, and for whom: a standing deputy acts for his principal, a secretary enters what a leader signed. */
export interface Doer {
  readonly person: string | null;
  readonly name: string;
  /** Unit, department and title as they are now. */
  readonly org: string | null;
  readonly onBehalf: { readonly person: string; readonly name: string } | null;
  readonly address: string | null;
}

/** The doer that an actor is, under the assignment that acts. Throws NOT_FOR_SERVICES for whoever is no person in a post. */
export async function doerOf(
  tx: Pick<Store, 'system'>,
  actor: Actor,
  address?: string,
): Promise<Doer & { readonly person: string }> {
  if (!actor.person || !actor.assignment) throw new GoaError(processFault('NOT_FOR_SERVICES'));
  const { rows } = await sql<{ org: string }>`
    select concat_ws(' ', u.name, d.name, a.title) as org from assignment a join unit u on u.id = a.unit
    left join department d on d.id = a.department where a.id = ${actor.assignment}`.execute(tx.system);
  return {
    person: actor.person,
    name: actor.name,
    org: rows[0]?.org ?? null,
    onBehalf: null,
    address: address ?? null,
  };
}

/** What the platform does by itself, for example when a limit runs out. */
export const byItself: Doer = { person: null, name: '系统', org: null, onBehalf: null, address: null };
