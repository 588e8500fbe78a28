import { type Kysely, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../contract/actor.ts';
import type { Tables } from '../contract/store.ts';
import { unnested } from '../sql/unnested.ts';
import type { Probe } from './session.ts';

/** Refused writes in ten minutes after which a person hears only that it is too often, and no more whether a value is taken. */
const MOST_PROBES = 10;

/** How long they are counted, and how long who has guessed may take no unique value, in seconds. */
export const PROBE_PAUSE = 600;

const guessing = new WeakMap<Kysely<Tables>, Map<string, number>>();

/**
 * Whether a person was found guessing a short while ago: then no write may claim a unique value, whether it is taken or not, because the one that
 * passes tells as much as the one that is refused. Each process finds out for itself, by the next refusal.
 */
export function isGuessing(db: Kysely<Tables>, { account }: Actor): boolean {
  return account !== null && (guessing.get(db)?.get(account) ?? 0) > Date.now();
}

/** Has the person been told of invisible rows so often that it looks like guessing? Writes are counted, not their rows. */
export async function probesTooOften(db: Kysely<Tables>, actor: Actor): Promise<boolean> {
  if (!actor.account) return false;
  const { rows } = await sql<{ writes: number }>`
    select count(distinct at) as writes from access_log
    where account = ${actor.account}::uuid and action = 'probe' and at > now() - ${PROBE_PAUSE} * interval '1 second'
  `.execute(db);
  if ((rows[0]?.writes ?? 0) <= MOST_PROBES) return false;
  const found = guessing.get(db) ?? new Map<string, number>();
  guessing.set(db, found.set(actor.account, Date.now() + PROBE_PAUSE * 1000));
  return true;
}

/** Notes in the access log that an actor learned of rows out of their sight because a unique value was taken; the refused write has rolled back by now. */
export async function logProbes(db: Kysely<Tables>, actor: Actor, probes: readonly Probe[]): Promise<void> {
  if (probes.length === 0) return;
  const source = unnested([
    { name: 'id', array: 'uuid', values: probes.map(() => uuidv7()) },
    { name: 'resource', array: 'text', values: probes.map(({ resource }) => resource) },
    { name: 'row_id', array: 'uuid', values: probes.map(({ row }) => row) },
    { name: 'field', array: 'text', values: probes.map(({ fields }) => fields.join(' ')) },
  ]);
  await sql`
    insert into access_log (id, at, actor, account, person, assignment, unit, action, resource, row_id, field)
    select u.id, now(), ${actor.name}, ${actor.account}::uuid, ${actor.person}::uuid, ${actor.assignment}::uuid,
      ${actor.unit}::uuid, 'probe', u.resource, u.row_id, u.field
    from ${source}
  `.execute(db);
}
