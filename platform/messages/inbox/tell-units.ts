import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/store';
import type { Telling } from './message.ts';
import { tellPeople } from './tell-people.ts';

/** Leaves a message for those who handle incoming notices in the units (`noticeReceipt.receive` by a grant that is in force, of an assignment or a post). */
export async function tellUnits(
  system: Kysely<Tables>,
  units: readonly string[],
  telling: Telling,
  roles: readonly string[] = ['noticeClerk'],
): Promise<void> {
  const { rows } = await sql<{ person: string }>`
    select distinct a.person from role_grant g
    join assignment a on a.id = g.assignment or a.post = g.post
    where g.role = any(${roles}) and a.unit = any(${units}::uuid[]) and g.voided_at is null and a.voided_at is null
      and g.valid_from <= ${TODAY} and coalesce(g.valid_to >= ${TODAY}, true)
      and a.valid_from <= ${TODAY} and coalesce(a.valid_to >= ${TODAY}, true)`.execute(system);
  await tellPeople(
    system,
    rows.map(({ person }) => person),
    telling,
  );
}

/** Leaves a message for everybody who works in the units and has an account that answers. */
export async function tellEverybody(system: Kysely<Tables>, units: readonly string[], telling: Telling): Promise<void> {
  const { rows } = await sql<{ person: string }>`
    select distinct a.person from assignment a join account c on c.person = a.person and c.status = 'active'
    where a.unit = any(${units}::uuid[]) and a.voided_at is null and c.voided_at is null
      and a.valid_from <= ${TODAY} and coalesce(a.valid_to >= ${TODAY}, true)`.execute(system);
  await tellPeople(
    system,
    rows.map(({ person }) => person),
    telling,
  );
}

const TODAY = sql`(now() at time zone 'Asia/Shanghai')::date`;
