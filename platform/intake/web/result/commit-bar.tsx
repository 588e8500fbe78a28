import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { groupDigits, may, useMe, useRegistry } from '#web/kit';
import { mayUndo } from '../../batch/may-undo.ts';
import type { Progress } from '../../queries/progress.contract.ts';
import { useBatchVerb } from '../batch/use-batch-verb.ts';
import { explainedCells } from './explained-cells.ts';
import { actWords } from './summary.tsx';

/** What may be committed. */
export interface CommitBarProps {
  readonly batch: string;
  /** Resource of the ledger, or `roster`. */
  readonly target: string;
  readonly progress: Progress;
  readonly chosen: ReadonlySet<number>;
  readonly onCommitted: () => void;
}

/** 入库: all ready lines or the chosen ones; the others wait. */
export function CommitBar({ batch, target, progress, chosen, onCommitted }: CommitBarProps) {
  const [asked, setAsked] = useState<'all' | 'chosen'>();
  const { counts, can } = progress;
  const me = useMe();
  const registry = useRegistry();
  const rules = registry.resource(target)?.rules ?? [];
  const explained = explainedCells(progress.findings, rules);
  const waiting = progress.findings.some(({ code }) => code === 'REASON_NEEDED');
  if (!can.includes('commit') || (counts.ready === 0 && !waiting)) return null;
  return (
    <div className="goa-form-foot goa-intake-foot">
      <span className="goa-muted">
        {counts.held > 0 ? `待处理的 ${groupDigits(counts.held)} 行留在这里，处理好再入库。` : '检查都已通过。'}
      </span>
      {chosen.size > 0 && <Button onClick={() => setAsked('chosen')}>入库所选（{chosen.size} 行）</Button>}
      <Button type="primary" onClick={() => setAsked('all')}>
        全部入库（{groupDigits(counts.ready)} 行）
      </Button>
      {asked && (
        <CommitDialog
          batch={batch}
          lines={asked === 'chosen' ? [...chosen] : []}
          words={asked === 'chosen' ? `${chosen.size} 行` : actWords(counts.create, counts.update, counts.same)}
          explained={explained}
          undoable={mayUndo({ may: (permission) => may(me, permission) }, registry, target)}
          onDone={() => {
            setAsked(undefined);
            onCommitted();
          }}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

interface CommitDialogProps {
  readonly batch: string;
  readonly lines: readonly number[];
  readonly words: string;
  /** Lines that wait for a reason. */
  readonly explained: number;
  /** The person may take the rows back. */
  readonly undoable: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function CommitDialog({ batch, lines, words, explained, undoable, onDone, onCancel }: CommitDialogProps) {
  const [reason, setReason] = useState('');
  const { run, busy } = useBatchVerb(batch);
  const commit = async () => {
    const told = reason.trim();
    const body = { ...(lines.length > 0 && { lines: lines.map((line) => ({ line })) }), ...(told && { reason: told }) };
    if (await run('commit', body)) onDone();
  };
  return (
    <Modal
      open
      title="写入台账"
      okText="入库"
      cancelText="取消"
      okButtonProps={{ disabled: words === '' && reason.trim() === '' }}
      confirmLoading={busy}
      onOk={commit}
      onCancel={onCancel}
    >
      {words && (
        <p>
          将写入台账：{words}。{undoable ? '入库后仍可整批撤销。' : '入库后您不能自行撤销，请先核对。'}
        </p>
      )}
      {explained > 0 && (
        <label className="goa-intake-reason" htmlFor="intake-reason">
          有 {groupDigits(explained)} 处超出规定，须说明理由；填写后一并入库，不填的那些行留待处理。
          <Input.TextArea
            id="intake-reason"
            autoSize={{ minRows: 2 }}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      )}
    </Modal>
  );
}
