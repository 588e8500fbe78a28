import { Alert } from 'antd';
import { Link } from 'react-router';
import { Loading } from '../state/loading.tsx';
import { ExportActs } from './export-acts.tsx';
import { ExportProgress } from './export-progress.tsx';
import { isRunning } from './is-running.ts';
import { useMyExports } from './use-my-exports.ts';

/** A large export that has just been asked for: how far it is, and that nobody has to wait for it. */
export function StartedExport({ job }: { job: string }) {
  const { data } = useMyExports();
  const entry = data?.find(({ id }) => id === job);
  if (!entry) return <Loading />;
  const { name, state, message } = entry;
  return (
    <div className="goa-export-started">
      <p role="status" aria-live="polite">
        <strong>{WORDS[state] ?? '导出已结束'}</strong>：{name}
      </p>
      {isRunning(entry) && <ExportProgress entry={entry} />}
      {message && <Alert type="error" showIcon title={message} />}
      <div className="goa-export-act">
        <ExportActs entry={entry} />
      </div>
      <p className="goa-muted">
        {isRunning(entry) ? '可以关闭本窗口，文件会继续生成；完成后有消息提醒，在' : '之后也可以在'}“
        <Link to="/exports">我的导出</Link>”{isRunning(entry) ? '下载。' : '查看和下载。'}
      </p>
    </div>
  );
}

const WORDS: Readonly<Record<string, string>> = {
  queued: '记录较多，已转为后台导出',
  writing: '正在生成文件',
  ready: '文件已生成',
  failed: '没有导出成功',
  cancelled: '已取消',
};
