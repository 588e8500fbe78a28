import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Column, DataTable, may, useMe } from '#web/kit';
import type { AssignmentGrants, GrantHeld } from '../../queries/grants-held.contract.ts';
import { KindTag } from '../parts/kind-tag.tsx';
import { UnitLink } from '../parts/unit-link.tsx';
import { GiveRoleDialog } from './give-role-dialog.tsx';
import { GrantLine } from './grant-line.tsx';

/** Assignments with what was granted to them, and the way to give more. */
export interface GrantTableProps {
  readonly label: string;
  readonly assignments: readonly AssignmentGrants[];
  /** What leads each row: the person (in a unit), or the unit (of a person). */
  readonly by: 'person' | 'unit';
}

/** Who holds which role at which depth and grade, in force, to come and run out. */
export function GrantTable({ label, assignments, by }: GrantTableProps) {
  const me = useMe();
  const [givingTo, setGivingTo] = useState<AssignmentGrants>();
  const columns: readonly Column<AssignmentGrants>[] = [
    by === 'person'
      ? {
          title: '人员',
          cell: ({ person, personName }) => <Link to={`?view=person&person=${person}`}>{personName}</Link>,
        }
      : { title: '单位', cell: ({ unit, unitName }) => <UnitLink id={unit} name={unitName} /> },
    {
      title: '职务',
      cell: ({ title, kind }) => (
        <>
          {title} {kind !== 'regular' && <KindTag kind={kind} />}
        </>
      ),
    },
    { title: '授权', cell: ({ grants }) => <Grants grants={grants} /> },
    ...(may(me, 'grant.give')
      ? [
          {
            title: '办理',
            cell: (one: AssignmentGrants) => (
              <Button size="small" aria-label={`给${one.personName}授权`} onClick={() => setGivingTo(one)}>
                授权
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable label={label} columns={columns} rows={assignments} rowKey={(one) => one.assignment} />
      {givingTo && (
        <GiveRoleDialog unit={givingTo.unit} assignment={givingTo.assignment} onClose={() => setGivingTo(undefined)} />
      )}
    </>
  );
}

function Grants({ grants }: { grants: readonly GrantHeld[] }) {
  if (grants.length === 0) return <span className="goa-muted">没有授权</span>;
  return (
    <ul className="goa-grants">
      {grants.map((held) => (
        <li key={held.grant}>
          <GrantLine held={held} />
        </li>
      ))}
    </ul>
  );
}
