import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import { request, useAnswer } from '#web/kit';
import type { CellView, LineView } from '../../line-view.ts';
import type { lines } from '../../queries/lines.contract.ts';
import type { FindingCount } from '../../queries/progress.contract.ts';
import { useBatchVerb } from '../batch/use-batch-verb.ts';

/** Proposals that are taken over in one go: as many as a person can look through. */
const MOST = 100;

/** Proposals of one kind of finding, shown together and taken over together. */
export function AcceptAll({ batch, finding }: { batch: string; finding: FindingCount }) {
  const [open, setOpen] = useState(false);
  const input = {
    batch,
    state: 'held',
    finding: finding.code,
    ...(finding.field && { field: finding.field }),
    limit: MOST,
  };
  const { data } = useAnswer<AnswerOfContract<typeof lines>>('intake', 'lines', input);
  const offers = (data?.lines ?? []).flatMap((line) => proposalsOf(line, finding));
  if (offers.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>采用这一类的建议（{offers.length} 处）</Button>
      {open && <AcceptDialog batch={batch} offers={offers} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Offer {
  readonly line: LineView;
  readonly cell: CellView;
  readonly proposal: string;
}

function proposalsOf(line: LineView, { code, field }: FindingCount): Offer[] {
  return line.cells.flatMap((cell) =>
    cell.findings.flatMap((one) =>
      one.code === code && (field === null || cell.field === field) && one.proposal !== undefined
        ? [{ line, cell, proposal: one.proposal }]
        : [],
    ),
  );
}

function AcceptDialog({ batch, offers, onClose }: { batch: string; offers: readonly Offer[]; onClose: () => void }) {
  const { message } = App.useApp();
  const { run } = useBatchVerb(batch);
  const [done, setDone] = useState<number>();
  const accept = async () => {
    // A proposal may be gone once another line was mended: that line is left for the person.
    const first = offers.slice(0, -1);
    for (const [i, { line, cell }] of first.entries()) {
      setDone(i);
      const body = { line: line.line, cells: [{ field: cell.field, way: 'accept' }] };
      await request(`/api/intakeBatch/${batch}/mend`, { method: 'POST', body }).catch(() => undefined);
    }
    const last = offers.at(-1);
    if (last) await run('mend', { line: last.line.line, cells: [{ field: last.cell.field, way: 'accept' }] });
    message.success('建议已采用，各行已重新检查。');
    onClose();
  };
  return (
    <Modal
      open
      title={`采用 ${offers.length} 处建议`}
      okText="全部采用"
      cancelText="取消"
      confirmLoading={done !== undefined}
      onOk={accept}
      onCancel={onClose}
    >
      <div className="goa-scroll goa-intake-offers">
        <table className="goa-plain-table">
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">原值</th>
              <th scope="col">改为</th>
            </tr>
          </thead>
          <tbody>
            {offers.map(({ line, cell, proposal }) => (
              <tr key={`${line.line} ${cell.field}`}>
                <td>
                  {line.sheet} 第 {line.row} 行
                </td>
                <td>{cell.before ?? '（空）'}</td>
                <td>{proposal}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {done !== undefined && <p role="status">已处理 {done} 处…</p>}
    </Modal>
  );
}
