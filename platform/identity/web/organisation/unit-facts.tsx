import { Link } from 'react-router';
import { groupDigits, may, type RowAnswer, useMe, useResource, useRows } from '#web/kit';
import { FactList, factsOf } from '../parts/fact-list.tsx';
import { UnitLink } from '../parts/unit-link.tsx';
import { useStaff } from '../parts/use-staff.ts';
import { peopleOf } from './staff-numbers.ts';

/** What a unit is, how it hangs in both trees, its establishment against the people who work there, and its partners under other boards. */
export function UnitFacts({ answer }: { answer: RowAnswer }) {
  const me = useMe();
  const resource = useResource('unit');
  const { row } = answer;
  const staff = useStaff(row.id, may(me, 'assignment.read'));
  const partners = useRows(
    'unit',
    { filter: { field: 'jointOffice', op: 'eq', value: row.jointOffice }, limit: 20 },
    Boolean(row.jointOffice),
  );
  const others = (partners.data?.rows ?? []).filter((one) => one.id !== row.id);
  return (
    <FactList
      facts={[
        ...factsOf(resource, answer, ['shortName', 'creditCode', 'kind', 'level']),
        { title: '属地', value: <PlaceLink to="region" answer={answer} field="region" /> },
        ...factsOf(resource, answer, ['relation']),
        { title: '上级单位（属地）', value: <PlaceLink to="unit" answer={answer} field="parent" /> },
        { title: '主管单位', value: <PlaceLink to="unit" answer={answer} field="superior" /> },
        ...factsOf(resource, answer, ['staffQuota']),
        ...(staff.data?.complete
          ? [{ title: '在岗人数（人）', value: <span>{groupDigits(peopleOf(staff.data))}</span> }]
          : []),
        ...(row.jointOffice
          ? [
              {
                title: '合署单位',
                value:
                  others.length === 0
                    ? '（不可见）'
                    : others.map((one) => <UnitLink key={one.id} id={one.id} name={String(one.name ?? '')} />),
              },
            ]
          : []),
        ...factsOf(resource, answer, ['validFrom', 'validTo']),
      ]}
    />
  );
}

/** Leads to the card of a region or unit that the unit hangs under, on this same page. */
function PlaceLink({ to, answer: { row, refs }, field }: { to: 'region' | 'unit'; answer: RowAnswer; field: string }) {
  const id = row[field];
  if (typeof id !== 'string') return <span className="goa-muted">—</span>;
  const name = refs[to]?.[id];
  if (!name) return <span className="goa-muted">（不可见）</span>;
  return <Link to={`/organisation?${to}=${id}`}>{name}</Link>;
}
