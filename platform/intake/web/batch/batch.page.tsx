import { Alert } from 'antd';
import { useParams } from 'react-router';
import {
  CodeTag,
  Failure,
  formatInstant,
  Loading,
  Nothing,
  PageHead,
  RefTitle,
  type Row,
  sizeWords,
  useRow,
} from '#web/kit';
import type { Progress } from '../../queries/progress.contract.ts';
import { Mapping } from '../mapping/mapping.tsx';
import { Result } from '../result/result.tsx';
import { AccountSlips } from '../roster/account-slips.tsx';
import { RosterFacts } from '../roster/roster-facts.tsx';
import { BatchActions } from './batch-actions.tsx';
import { StageSteps } from './stage-steps.tsx';
import { isBusy, useProgress } from './use-progress.ts';
import { Working } from './working.tsx';
import '../intake.css';

/** `/r/intakeBatch/<id>`: one uploaded file from reading to the ledger. */
export default function BatchPage() {
  const { id = '' } = useParams();
  return <BatchView key={id} id={id} />;
}

function BatchView({ id }: { id: string }) {
  const batch = useRow('intakeBatch', id);
  const progress = useProgress(id);
  const error = batch.data ? null : (batch.error ?? (progress.data ? null : progress.error));
  if (error) return <Failure error={error} retry={() => Promise.all([batch.refetch(), progress.refetch()])} />;
  if (!batch.data || !progress.data) return <Loading />;
  const { row, refs } = batch.data;
  const { stage, can, notes } = progress.data;
  const target = String(row.target ?? '');
  return (
    <>
      <PageHead
        trail={[{ title: '导入记录', to: '/r/intakeBatch' }]}
        title={String(row.name ?? '')}
        actions={<BatchActions batch={id} target={target} stage={stage} can={can} />}
      />
      <section className="goa-section goa-intake-facts" aria-label="概况">
        <StageSteps stage={stage} />
        <div className="goa-intake-told">
          <CodeTag set="intakeStage" value={stage} />
          <span>导入到：{String(row.ledger ?? '')}</span>
          <span>
            提交单位：
            <RefTitle to="unit" id={String(row.unit ?? '')} refs={refs} plain />
          </span>
          <span>上传时间：{formatInstant(row.createdAt)}</span>
          {typeof row.size === 'number' && <span>{sizeWords(row.size)}</span>}
        </div>
      </section>
      {notes.length > 0 && (
        <Alert
          className="goa-above"
          type={stage === 'failed' ? 'error' : 'info'}
          showIcon
          role={stage === 'failed' ? 'alert' : 'note'}
          title={notes.length === 1 ? notes[0] : notes.map((note) => <div key={note}>{note}</div>)}
        />
      )}
      {target === 'roster' && can.includes('takeLinks') && <AccountSlips batch={id} />}
      {target === 'roster' && can.includes('mend') && <RosterFacts batch={id} />}
      <BatchPart row={row} progress={progress.data} broken={progress.isError} />
    </>
  );
}

function BatchPart({ row, progress, broken }: { row: Row; progress: Progress; broken: boolean }) {
  const { stage, can } = progress;
  if (isBusy(stage)) return <Working progress={progress} broken={broken} />;
  switch (stage) {
    case 'mapping':
      return can.includes('confirm') ? (
        <Mapping batch={row.id} target={String(row.target ?? '')} />
      ) : (
        <Nothing words="等待上传人核对各列。" />
      );
    case 'checked':
    case 'committed':
    case 'undone':
      return <Result row={row} progress={progress} />;
    case 'failed':
      return <Nothing words="这个文件不能导入，请按上面的说明处理后再次上传。" />;
    default:
      return <Nothing words="本次导入已放弃，台账没有变化。" />;
  }
}
