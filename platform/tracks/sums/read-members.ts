import { sql } from 'kysely';
import type { Periods } from './read-sums.ts';
import type { SumBook, System } from './sum-book.ts';

/** How many members, and how many units of theirs, met each condition of a book in some month of a period. */
export interface MemberCounts {
  readonly members: readonly number[];
  readonly units: readonly number[];
}

/** Counts of a place and of what lies right below it, by node; empty for the place's own. */
export interface MembersOfPlace {
  readonly whole: MemberCounts;
  readonly parts: ReadonlyMap<string, MemberCounts>;
}

/** Counts who took part under a path, each once, however many months and units they were there in. */
export async function membersOfPlace(
  { system }: System,
  { name, marks }: SumBook,
  path: string,
  periods: Periods,
): Promise<MembersOfPlace> {
  const spans = spansOf(periods);
  const each = Array.from({ length: marks }, (_, i) => i + 1);
  const met = sql.raw(each.map((i) => `bool_or((marks[${i}] & mask) <> 0) as m${i}`).join());
  const counts = sql.raw(`array[${each.map((i) => `count(*) filter (where m${i})`).join()}]::int4[]`);
  const { rows } = await sql<{ kind: 'whole' | 'part' | 'unit'; node: string; counts: number[] }>`
    with u as materialized (
        select unit, split_part(substr(path, ${path.length + 1}::int4), '/', 1) as node from kept_unit
        where book = ${name} and path >= ${path} and path < ${`${path}~`}),
      e as materialized (
        select u.node, k.member, k.unit, k.marks, y.mask from kept_member k join u on u.unit = k.unit
          join unnest(${spans.map(({ year }) => year)}::int2[], ${spans.map(({ mask }) => mask)}::int2[]) as y (year, mask) on y.year = k.year
        where k.book = ${name})
    select 'whole' as kind, '' as node, ${counts} as counts from (select ${met} from e group by member) w
    union all select 'part', node, ${counts} from (select node, ${met} from e group by node, member) p group by node
    union all select 'unit', node, ${counts} from (select node, ${met} from e group by node, unit) n group by node`.execute(
    system,
  );
  const of = (kind: string) => new Map(rows.filter((row) => row.kind === kind).map((row) => [row.node, row.counts]));
  const [whole, parts, units] = [of('whole'), of('part'), of('unit')];
  const none = each.map(() => 0);
  return {
    whole: {
      members: whole.get('') ?? none,
      units: [...units.values()].reduce((sum, counted) => sum.map((value, i) => value + counted[i]!), none),
    },
    parts: new Map([...parts].map(([node, members]) => [node, { members, units: units.get(node) ?? none }])),
  };
}

/** The months of each year as bits. */
function spansOf({ from, to }: Periods): readonly { readonly year: number; readonly mask: number }[] {
  const [first, last] = [indexOf(from), indexOf(to)];
  const years = new Map<number, number>();
  for (let at = first; at <= last; at++) {
    const year = Math.floor(at / 12);
    years.set(year, (years.get(year) ?? 0) | (1 << (at % 12)));
  }
  return [...years].map(([year, mask]) => ({ year, mask }));
}

const indexOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
