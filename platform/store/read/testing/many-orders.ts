import { sql } from 'kysely';
import type { SampleWorld } from '../../write/testing/sample-world.ts';

/** An order as the tests know it: what it is filtered, sorted and scoped by. */
export interface ManyOrder {
  readonly id: string;
  readonly place: string;
  readonly line: string;
  readonly ownerUnit: string;
  readonly department: string;
  readonly person: string;
  readonly neededOn: string | null;
  readonly people: number | null;
  readonly purpose: string;
  readonly voided: boolean;
}

/**
 * Fills the table of orders past the write path, with ids that grow. The first tenth belongs to the east alone and the rest never does, so that a walk
 * over the newest rows gives up for the east; every 9th has no day and every 50th is voided.
 */
export async function manyOrders(world: SampleWorld, count: number): Promise<readonly ManyOrder[]> {
  const [east, rest] = [['eastOffice', 'eastTeam'] as const, ['bureau', 'westOffice'] as const];
  const orders = Array.from({ length: count }, (_, n): ManyOrder => {
    const owners = n < count / 10 ? east : rest;
    const owner = owners[n % 2]!;
    return {
      id: idOf(n),
      ownerUnit: world.id[owner],
      department: idOf(0xd0 + (n % 5)),
      person: idOf(0xe0 + (n % 8)),
      // As if the team had forty units below it: a list led by the scope must find its rows among many paths.
      place: owner === 'eastTeam' ? `${world.place[owner]}z${n % 40}/` : world.place[owner],
      line: world.line[owner],
      neededOn:
        n % 9 === 0 ? null : `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
      people: n % 7 === 0 ? null : (n * 31) % 50,
      purpose: n % 3 === 0 ? 'office' : 'field',
      voided: n % 50 === 0,
    };
  });
  await sql`insert into smp_order (id, rev, created_at, updated_at, voided_at, doc_state, search, owner_unit, place_path, line_path,
      department_id, person_id, unit, title, purpose, status, amount, people, needed_on)
    select o.id, 1, now(), now(), case when o.voided then now() end, 'draft', '第' || o.n || '号申请 d' || o.n, o."ownerUnit", o.place, o.line,
      o.department, o.person, o."ownerUnit", '第' || o.n || '号申请', o.purpose, 'waiting', o.n, o.people, o."neededOn"
    from jsonb_to_recordset(${JSON.stringify(orders.map((order, n) => ({ ...order, n })))}::jsonb) as o(n int, id uuid, place text, line text,
      "ownerUnit" uuid, department uuid, person uuid, "neededOn" date, people int, purpose text, voided bool)`.execute(
    world.store.system,
  );
  await sql`analyze smp_order`.execute(world.store.system);
  return orders;
}

function idOf(n: number): string {
  return `018f0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}
