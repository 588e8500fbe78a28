import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import {
  actorWords,
  type Column,
  DataTable,
  Failure,
  formatInstant,
  Loading,
  Nothing,
  PageHead,
  useAnswer,
  useRegistry,
  verbTitle,
} from '#web/kit';
import type { AuditHit, auditSearch } from '../../queries/audit-search.contract.ts';
import { usePageState } from '../parts/use-page-state.ts';
import { AuditFilters } from './audit-filters.tsx';
import { askedFor } from './audit-input.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import '../identity.css';

/** 操作痕迹: who did what to which row, when and by which command, within the acting post's scope. */
export default function AuditPage() {
  const { read, set } = usePageState();
  const asked = askedFor(read);
  // Marks of the pages before; a new search starts again at the newest entry.
  const search = JSON.stringify(asked);
  const [pages, setPages] = useState<{ readonly search: string; readonly marks: readonly string[] }>();
  const marks = pages?.search === search ? pages.marks : [];
  const [opened, setOpened] = useState<AuditHit>();
  const after = marks.at(-1);
  const answer = useAnswer<AnswerOfContract<typeof auditSearch>>('identity', 'auditSearch', {
    ...asked,
    ...(after ? { after } : {}),
    limit: 20,
  });
  const columns = useColumns(setOpened);
  return (
    <>
      <PageHead title="操作痕迹" />
      <section className="goa-section" aria-label="检索条件">
        <AuditFilters read={read} set={set} />
      </section>
      <section className="goa-section" aria-label="检索结果" aria-busy={answer.isFetching}>
        {answer.error ? (
          <Failure error={answer.error} retry={answer.refetch} />
        ) : !answer.data ? (
          <Loading />
        ) : answer.data.entries.length === 0 ? (
          <Nothing words="您的可见范围内没有符合条件的痕迹。" />
        ) : (
          <DataTable label="痕迹" columns={columns} rows={answer.data.entries} rowKey={(entry) => entry.id} />
        )}
        <nav className="goa-pager" aria-label="翻页">
          <Button disabled={marks.length === 0} onClick={() => setPages({ search, marks: marks.slice(0, -1) })}>
            上一页
          </Button>
          <span className="goa-number">第 {marks.length + 1} 页</span>
          <Button
            disabled={!answer.data?.next || answer.isPlaceholderData}
            onClick={() => answer.data?.next && setPages({ search, marks: [...marks, answer.data.next] })}
          >
            下一页
          </Button>
        </nav>
      </section>
      {opened && <EntryDrawer entry={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function useColumns(open: (entry: AuditHit) => void): readonly Column<AuditHit>[] {
  const registry = useRegistry();
  return [
    {
      title: '时间',
      cell: ({ at }) => (
        <time dateTime={at} className="goa-number">
          {formatInstant(at)}
        </time>
      ),
    },
    {
      title: '操作人',
      cell: ({ actor, actorUnit }) => (
        <>
          {actorWords(actor)}
          {actorUnit && <div className="goa-muted goa-small">{actorUnit}</div>}
        </>
      ),
    },
    { title: '操作', cell: ({ resource, verb }) => verbTitle(registry, resource, verb) },
    {
      title: '对象',
      cell: ({ resource, resourceTitle, row, rowTitle }) => (
        <>
          {resourceTitle}{' '}
          {row && rowTitle !== null && (
            <Link className="goa-in-text" to={`/r/${resource}/${row}`}>
              {rowTitle}
            </Link>
          )}
        </>
      ),
    },
    { title: '理由', cell: ({ reason }) => reason ?? <span className="goa-muted">—</span> },
    {
      title: '改动',
      cell: (entry) => {
        const words = entry.changes.length > 0 ? `${entry.changes.length} 项` : '详情';
        return (
          <Button
            type="link"
            className="goa-link"
            aria-label={`${words}：${entry.resourceTitle}${entry.rowTitle ?? ''} ${formatInstant(entry.at)}`}
            onClick={() => open(entry)}
          >
            {words}
          </Button>
        );
      },
    },
  ];
}
