import { Progress as Bar } from 'antd';
import type { MyExport } from '#platform/exports';
import { groupDigits } from '../cells/format-value.ts';
import { percentOf } from './is-running.ts';

/** How far a running export is, as a bar with its rows. */
export function ExportProgress({ entry }: { entry: MyExport }) {
  const { state, done, of, name } = entry;
  const far = of === null ? '' : `${groupDigits(done)} / ${groupDigits(of)} 行`;
  return (
    <div className="goa-export-progress">
      <Bar percent={percentOf(entry)} status="active" size="small" aria-label={`“${name}”的进度`} />
      <span className="goa-muted goa-number">{state === 'queued' ? '排队中，即将开始' : far || '正在准备'}</span>
    </div>
  );
}
