import { type Kysely, sql } from 'kysely';
import type { Actor, Tables } from '#platform/store';

/** A post that a person may act under. */
export interface ActingPost {
  readonly assignment: string;
  readonly title: string;
  readonly unit: string;
  readonly unitName: string;
  /** Code of 任职方式. */
  readonly kind: string;
}

/** Who is at the screen. */
export interface Me {
  readonly person: { readonly id: string; readonly name: string };
  readonly login: string;
  /** Null when the chosen post has ended, or the person holds none. */
  readonly acting: ActingPost | null;
  readonly assignments: readonly ActingPost[];
  /** Permissions that reach at least somewhere. */
  readonly permissions: readonly string[];
  /** `place_path` of the unit of work. */
  readonly unitPlace: string | null;
}

/** The person, the posts to choose from and what the acting one may do. */
export async function describeMe(system: Kysely<Tables>, actor: Actor): Promise<Me> {
  const { rows } = await sql<{ person: string; login: string; posts: ActingPost[] }>`
    select c.person, c.login, (
      select coalesce(jsonb_agg(jsonb_build_object('assignment', a.id, 'title', a.title, 'unit', u.id, 'unitName', u.name,
        'kind', a.kind) order by a.valid_from, a.id), '[]')
      from assignment a join unit u on u.id = a.unit
      where a.person = c.person and a.voided_at is null and a.valid_from <= ${actor.today}::date
        and coalesce(a.valid_to >= ${actor.today}::date, true)
    ) as posts
    from account c where c.id = ${actor.account}`.execute(system);
  const { person, login, posts } = rows[0] ?? { person: '', login: '', posts: [] };
  const permissions = actor.grants.flatMap((grant) => (grant.arms.length > 0 ? [...grant.permissions] : []));
  return {
    person: { id: person, name: actor.name },
    login,
    acting: posts.find((post) => post.assignment === actor.assignment) ?? null,
    assignments: posts,
    permissions: [...new Set(permissions)].sort(),
    unitPlace: actor.place,
  };
}
