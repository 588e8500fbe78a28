import { Drawer } from 'antd';
import { useState } from 'react';
import {
  ButtonLink,
  Failure,
  Loading,
  may,
  type RowAnswer,
  todayInShanghai,
  useMe,
  useNarrow,
  useResource,
  useRow,
  useRows,
} from '#web/kit';
import { ContractMenu } from '../parts/contract-menu.tsx';
import { FactList, factsOf } from '../parts/fact-list.tsx';
import { AccountPart } from './account-part.tsx';
import { appointEditors } from './appoint-editors.tsx';
import { AssignmentItem } from './assignment-item.tsx';

/** Everything about one person at the side of the page: facts, posts now and before, the account, and what may be done. */
export function PersonDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const narrow = useNarrow();
  const answer = useRow('person', id);
  const name = answer.data ? String(answer.data.row.name ?? '') : '人员';
  return (
    <Drawer open title={name} size={narrow ? '100%' : 680} onClose={onClose}>
      {answer.error ? (
        <Failure error={answer.error} retry={answer.refetch} />
      ) : answer.data ? (
        <Person answer={answer.data} />
      ) : (
        <Loading />
      )}
    </Drawer>
  );
}

function Person({ answer }: { answer: RowAnswer }) {
  const me = useMe();
  const resource = useResource('person');
  const { row, can } = answer;
  return (
    <>
      <div className="goa-actions goa-part-actions">
        <ButtonLink to={`/r/person/${row.id}`}>人员档案</ButtonLink>
        {may(me, 'grant.read') && <ButtonLink to={`/permissions?view=person&person=${row.id}`}>权限</ButtonLink>}
        <ContractMenu
          title="办理"
          offers={[
            ...(may(me, 'assignment.appoint') && !row.leftOn
              ? [
                  {
                    contract: 'identity.appoint',
                    presets: { person: row.id, unit: row.home, establishment: row.home },
                    locked: ['person'],
                    editors: appointEditors,
                  },
                ]
              : []),
            ...(can.includes('leave') && !row.leftOn ? [{ contract: 'person.leave', row, danger: true }] : []),
          ]}
        />
      </div>
      {row.leftOn ? <p className="goa-tag goa-tag-neutral">已于 {String(row.leftOn)} 离岗</p> : null}
      <FactList facts={factsOf(resource, answer, ['name', 'staffNo', 'sex', 'home', 'phone'])} />
      <Posts person={row.id} />
      {may(me, 'account.read') && <AccountPart person={row.id} left={Boolean(row.leftOn)} />}
    </>
  );
}

function Posts({ person }: { person: string }) {
  const [past, setPast] = useState(false);
  const posts = useRows('assignment', {
    filter: { field: 'person', op: 'eq', value: person },
    sort: '-from',
    limit: 100,
  });
  if (posts.error) return <Failure error={posts.error} retry={posts.refetch} />;
  if (!posts.data) return <Loading />;
  const { rows, refs } = posts.data;
  const ended = rows.filter((row) => row.to !== null && row.to !== undefined && String(row.to) < todayInShanghai());
  const shown = past ? rows : rows.filter((row) => !ended.includes(row));
  return (
    <>
      <h2 className="goa-part-title">任职</h2>
      {shown.length === 0 && <p className="goa-muted">目前没有您可见的任职。</p>}
      {shown.map((row) => (
        <AssignmentItem key={row.id} row={row} refs={refs} ended={ended.includes(row)} />
      ))}
      {ended.length > 0 && !past && (
        <button type="button" className="goa-plain-button" onClick={() => setPast(true)}>
          显示已结束的 {ended.length} 条任职
        </button>
      )}
    </>
  );
}
