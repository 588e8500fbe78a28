import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import { useAnswer } from '#web/kit';
import type { CellView, LineView } from '../../line-view.ts';
import type { lines } from '../../queries/lines.contract.ts';
import type { FindingCount } from '../../queries/progress.contract.ts';
import { useMendMany } from './use-mend-many.ts';

/** Lines whose proposals are shown: as many as a person can look through. */
const SHOWN = 100;

/** Proposals of one kind of finding, shown together and taken over together. */
export function AcceptAll({ batch, finding }: { batch: string; finding: FindingCount }) {
  const [open, setOpen] = useState(false);
  const input = {
    batch,
    state: 'held',
    finding: finding.code,
    ...(finding.field && { field: finding.field }),
    limit: SHOWN,
  };
  const { data } = useAnswer<AnswerOfContract<typeof lines>>('intake', 'lines', input);
  const offers = (data?.lines ?? []).flatMap((line) => proposalsOf(line, finding));
  if (offers.length === 0) return null;
  const more = data?.next !== undefined;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{`采用这一类的建议（${offers.length} 处${more ? '以上' : ''}）`}</Button>
      {open && (
        <AcceptDialog batch={batch} finding={finding.code} offers={offers} more={more} onClose={() => setOpen(false)} />
      )}
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

interface AcceptProps {
  readonly batch: string;
  readonly finding: string;
  readonly offers: readonly Offer[];
  /** There are more than are shown. */
  readonly more: boolean;
  readonly onClose: () => void;
}

function AcceptDialog({ batch, finding, offers, more, onClose }: AcceptProps) {
  const { message } = App.useApp();
  const mendAll = useMendMany(batch);
  const [done, setDone] = useState<number>();
  const accept = async () => {
    let mended = 0;
    for (const field of new Set(offers.map(({ cell }) => cell.field))) {
      mended += await mendAll({ finding, field, way: 'accept' }, (done) => setDone(mended + done));
    }
    if (mended > 0) message.success(`已采用 ${mended} 处建议，各行已重新检查。`);
    onClose();
  };
  return (
    <Modal
      open
      title={more ? `采用建议（这里列出前 ${offers.length} 处）` : `采用 ${offers.length} 处建议`}
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
      {more && <p>还有更多行有这一类建议，将按各行自己的建议一并采用。</p>}
      {done !== undefined && <p role="status">已处理 {done} 处…</p>}
    </Modal>
  );
}
