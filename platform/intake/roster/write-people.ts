import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { assignment, department, person, post } from '#standards/resources';
import type { Work } from '../batch/work.ts';
import { byLine, LinesRefused } from '../jobs/lines-refused.ts';
import type { Settled } from '../jobs/ready-lines.ts';
import { findOrMake, keyText } from './find-or-make.ts';
import { noteMade, type RosterLine } from './roster-lines.ts';

type AssignmentInput = InputOf<(typeof assignment)['fields']>;

/** A line of the sheet 人员 whose units have rows. */
interface Placed extends RosterLine {
  readonly unit: string;
  /** Unit whose quota the person counts on; null when it is not in the list, rightly. */
  readonly establishment: string | null;
}

/** Makes departments, posts, people and appointments of the lines; whoever and whatever stands already is taken as it is. */
export async function writePeople(
  tx: Writer,
  work: Work,
  lines: readonly RosterLine[],
  unitIds: ReadonlyMap<string, string>,
): Promise<Settled[]> {
  const placed = place(lines, unitIds);
  const departments = await findOrMake(
    tx,
    work,
    department,
    ['unit', 'name'],
    placed.flatMap(({ line, unit, values }) => {
      const name = textOf(values.department);
      return name ? [{ line, key: [unit, name], input: { unit, name } }] : [];
    }),
  );
  const departmentOf = ({ unit, values }: Placed) =>
    departments.get(keyText([unit, textOf(values.department) ?? ''])) ?? null;
  const posts = await findOrMake(
    tx,
    work,
    post,
    ['unit', 'name'],
    placed.map((line) => postOf(line, departmentOf(line), placed)),
  );
  const people = await peopleOf(tx, work, placed);
  const rows = placed.map((line) =>
    assignmentOf(
      line,
      people.get(staffNoOf(line))!,
      departmentOf(line),
      posts.get(keyText([line.unit, titleOf(line)]))!,
    ),
  );
  const standing = await appointed(tx, rows);
  const fresh = placed.map((_, i) => i).filter((i) => !standing.has(i));
  const written =
    fresh.length === 0
      ? []
      : (
          await byLine(
            fresh.map((i) => placed[i]!.line),
            () =>
              tx.create(
                assignment,
                fresh.map((i) => rows[i]!),
                { batch: work.batch, permission: 'assignment.appoint', verb: 'appoint' },
              ),
          )
        ).rows;
  await noteMade(
    tx,
    work.batch,
    'assignment',
    written.map((row, i) => ({ ...row, line: placed[fresh[i]!]!.line })),
  );
  await showAwayFromHome(tx, placed, people);
  const madeAt = new Map(fresh.map((at, i) => [at, written[i]!]));
  return placed.map(({ line }, i) => ({
    line,
    act: standing.has(i) ? 'same' : 'create',
    record: madeAt.get(i)?.id ?? standing.get(i) ?? null,
    rev: madeAt.get(i)?.rev ?? null,
    prior: null,
  }));
}

function place(lines: readonly RosterLine[], unitIds: ReadonlyMap<string, string>): Placed[] {
  const missing = lines.filter(({ values }) => !unitIds.has(String(values.unit)));
  if (missing.length > 0) {
    throw new LinesRefused(
      missing.map(({ line }) => ({
        line,
        field: 'unit',
        code: 'UNIT_WAITS',
        message: '所在单位尚未入库，请先处理该单位。',
      })),
    );
  }
  return lines.map((line) => ({
    ...line,
    unit: unitIds.get(String(line.values.unit))!,
    establishment: unitIds.get(String(line.values.establishment)) ?? null,
  }));
}

function postOf(line: Placed, departmentId: string | null, all: readonly Placed[]) {
  const name = titleOf(line);
  const seats = all.filter((other) => other.unit === line.unit && titleOf(other) === name).length;
  const leadership = line.values.leadership as AssignmentInput['leadership'];
  return {
    line: line.line,
    key: [line.unit, name],
    input: { unit: line.unit, name, department: departmentId, leadership, seats },
  };
}

/** One person a 工号; who belongs to a unit outside the list belongs, for the platform, where the work is. */
function peopleOf(tx: Writer, work: Work, placed: readonly Placed[]) {
  return findOrMake(
    tx,
    work,
    person,
    ['staffNo'],
    placed.map((line) => ({
      line: line.line,
      key: [staffNoOf(line)],
      input: {
        name: String(line.values.name),
        staffNo: staffNoOf(line),
        home: line.establishment ?? line.unit,
        phone: textOf(line.values.phone),
      },
    })),
  ).then((ids) => new Map([...ids].map(([key, id]) => [(JSON.parse(key) as string[])[0]!, id])));
}

function assignmentOf(line: Placed, personId: string, departmentId: string | null, postId: string): AssignmentInput {
  const { values } = line;
  return {
    person: personId,
    unit: line.unit,
    establishment: line.establishment,
    department: departmentId,
    post: postId,
    title: titleOf(line),
    kind: values.kind as AssignmentInput['kind'],
    leadership: (values.leadership ?? null) as AssignmentInput['leadership'],
    rank: (values.rank ?? null) as AssignmentInput['rank'],
    from: String(values.from),
  };
}

/** Appointments that stand already: same person, unit, title and first day. */
async function appointed(tx: Writer, rows: readonly AssignmentInput[]): Promise<ReadonlyMap<number, string>> {
  const found = await tx.matching(
    assignment,
    ['person', 'unit', 'title', 'from'],
    rows.map((row) => [row.person, row.unit, row.title, row.from]),
  );
  return new Map(found.map(({ at, row }) => [at, row.id]));
}

/** Whoever works elsewhere than at home is seen there. */
async function showAwayFromHome(
  tx: Writer,
  placed: readonly Placed[],
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = [...new Set(placed.map((line) => people.get(staffNoOf(line))!))];
  const { rows } = await sql<{ place: string; people: string[] }>`
    select u.place_path as place, array_agg(distinct p.id) as people
    from assignment a join person p on p.id = a.person join unit u on u.id = a.unit
    where p.id = any(${ids}::uuid[]) and a.voided_at is null and a.unit <> p.home group by u.place_path`.execute(
    tx.system,
  );
  for (const { place: at, people: away } of rows)
    await tx.grantSight(person, away, { place: at }, null, '在本单位任职');
}

function staffNoOf({ values }: RosterLine): string {
  return String(values.staffNo);
}

function titleOf({ values }: RosterLine): string {
  return String(values.title);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
