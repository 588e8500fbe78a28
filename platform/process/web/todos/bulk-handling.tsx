import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ContractDialog } from '#web/kit';
import { type DecidedMany, decideMany } from '../../commands/many.contract.ts';
import type { TodoEntry } from '../../queries/inbox.contract.ts';
import { OpinionEditor } from '../case/opinion-editor.tsx';

const EDITORS = { opinion: OpinionEditor };

/** 批量办理: the same word on all chosen entries, and afterwards what became of each. */
export function BulkHandling({ chosen, onDone }: { chosen: readonly TodoEntry[]; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const [result, setResult] = useState<DecidedMany & { readonly entries: readonly TodoEntry[] }>();
  const tasks = chosen.flatMap((entry) =>
    entry.case && entry.task !== null && entry.formRev !== null
      ? [{ case: entry.case, task: entry.task, seen: entry.formRev }]
      : [],
  );
  return (
    <>
      <Button type="primary" disabled={tasks.length === 0} onClick={() => setAsking(true)}>
        批量办理{tasks.length > 0 && `（${tasks.length}）`}
      </Button>
      {asking && (
        <ContractDialog
          contract={decideMany}
          title={`批量办理 ${tasks.length} 件`}
          also={{ tasks }}
          presets={{ verdict: 'approve' }}
          editors={EDITORS}
          onCancel={() => setAsking(false)}
          onDone={(answer) => {
            setAsking(false);
            setResult({ ...(answer as DecidedMany), entries: chosen });
            onDone();
          }}
        />
      )}
      {result && (
        <Modal
          open
          title="批量办理结果"
          footer={<Button onClick={() => setResult(undefined)}>知道了</Button>}
          onCancel={() => setResult(undefined)}
        >
          <Alert
            type={result.refused.length > 0 ? 'warning' : 'success'}
            showIcon
            title={`办理 ${result.done} 件，未办理 ${result.refused.length} 件。`}
          />
          <ul className="goa-points">
            {result.refused.map(({ case: id, task, reason }) => (
              <li key={`${id} ${task}`}>
                <Link to={`/r/caseFile/${id}`}>{result.entries.find((one) => one.case === id)?.title ?? id}</Link>
                <div className="goa-muted">{reason}</div>
              </li>
            ))}
          </ul>
        </Modal>
      )}
    </>
  );
}
