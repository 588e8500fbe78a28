import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { Figure, SumGroup, SumQuery } from '../contract/query.ts';
import { all, type Condition, not, some } from './condition.ts';
import { figureSql, readFigure, takenOf } from './figures.ts';
import { filterSql } from './filter-sql.ts';
import { type JudgedFilter, judgeFilter } from './filter-tree.ts';
import { type Ground, rowsOf, valueContext } from './ground.ts';
import { knownPlaces } from './known-places.ts';
import type { Listed } from './listed.ts';
import { filterGround, gradesOf, listingOf } from './listing.ts';
import { type Part, partOf, placesOfParts } from './parted-by.ts';
import type { Queryable } from './queryable.ts';
import { readScope } from './read-scope.ts';
import { distinctArms } from './scope-arms.ts';
import { branchesOf } from './scope-sql.ts';

/** Most groups of one answer, most figures of one question, and most things that rows are parted by. */
const GROUPS = 1000;
const FIGURES = 60;
const PARTS = 4;

interface JudgedFigure {
  readonly name: string;
  readonly take: Figure['take'];
  readonly on?: Queryable;
  readonly where?: JudgedFilter;
}

/** Figures over the rows of a list under the same arms, filter and field access as the list itself. */
export async function sums(
  ground: Ground,
  resource: Resource,
  { figures, by = [], filter, search }: SumQuery,
): Promise<readonly SumGroup[]> {
  const { clearance, scope, moves } = await readScope(ground, resource);
  const { codes, ...context } = await valueContext(ground);
  const asked = entriesOf(figures).map(([name, figure]): JudgedFigure => {
    const where = figure.where && judgeFilter(figure.where, resource, clearance, context);
    return { name, take: figure.take, on: takenOf(resource, figure, clearance), ...(where && { where }) };
  });
  if (!Array.isArray(by) || by.length > PARTS) throw new GoaError(fault('BAD_FIGURE'), { path: 'by' });
  const places = await knownPlaces(ground, placesOfParts(by));
  const parts = by.map((part) => partOf(resource, part, clearance, { places, moves }));
  const grade = Math.max(0, ...asked.flatMap(gradesAsked), ...parts.map((part) => part.grade));
  const { listed } = await listingOf(ground, resource, { filter, search }, grade);
  const everywhere = branchesOf(distinctArms(ground.actor, scope), 't', listed.shape.name, moves);
  const inParts = {
    ...listed,
    conditions: [...listed.conditions, ...parts.flatMap(({ condition }) => condition ?? [])],
  };
  if (
    await anyLeftOut(
      ground,
      inParts,
      everywhere.map(({ condition }) => condition),
    )
  ) {
    throw new GoaError(fault('FIELD_MASKED'));
  }
  const wheres = asked.flatMap(({ where }) => where ?? []);
  const compiled = await filterGround(ground, listed.shape, wheres, codes, moves);
  const rows = await rowsOf(
    ground,
    statement(inParts, parts, asked, (where) => filterSql(where, compiled)),
  );
  return rows.map((row) => ({
    keys: parts.map((part, i) => part.read(row[`k${i}`])),
    figures: Object.fromEntries(asked.map(({ name, take, on }, i) => [name, readFigure(take, on, row[`f${i}`])])),
  }));
}

function entriesOf(figures: unknown): [string, Figure][] {
  const entries = typeof figures === 'object' && figures !== null ? Object.entries(figures) : [];
  const known = entries.every(([, figure]) => typeof figure === 'object' && figure !== null);
  if (entries.length === 0 || entries.length > FIGURES || !known) {
    throw new GoaError(fault('BAD_FIGURE'), { path: 'figures' });
  }
  return entries as [string, Figure][];
}

function gradesAsked({ on, where }: JudgedFigure): number[] {
  return [...(on ? [on.field.grade] : []), ...(where ? gradesOf(where) : [])];
}

/** Whether a matching row that the actor sees takes no part, because a field of the question is not clear on it. A sum without it would be wrong. */
async function anyLeftOut(ground: Ground, listed: Listed, everywhere: readonly Condition[]): Promise<boolean> {
  if (everywhere.length <= listed.branches.length) return false;
  const counted = some(listed.branches.map(({ condition }) => condition));
  const found = await rowsOf(
    ground,
    sql`select 1 from ${sql.table(listed.shape.name)} t
      where ${all([some(everywhere), not(counted), ...listed.conditions])} limit 1`,
  );
  return found.length > 0;
}

/** Values are picked out branch by branch, in which no row stands twice, and put together above. */
function statement(
  { shape, branches, conditions }: Listed,
  parts: readonly Part[],
  asked: readonly JudgedFigure[],
  whereSql: (where: JudgedFilter) => Condition,
) {
  const picked = [
    sql`1 as one`,
    ...parts.map(({ value }, i) => sql`${value} as ${sql.ref(`k${i}`)}`),
    ...asked.flatMap(({ on }, i) => (on ? [sql`${sql.ref(`t.${on.column}`)} as ${sql.ref(`v${i}`)}`] : [])),
    ...asked.flatMap(({ where }, i) => (where ? [sql`${whereSql(where)} as ${sql.ref(`w${i}`)}`] : [])),
  ];
  const from = (branches.length > 0 ? branches : [{ condition: sql<boolean>`false` as Condition }]).map(
    ({ condition }) => sql`select ${sql.join(picked)} from ${sql.table(shape.name)} t
      where ${all([condition, ...conditions])}`,
  );
  const keys = parts.map((_, i) => sql.ref(`k${i}`));
  const taken = asked.map(({ take, on, where }, i) => {
    const figure = figureSql(take, on, `v${i}`);
    return sql`${where ? sql`${figure} filter (where ${sql.ref(`w${i}`)})` : figure} as ${sql.ref(`f${i}`)}`;
  });
  const grouped =
    keys.length > 0
      ? sql`group by ${sql.join(keys)} order by count(*) desc, ${sql.join(keys)} limit ${sql.lit(GROUPS)}`
      : sql``;
  return sql<Readonly<Record<string, unknown>>>`select ${sql.join([...keys, ...taken])}
    from (${sql.join(from, sql` union all `)}) g ${grouped}`;
}
