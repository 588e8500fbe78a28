import { type RawBuilder, sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import type { Reader } from '#platform/store';
import { region, unit } from '#standards/resources';
import { type OrganisationNode, organisationChildren } from './organisation-children.contract.ts';

/** Nodes of one answer; a county has far fewer units side by side. */
const MOST = 500;

/** Answers 机构树 (`identity.organisationChildren`): every row from sources that are already within the asker's scope. */
export const organisationChildrenQuery = defineQuery(organisationChildren, async (reader, input, { store }) => {
  const parts =
    input.tree === 'line'
      ? [unitsBelow(reader, 'superior', input.unit ?? null, sql`true`)]
      : input.unit
        ? [unitsBelow(reader, 'parent', input.unit, sql`true`)]
        : [regionsBelow(reader, input.region ?? null), ...(input.region ? [unitsIn(reader, input.region)] : [])];
  const { rows } = await sql<OrganisationNode>`
    select * from (${sql.join(parts, sql` union all `)}) as nodes
    order by kind, sort, name, id limit ${MOST + 1}`.execute(store.system);
  return { nodes: rows.slice(0, MOST).map(nodeOf), more: rows.length > MOST };
});

function nodeOf({ kind, id, name, detail, status, children }: OrganisationNode): OrganisationNode {
  return { kind, id, name, detail, status, children };
}

/** Regions in force; everybody sees them, those without a region above are roots. */
function regionsBelow(reader: Reader, parent: string | null): RawBuilder<unknown> {
  return sql`select 'region' as kind, r.id, r.name, r.code as detail, null::text as status, true as children, r.code as sort
    from ${reader.scoped(region)} as r where r.parent is not distinct from ${parent}::uuid and r."validTo" is null`;
}

/** Units that stand directly in a region: those with no unit above that the asker sees. */
function unitsIn(reader: Reader, at: string): RawBuilder<unknown> {
  return unitsBelow(reader, 'parent', null, sql`u.region = ${at}`);
}

/** Visible units below a unit in one tree; without one those below no visible unit. */
function unitsBelow(
  reader: Reader,
  by: 'parent' | 'superior',
  above: string | null,
  more: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const up = sql.ref(`u.${by}`);
  const place = above
    ? sql`${up} = ${above}`
    : sql`not exists (select 1 from ${reader.scoped(unit)} as p where p.id = ${up})`;
  return sql`select 'unit' as kind, u.id, u.name, u."shortName" as detail, coalesce(u.status, 'active') as status,
      exists (select 1 from ${reader.scoped(unit)} as c where ${sql.ref(`c.${by}`)} = u.id) as children, u.name as sort
    from ${reader.scoped(unit)} as u where ${place} and ${more}`;
}
