import { Button } from 'antd';
import type { ReactNode } from 'react';
import {
  Cell,
  CodeTag,
  type Column,
  DataTable,
  Failure,
  Loading,
  Nothing,
  type Row,
  type RowPage,
  todayInShanghai,
  useCodeItems,
  useResource,
  useRows,
} from '#web/kit';
import { vacanciesOf } from '../organisation/staff-numbers.ts';
import { KindTag } from '../parts/kind-tag.tsx';
import { useStaff } from '../parts/use-staff.ts';
import { byLeadership, inForce, termWords } from './in-force.ts';

/** People working in a unit, its vacant posts, and its people who work elsewhere. */
export function UnitPeople({ unit, onPerson }: { unit: string; onPerson: (id: string) => void }) {
  const today = todayInShanghai();
  const here = useRows('assignment', {
    filter: { and: [{ field: 'unit', op: 'eq', value: unit }, ...inForce(today)] },
    limit: 200,
  });
  const away = useRows('assignment', {
    filter: {
      and: [
        { field: 'establishment', op: 'eq', value: unit },
        { field: 'unit', op: 'ne', value: unit },
        ...inForce(today),
      ],
    },
    limit: 200,
  });
  if (here.error) return <Failure error={here.error} retry={here.refetch} />;
  if (!here.data) return <Loading />;
  return (
    <>
      {here.data.rows.length === 0 ? (
        <Nothing words="您的可见范围内，该单位还没有在任人员。" />
      ) : (
        <Assignments label="在岗人员" page={here.data} unit={unit} onPerson={onPerson} />
      )}
      {here.data.next && <p className="goa-muted">只列出前 200 条任职，其余请到“任职”台账查看。</p>}
      <Vacancies unit={unit} />
      {away.data && away.data.rows.length > 0 && (
        <>
          <h3 className="goa-part-title">编制在本单位、在外工作</h3>
          <Assignments label="编制在本单位、在外工作的人员" page={away.data} unit={unit} away onPerson={onPerson} />
        </>
      )}
    </>
  );
}

interface AssignmentsProps {
  readonly label: string;
  readonly page: RowPage;
  readonly unit: string;
  /** They work elsewhere: says where, instead of where their establishment is. */
  readonly away?: boolean;
  readonly onPerson: (id: string) => void;
}

function Assignments({ label, page: { rows, refs }, unit, away = false, onPerson }: AssignmentsProps) {
  const resource = useResource('assignment');
  const levels = useCodeItems('leadershipLevel');
  const cell = (name: string) => (row: Row) => {
    const field = resource.fields[name];
    return field && <Cell field={field} value={row[name]} refs={refs} masked={row.$masked?.includes(name)} plain />;
  };
  const columns: readonly Column<Row>[] = [
    {
      title: '姓名',
      cell: (row) => (
        <Button type="link" className="goa-link" onClick={() => onPerson(String(row.person))}>
          {refs.person?.[String(row.person)] ?? '（不可见）'}
        </Button>
      ),
    },
    { title: '职务', cell: cell('title') },
    { title: '任职方式', cell: (row) => <KindTag kind={String(row.kind)} /> },
    { title: '内设机构', cell: cell('department') },
    { title: '领导职务层次', cell: (row) => code('leadershipLevel', row.leadership) },
    { title: '职级', cell: cell('rank') },
    away
      ? { title: '工作单位', cell: cell('unit') }
      : {
          title: '编制单位',
          cell: (row) => <Establishment row={row} unit={unit} named={cell('establishment')(row)} />,
        },
    { title: '任职起止', cell: ({ from, to }) => <span className="goa-term">{termWords(from, to)}</span> },
  ];
  const sorted = [...rows].sort(byLeadership(levels.map((level) => level.code)));
  return <DataTable label={label} columns={columns} rows={sorted} rowKey={(row) => row.id} />;
}

function code(set: string, value: unknown): ReactNode {
  return typeof value === 'string' ? <CodeTag set={set} value={value} /> : <span className="goa-muted">—</span>;
}

function Establishment({ row, unit, named }: { row: Row; unit: string; named: ReactNode }) {
  if (row.establishment === undefined) return <span className="goa-muted">（不可见）</span>;
  if (row.establishment === null) return <span className="goa-tag goa-tag-neutral">不占编制</span>;
  if (row.establishment === unit) return <span>本单位</span>;
  return <strong>{named}</strong>;
}

function Vacancies({ unit }: { unit: string }) {
  const staff = useStaff(unit);
  const vacant = (staff.data?.posts ?? []).flatMap((post) => {
    const seats = staff.data ? vacanciesOf(post, staff.data) : 0;
    return seats > 0 ? [{ ...post, vacant: seats }] : [];
  });
  if (staff.data && !staff.data.complete) {
    return <p className="goa-muted">该单位还有您无权查看的人员，未列出。</p>;
  }
  if (vacant.length === 0) return null;
  return (
    <>
      <h3 className="goa-part-title">空缺岗位</h3>
      <ul className="goa-vacancies">
        {vacant.map((post) => (
          <li key={post.id}>
            {post.name}
            <span className="goa-tag goa-tag-bad goa-beside">空缺 {post.vacant}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
