import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ContractDialog, DataTable, PageHead } from '#web/kit';
import { type HandedOver, handOver } from '../../commands/administer.contract.ts';
import '../process.css';

/** 离职交接: everything that waits for a leaver goes to somebody else, and what could not go is listed with the reason. */
export default function HandOverPage() {
  const [asking, setAsking] = useState(false);
  const [result, setResult] = useState<HandedOver>();
  return (
    <>
      <PageHead
        title="离职交接"
        actions={
          <Button type="primary" onClick={() => setAsking(true)}>
            移交全部待办
          </Button>
        }
      />
      <section className="goa-section" aria-label="说明">
        <p>
          人员离职、调离或长期不能履职时，把其全部待办一次移交给接收人。只移交您管理范围内的办件，范围外的由当地管理员移交；逐件移交并留痕，接收人不能办理的（如本人是申请人）保留原处，在下方列出。
        </p>
        <p className="goa-muted">短期外出请由本人在“代办委托”中设置，不必交接。</p>
      </section>
      {result && (
        <section className="goa-section" aria-label="移交结果">
          <Alert
            type={result.left.length > 0 ? 'warning' : 'success'}
            showIcon
            role="status"
            title={`已移交 ${result.moved} 件，未移交 ${result.left.length} 件。`}
          />
          {result.left.length > 0 && (
            <DataTable
              label="未移交的办件"
              rows={result.left}
              rowKey={(row) => row.case}
              columns={[
                { title: '办件', cell: ({ case: id, title }) => <Link to={`/r/caseFile/${id}`}>{title}</Link> },
                { title: '原因', cell: ({ reason }) => reason },
              ]}
            />
          )}
        </section>
      )}
      {asking && (
        <ContractDialog
          contract={handOver}
          onCancel={() => setAsking(false)}
          onDone={(answer) => {
            setAsking(false);
            setResult(answer as HandedOver);
          }}
        />
      )}
    </>
  );
}
