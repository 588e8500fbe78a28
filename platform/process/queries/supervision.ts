import { type RawBuilder, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { defineQuery } from '#platform/commands';
import { fault, GoaError, type Reader } from '#platform/store';
import { caseFile } from '../resources/case-file.resource.ts';
import { keyOf, pageOf } from './paging.ts';
import {
  caseWarnings,
  type SupervisedCase,
  type SupervisionRow,
  supervisedCases,
  supervision,
  type WarningView,
} from './supervision.contract.ts';

/** What narrows the cases that are looked at. */
interface Where {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly item?: string | null;
  readonly region?: string | null;
}

/** Conditions of the lists, by name, over `supervised`. The numbers are counted by the same words. */
const LISTS = {
  decided: sql`s.decided`,
  onTime: sql`s.decided and s.used <= s.promised`,
  early: sql`s.decided and s.used < s.promised`,
  late: sql`s.decided and s.used > s.promised`,
  running: sql`s.open`,
  yellow: sql`s.open and s.light = 'yellow'`,
  orange: sql`s.open and s.light = 'orange'`,
  red: sql`s.open and s.light = 'red'`,
} as const;

/** Which cases a list can hold: those that are decided, those that are open. */
const HELD: { readonly [L in keyof typeof LISTS]: 'ended' | 'open' } = {
  decided: 'ended',
  onTime: 'ended',
  early: 'ended',
  late: 'ended',
  running: 'open',
  yellow: 'open',
  orange: 'open',
  red: 'open',
};

const COUNTS = sql.join(
  Object.entries(LISTS).map(([name, condition]) => sql`count(*) filter (where ${condition})::int as ${sql.ref(name)}`),
);

/** Answers 效能监督 (`process.supervision`): cases where the asker's grant to supervise reaches, never those merely taken part in. */
export const supervisionQuery = defineQuery(supervision, async (reader, input, { store }) => {
  const { rows } = await sql<SupervisionRow & { item: string | null; level: number }>`
    with supervised as (${supervised(reader, input, ['ended', 'open'])})
    select grouping(s.region, s.item) as level, s.region, s.item, case grouping(s.item) when 0 then max(s."itemTitle") else max(r.name) end as name, ${COUNTS}
    from supervised s left join region r on r.id = s.region
    group by grouping sets ((), (s.region), (s.item)) order by 1, 4`.execute(store.system);
  const plain = ({ item: _, level: _l, ...row }: (typeof rows)[number]): SupervisionRow => row;
  // grouping() has a bit for each column that is summed over: 3 both, 1 the item (so a region stands), 2 the region.
  const total = rows.find(({ level }) => level === 3);
  return {
    total: total ? { ...plain(total), name: '合计' } : NOTHING,
    regions: rows.filter(({ level }) => level === 1).map(plain),
    items: rows.filter(({ level }) => level === 2).map((row) => ({ ...plain(row), item: row.item ?? '' })),
  };
});

/** Answers 监督清单 (`process.supervisedCases`). */
export const supervisedCasesQuery = defineQuery(supervisedCases, async (reader, input, { store }) => {
  const limit = input.limit ?? 50;
  const key = keyOf(input.after);
  if (key && (Number.isNaN(Date.parse(key[0])) || !isUuid(key[1])))
    throw new GoaError(fault('BAD_CURSOR'), { path: 'after' });
  const { rows } = await sql<SupervisedCase>`
    with supervised as (${supervised(reader, input, [HELD[input.list]])})
    select s.id as case, s.no, s.title, s."itemTitle", u.name as unit, b.name as body, s.status, s.light, s.step,
      s."submittedAt", s."finishedAt", s."dueOn", s.used, s.promised
    from supervised s join unit u on u.id = s.unit join unit b on b.id = s.body
    where ${LISTS[input.list]} ${key ? sql`and (s."submittedAt", s.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql``}
    order by s."submittedAt" desc, s.id desc limit ${limit + 1}`.execute(store.system);
  return pageOf(rows, limit, (row) => [row.submittedAt, row.case]);
});

/** Answers 预警记录 (`process.warnings`). */
export const caseWarningsQuery = defineQuery(caseWarnings, async (reader, input, { store }) => {
  await reader.get(caseFile, input.case);
  const { rows } = await sql<WarningView>`
    select id, about, light, due_at as "dueAt", raised_at as "raisedAt", annul_reason as annulled from case_warning
    where case_id = ${input.case} order by raised_at, id`.execute(store.system);
  return { rows };
});

/**
 * Cases in reach with the working time their promised limit has used; open ones whatever the period, ended ones by the day they ended. Where both are counted
 * together, the limits of open ones are left out: no number needs them.
 */
function supervised(
  reader: Reader,
  { from, to, item, region }: Where,
  which: readonly ('ended' | 'open')[],
): RawBuilder<unknown> {
  const ended = sql`f."finishedAt" is not null
    ${from ? sql`and f."finishedAt" >= ${from}::date::timestamp at time zone 'Asia/Shanghai'` : sql``}
    ${to ? sql`and f."finishedAt" < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'` : sql``}`;
  const held = { ended: sql`(${ended})`, open: sql`f."finishedAt" is null` };
  return sql`
    select f.*, b.region, c.used, c.amount + c.extended as promised, f."finishedAt" is null as open,
      f.status in ('approved', 'denied') and c.id is not null and f."finishedAt" is not null as decided
    from ${reader.scoped(caseFile, 'supervise')} as f
    join unit b on b.id = f.body
    left join case_clock c on c.case_id = f.id and c.kind = 'promised' ${which.length > 1 ? sql`and f."finishedAt" is not null` : sql``}
    where (${sql.join(
      which.map((one) => held[one]),
      sql` or `,
    )}) ${item ? sql`and f.item = ${item}` : sql``} ${region ? sql`and b.region = ${region}` : sql``}`;
}

const NOTHING: SupervisionRow = {
  region: null,
  name: '合计',
  decided: 0,
  onTime: 0,
  early: 0,
  late: 0,
  running: 0,
  yellow: 0,
  orange: 0,
  red: 0,
};
