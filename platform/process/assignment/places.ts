import { sql } from 'kysely';
import type { Store } from '#platform/store';
import type { Place } from '#standards/process';

/** What people are looked for around: the case's applicant, their unit and department, the form, and the day. */
export interface Around {
  readonly applicant: string | null;
  readonly assignment: string | null;
  readonly unit: string;
  readonly form: Readonly<Record<string, unknown>>;
  /** Asia/Shanghai day. */
  readonly day: string;
  /** The applicant's own department, where it is known already. */
  readonly department?: string | null;
}

type Tx = Pick<Store, 'system'>;

/** Units that a place means, with those that share their office (合署); empty when there is none. */
export async function unitsOf(tx: Tx, place: Place, around: Around): Promise<readonly string[]> {
  const unit = await unitOf(tx, place, around);
  if (!unit) return [];
  const { rows } = await sql<{ id: string }>`
    select o.id from unit u join unit o on o.id = u.id or (o.joint_office = u.joint_office and o.voided_at is null)
    where u.id = ${unit}`.execute(tx.system);
  return rows.map(({ id }) => id);
}

/** The one unit that a place means; null when there is none. */
export async function unitOf(tx: Tx, place: Place, around: Around): Promise<string | null> {
  switch (place.at) {
    case 'applicantUnit':
      return around.unit;
    case 'superior':
    case 'parent': {
      const { rows } = await sql<{ superior: string | null; parent: string | null }>`
        select superior, parent from unit where id = ${around.unit}`.execute(tx.system);
      return rows[0]?.[place.at] ?? null;
    }
    case 'unit':
      return place.unit;
    case 'field': {
      const value = around.form[place.field];
      return typeof value === 'string' ? value : null;
    }
    case 'responsible':
      return responsibleBody(tx, around, place.line, place.above ?? 0);
  }
}

/** Departments and their parents hold at most so many levels; a circle made by mistake ends here. */
const MOST_LEVELS = 10;

/** The applicant's department, or the one the form names, `up` levels higher; null when there is none. */
export async function departmentOf(tx: Tx, around: Around, field?: string, up = 0): Promise<string | null> {
  let department = field ? around.form[field] : await ownDepartment(tx, around);
  for (let level = 0; level < Math.min(up, MOST_LEVELS) && typeof department === 'string'; level++) {
    const { rows } = await sql<{ parent: string | null }>`
      select parent from department where id = ${department}`.execute(tx.system);
    department = rows[0]?.parent ?? null;
  }
  return typeof department === 'string' ? department : null;
}

async function ownDepartment(tx: Tx, { assignment, department }: Around): Promise<string | null> {
  if (department !== undefined) return department;
  if (!assignment) return null;
  const { rows } = await sql<{ department: string | null }>`
    select department from assignment where id = ${assignment}`.execute(tx.system);
  return rows[0]?.department ?? null;
}

/** The body that leads a business line where the unit stands: of its own region, else of the nearest region above that reaches below (职责图). */
async function responsibleBody(tx: Tx, around: Around, line: string, above: number): Promise<string | null> {
  const { rows } = await sql<{ body: string }>`
    with recursive chain as (
      select r.id, r.parent, 0 as distance from unit u join region r on r.id = u.region where u.id = ${around.unit}
      union all
      select r.id, r.parent, c.distance + 1 from chain c join region r on r.id = c.parent
    )
    select d.body from chain c
    join responsibility d on d.region = c.id and d.voided_at is null and d.line = ${line} and d.duty = 'lead'
      and (c.distance = ${above} or c.distance > ${above} and d.reach = 'below')
      and coalesce(d.valid_from <= ${around.day}::date, true) and coalesce(d.valid_to >= ${around.day}::date, true)
    join unit b on b.id = d.body and b.status = 'active' and b.voided_at is null
    where c.distance >= ${above}
    order by c.distance, b.name limit 1`.execute(tx.system);
  return rows[0]?.body ?? null;
}
