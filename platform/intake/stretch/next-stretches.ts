import { type RawBuilder, sql } from 'kysely';
import type { Writer } from '#platform/store';
import { linesOf, type PackedLine, STRETCH_COLUMNS, type Stretch } from './stretch.ts';
import { STRETCH } from './write-stretches.ts';

/** Where a walk through the lines of a batch stands and which way it goes. */
export interface WalkPlace {
  readonly batch: string;
  readonly state: 'ready' | 'done';
  readonly way: 'up' | 'down';
  /** Everything up to it was gone through. */
  readonly mark: number;
  /** Packed lines of one chunk, give or take a stretch. */
  readonly most: number;
}

/**
 * The next packed lines of a walk, locked, among the lines that stand by themselves and come next in the order of the walk. What would come too early is left for
 * the chunk that follows the answer's mark.
 */
export async function amongStretches<Loose extends { readonly line: number }>(
  tx: Writer,
  place: WalkPlace,
  loose: { readonly lines: readonly Loose[]; readonly all: boolean },
): Promise<{ readonly packed: readonly PackedLine[]; readonly loose: readonly Loose[]; readonly mark: number }> {
  const up = place.way === 'up';
  const begins = ({ first, last }: Stretch) => (up ? first : last);
  const stretches = await nextStretches(tx, place, up ? sql`first > ${place.mark}` : sql`last < ${place.mark}`);
  const ends = [
    ...(loose.all ? [] : [loose.lines.at(-1)!.line]),
    ...(stretches.length < stretchesOf(place) ? [] : [begins(stretches.at(-1)!)]),
  ];
  const within = (line: number) => ends.every((end) => (up ? line <= end : line >= end));
  const taken = stretches.filter((stretch) => within(begins(stretch)));
  const alone = loose.lines.filter(({ line }) => within(line));
  const passed = [...taken.map(begins), ...alone.map(({ line }) => line)];
  const mark = passed.reduce((a, b) => (up ? Math.max(a, b) : Math.min(a, b)), place.mark);
  return { packed: taken.flatMap(linesOf), loose: alone, mark };
}

function stretchesOf({ most }: WalkPlace): number {
  return Math.ceil(most / STRETCH);
}

async function nextStretches(tx: Writer, place: WalkPlace, behind: RawBuilder<unknown>): Promise<readonly Stretch[]> {
  const { batch, state, way } = place;
  const { rows } = await sql<Stretch>`
    select ${STRETCH_COLUMNS} from intake_stretch where batch = ${batch} and state = ${state} and count > 0 and ${behind}
    order by ${way === 'up' ? sql`first` : sql`first desc`} limit ${stretchesOf(place)} for update`.execute(tx.system);
  return rows;
}

/** What a packed line became. */
export interface SettledPacked {
  readonly line: number;
  readonly stretch: number;
  readonly record: string | null;
  readonly rev: number | null;
}

/** Notes what became of all lines of some stretches. */
export async function settleStretches(
  tx: Writer,
  batch: string,
  state: 'done' | 'undone',
  settled: readonly SettledPacked[],
): Promise<void> {
  const stretches = new Map<number, SettledPacked[]>();
  for (const line of settled) {
    const lines = stretches.get(line.stretch);
    if (lines) lines.push(line);
    else stretches.set(line.stretch, [line]);
  }
  for (const [first, lines] of stretches) {
    await sql`
      update intake_stretch s set state = ${state}, records = u.records, revs = u.revs
      from (
        select array_agg(p.record order by l.n) as records, array_agg(p.rev order by l.n) as revs
        from intake_stretch o, unnest(o.lines) with ordinality l (line, n) left join unnest(
          ${listed(lines, 'line')}::int[], ${listed(lines, 'record')}::uuid[], ${listed(lines, 'rev')}::int[]
        ) p (line, record, rev) on p.line = l.line
        where o.batch = ${batch} and o.first = ${first}
      ) u where s.batch = ${batch} and s.first = ${first}`.execute(tx.system);
  }
}

/** Numbers or ids of the lines as the text of an array: a list of values would be quoted and joined one by one on its way. */
function listed(lines: readonly SettledPacked[], what: 'line' | 'record' | 'rev'): string {
  return `{${lines.map((line) => line[what] ?? 'null').join()}}`;
}
