import { sql } from 'kysely';
import type { Store } from '#platform/store';

/** Rows a statement, so that none runs into the time limit of statements on a busy machine. */
const CHUNK = 10_000;

/**
 * So many cases beside the one that is there: over four years and every body of the demo, a twentieth of them open, each with its run and its promised limit of
 * ten days, of which one to twelve were used.
 */
export async function fillCases(store: Store, count: number, like: string): Promise<void> {
  for (let from = 1; from <= count; from += CHUNK)
    await sql`
      with body as (
        select id, place_path, line_path, row_number() over (order by id) - 1 as n, count(*) over () as all_bodies
        from unit where voided_at is null
      ), fresh as (
        select gen_random_uuid() as id, g.n, b.id as body, b.place_path, b.line_path, g.n % 20 = 0 as open,
          now() - (g.n % 1460) * interval '1 day' - (g.n % 86400) * interval '1 second' as at
        from generate_series(${from}::int, ${from + CHUNK - 1}::int) as g (n)
          join body b on b.n = g.n % b.all_bodies
      ), files as (
        insert into case_file (id, rev, no, title, item, item_title, applicant, unit, body, status, light, step, submitted_at,
          accepted_at, due_on, finished_at, owner_unit, place_path, line_path, person_id, search, created_at, created_by, updated_at,
          updated_by)
        select f.id, 1, 'BC' || n, '事项' || n, c.item, c.item_title, c.applicant, c.unit, f.body,
          case when open then 'running' when n % 9 = 0 then 'denied' else 'approved' end,
          (array['green', 'green', 'yellow', 'orange', 'red'])[1 + n / 20 % 5], '审核', at, at, at::date + 14,
          case when not open then at + (1 + n % 12) * interval '1 day' end, f.body, f.place_path, f.line_path, c.person_id,
          'bc' || n, at, c.created_by, at, c.updated_by
        from fresh f, case_file c where c.id = ${like}
      ), runs as (
        insert into case_run (id, definition, item, title, rev, state, form, status, applicant, unit, body, people, log_seq, log_hash)
        select f.id, r.definition, r.item, r.title, 1, '{}', '{}', case when open then 'running' else 'approved' end, r.applicant,
          r.unit, f.body, '{}', 1, '' from fresh f, case_run r where r.id = ${like}
      )
      insert into case_clock (id, case_id, kind, unit, amount, used, run_from, due_at, due_day, thresholds, status, created_at)
      select gen_random_uuid(), id, 'promised', 'workday', 10, 1 + n % 12, at, at + interval '14 days', at::date + 14, '{}',
        case when open then 'running' else 'done' end, at from fresh`.execute(store.system);
  await sql`analyze case_file`.execute(store.system);
  await sql`analyze case_clock`.execute(store.system);
}
