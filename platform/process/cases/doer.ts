import { type RawBuilder, sql } from 'kysely';
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
  const { person, assignment } = actingPerson(actor);
  const { rows } = await sql<{ org: string | null }>`select ${orgSource(assignment)} as org`.execute(tx.system);
  return { person, name: actor.name, org: rows[0]!.org, onBehalf: null, address: address ?? null };
}

/** Person and assignment that act; throws NOT_FOR_SERVICES for whoever is no person in a post. */
export function actingPerson({ person, assignment }: Actor): { readonly person: string; readonly assignment: string } {
  if (!person || !assignment) throw new GoaError(processFault('NOT_FOR_SERVICES'));
  return { person, assignment };
}

/** Expression of unit, department and title of an assignment as they are now. */
export function orgSource(assignment: string): RawBuilder<string | null> {
  return sql<string | null>`(
    select concat_ws(' ', u.name, d.name, a.title) from assignment a join unit u on u.id = a.unit
    left join department d on d.id = a.department where a.id = ${assignment})`;
}

/** What the platform does by itself, for example when a limit runs out. */
export const byItself: Doer = { person: null, name: '系统', org: null, onBehalf: null, address: null };
