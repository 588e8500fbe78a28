import { App, Button } from 'antd';
import type { MyExport } from '#platform/exports';
import { useChange } from '../api/use-change.ts';
import { sentenceOf } from '../state/failure.tsx';
import { isRunning } from './is-running.ts';

/** What the person may do with an export now: fetch it, end it, ask for it again. */
export function ExportActs({ entry }: { entry: MyExport }) {
  const { id, name, state } = entry;
  const change = useChange();
  const { message } = App.useApp();
  const run = (verb: 'cancel' | 'retry') =>
    change.mutate(
      { path: `/api/exportJob/${id}/${verb}` },
      { onError: (error) => void message.error(sentenceOf(error)) },
    );
  if (state === 'ready') {
    return (
      <Button type="primary" href={`/api/exports/${id}/file`} download="" aria-label={`下载 ${name}`}>
        下载
      </Button>
    );
  }
  if (isRunning(entry)) {
    return (
      <Button loading={change.isPending} onClick={() => run('cancel')} aria-label={`取消导出 ${name}`}>
        取消导出
      </Button>
    );
  }
  return (
    <Button loading={change.isPending} onClick={() => run('retry')} aria-label={`重新导出 ${name}`}>
      重新导出
    </Button>
  );
}
