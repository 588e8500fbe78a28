import { sql } from 'kysely';
import { GoaError, type Writer } from '#platform/store';
import type { adminLevel, lineRelation, unitKind, unitStatus } from '#standards/code-sets';
import type { CodeSet } from '#standards/language';
import { unit } from '#standards/resources';
import { identityFault } from '../faults.ts';

type CodeOf<S> = S extends CodeSet<infer C> ? C : never;

/** A unit as the commands of the organisation need it. */
export interface UnitFacts {
  readonly id: string;
  readonly rev: number;
  readonly name: string;
  readonly shortName: string | null;
  readonly region: string;
  readonly parent: string | null;
  readonly superior: string | null;
  readonly relation: CodeOf<typeof lineRelation> | null;
  readonly kind: CodeOf<typeof unitKind>;
  readonly level: CodeOf<typeof adminLevel>;
  readonly jointOffice: string | null;
  readonly secret: boolean;
  readonly status: CodeOf<typeof unitStatus>;
  readonly place: string;
  readonly line: string;
}

/** A unit that the actor sees and that still goes on, locked until the transaction ends; throws NOT_FOUND or UNIT_ENDED. */
export async function activeUnit(tx: Writer, id: string): Promise<UnitFacts> {
  await tx.get(unit, id);
  const facts = await unitFacts(tx, id);
  if (facts.status !== 'active') throw new GoaError(identityFault('UNIT_ENDED'));
  return facts;
}

/** A unit whatever its state, locked until the transaction ends, as it lies in the table now. */
export async function unitFacts(tx: Writer, id: string): Promise<UnitFacts> {
  const { rows } = await sql<UnitFacts>`
    select id, rev, name, short_name as "shortName", region, parent, superior, relation, kind, level,
      joint_office as "jointOffice", coalesce(secret, false) as secret, coalesce(status, 'active') as status,
      place_path as place, line_path as line
    from unit where id = ${id} for update`.execute(tx.system);
  return rows[0]!;
}
