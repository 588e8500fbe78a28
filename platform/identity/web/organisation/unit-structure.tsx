import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CodeTag, Failure, Ledger, Loading, may, Nothing, useMe } from '#web/kit';
import type { StaffMember, StaffPost } from '../../queries/unit-staff.contract.ts';
import { KindTag } from '../parts/kind-tag.tsx';
import { RecordDrawer } from '../parts/record-drawer.tsx';
import { useStaff } from '../parts/use-staff.ts';
import { groupStaff, type Staff, type StaffGroup, vacanciesOf } from './staff-numbers.ts';

/** Departments of a unit with their posts, who holds them and what is vacant. */
export function UnitStructure({ id }: { id: string }) {
  const me = useMe();
  const [adding, setAdding] = useState<'department' | 'post'>();
  const seesStaff = may(me, 'assignment.read');
  return (
    <>
      <div className="goa-actions goa-part-actions">
        {may(me, 'department.create') && <Button onClick={() => setAdding('department')}>新增内设机构</Button>}
        {may(me, 'post.create') && <Button onClick={() => setAdding('post')}>新增岗位</Button>}
      </div>
      {seesStaff ? (
        <Structure id={id} />
      ) : (
        <Ledger embedded resource="post" fixed={{ field: 'unit', op: 'eq', value: id }} without={['unit']} />
      )}
      {adding && <RecordDrawer resource={adding} presets={{ unit: id }} onClose={() => setAdding(undefined)} />}
    </>
  );
}

function Structure({ id }: { id: string }) {
  const staff = useStaff(id);
  if (staff.error) return <Failure error={staff.error} retry={staff.refetch} />;
  if (!staff.data) return <Loading />;
  const groups = groupStaff(staff.data);
  if (groups.length === 0) return <Nothing words="还没有登记内设机构和岗位。" />;
  return (
    <div className="goa-structure">
      {groups.map((group) => (
        <Group key={group.id ?? 'unit'} group={group} staff={staff.data} />
      ))}
      {!staff.data.complete && <p className="goa-muted">该单位还有您无权查看的人员，未列出，空缺情况不显示。</p>}
    </div>
  );
}

function Group({ group: { id, name, posts, others }, staff }: { group: StaffGroup; staff: Staff }) {
  return (
    <section className="goa-structure-group" aria-label={name}>
      <h3>{id ? <Link to={`/r/department/${id}`}>{name}</Link> : name}</h3>
      {posts.length + others.length === 0 ? (
        <p className="goa-muted">没有岗位。</p>
      ) : (
        <ul>
          {posts.map((post) => (
            <li key={post.id}>
              <PostLine post={post} vacant={vacanciesOf(post, staff)} />
            </li>
          ))}
          {others.map((member) => (
            <li key={member.assignment}>
              <span className="goa-muted">未设岗位</span>
              <span>
                <Holder member={member} title />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PostLine({ post, vacant }: { post: StaffPost; vacant: number }) {
  return (
    <>
      <span>
        <Link to={`/r/post/${post.id}`}>{post.name}</Link>
        {post.head && <span className="goa-tag goa-tag-neutral goa-beside">主要负责人</span>}
        {post.seats > 1 && <span className="goa-muted goa-beside">{post.seats} 职</span>}
      </span>
      <span>
        {post.holders.map((member) => (
          <Holder key={member.assignment} member={member} />
        ))}
        {vacant > 0 && <span className="goa-tag goa-tag-bad">{vacant > 1 ? `空缺 ${vacant}` : '空缺'}</span>}
      </span>
    </>
  );
}

function Holder({ member, title = false }: { member: StaffMember; title?: boolean }) {
  return (
    <span className="goa-holder">
      <Link to={`/people?person=${member.person}`}>{member.name}</Link>
      {title && <span>{member.title}</span>}
      {member.kind !== 'regular' && <KindTag kind={member.kind} />}
      {member.leadership && <CodeTag set="leadershipLevel" value={member.leadership} />}
      {member.establishment && <span className="goa-muted">编制：{member.establishment.name}</span>}
    </span>
  );
}
