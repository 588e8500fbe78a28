import {
  CodeTag,
  type Column,
  DataTable,
  ExportActs,
  ExportProgress,
  Failure,
  formatInstant,
  groupDigits,
  isRunning,
  Loading,
  Nothing,
  PageHead,
  sizeWords,
  useMyExports,
} from '#web/kit';
import type { MyExport } from '../queries/mine.contract.ts';

/** 我的导出: the person's exports that were written in the background, with how far they are. */
export default function MyExportsPage() {
  const answer = useMyExports();
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  return (
    <>
      <PageHead title="我的导出" />
      <section className="goa-section" aria-label="后台导出的文件">
        {answer.data.length === 0 ? (
          <Nothing words="还没有后台导出的文件。在列表中点“导出”，记录较多时文件会在后台生成，并出现在这里。" />
        ) : (
          <DataTable label="我的导出" columns={COLUMNS} rows={answer.data} rowKey={({ id }) => id} />
        )}
        <p className="goa-muted">文件到期自动清除；离开页面不影响生成。权限有变化的，原文件不能再下载，请重新导出。</p>
      </section>
    </>
  );
}

const COLUMNS: readonly Column<MyExport>[] = [
  { title: '文件', cell: ({ name }) => <strong>{name}</strong> },
  { title: '状态', cell: (entry) => <State entry={entry} /> },
  { title: '行数', right: true, cell: ({ rows }) => (rows === null ? '—' : groupDigits(rows)) },
  { title: '大小', right: true, cell: ({ size }) => (size === null ? '—' : sizeWords(size)) },
  { title: '导出时间', cell: ({ at }) => formatInstant(at) },
  {
    title: '保存至',
    cell: ({ expiresAt, state }) => (expiresAt && state === 'ready' ? formatInstant(expiresAt) : '—'),
  },
  { title: '操作', cell: (entry) => <ExportActs entry={entry} /> },
];

function State({ entry }: { entry: MyExport }) {
  if (isRunning(entry)) return <ExportProgress entry={entry} />;
  return (
    <div className="goa-export-state">
      <CodeTag set="exportState" value={entry.state} />
      {entry.message && <p>{entry.message}</p>}
    </div>
  );
}
