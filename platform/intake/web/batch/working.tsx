import { Progress as Bar } from 'antd';
import { groupDigits } from '#web/kit';
import type { Progress } from '../../queries/progress.contract.ts';

const WORDS: Readonly<Record<string, string>> = {
  uploaded: '已上传，等待读取',
  reading: '正在读取文件',
  checking: '正在逐行检查',
  committing: '正在入库',
  undoing: '正在撤销',
};

/** What the server is doing with the file, and that nobody has to wait for it. */
export function Working({ progress, broken }: { progress: Progress; broken: boolean }) {
  const { stage, done, of } = progress;
  const percent = of ? Math.min(100, Math.floor((done / of) * 100)) : 0;
  const far = of ? `${groupDigits(done)} / ${groupDigits(of)} 行` : done > 0 ? `${groupDigits(done)} 行` : '';
  return (
    <section className="goa-section goa-intake-working" aria-label="处理进度">
      <p role="status" aria-live="polite">
        <strong>{WORDS[stage]}</strong> <span className="goa-number">{far}</span>
      </p>
      <Bar percent={percent} status="active" showInfo={of !== null} aria-label={WORDS[stage] ?? '处理进度'} />
      <p className="goa-muted">
        {broken
          ? '网络断开，正在重新连接；服务器上的处理没有停。'
          : '可以离开本页，处理会继续；之后从“导入记录”回到这里。'}
      </p>
    </section>
  );
}
