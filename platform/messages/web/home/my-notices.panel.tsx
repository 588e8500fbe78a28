import { Link } from 'react-router';
import { CodeTag, Failure, Loading, RefTitle, useMe, useRows } from '#web/kit';
import '../messages.css';

const FEW = 5;

/** Notices and tasks from above that the own unit has not received or answered yet. */
export default function MyNoticesPanel() {
  const { acting } = useMe();
  const answer = useRows(
    'noticeReceipt',
    {
      filter: {
        and: [
          { field: 'unit', op: 'eq', value: acting?.unit ?? '' },
          { field: 'state', op: 'in', value: ['sent', 'received', 'returned'] },
        ],
      },
      limit: FEW,
    },
    acting !== null,
  );
  if (!acting) return <p className="goa-muted">没有在任岗位。</p>;
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { rows, refs } = answer.data;
  return (
    <>
      {rows.length === 0 ? (
        <p className="goa-muted">没有待办理的收文。</p>
      ) : (
        <ul className="goa-messages">
          {rows.map((row) => (
            <li key={row.id} className={row.state === 'sent' ? 'goa-unread' : undefined}>
              <Link to={`/r/noticeReceipt/${row.id}`}>{String(row.title)}</Link>
              <CodeTag set="receiptState" value={String(row.state)} />
              <span className="goa-muted">
                <RefTitle to="unit" id={String(row.issuer)} refs={refs} plain />
                {row.answerBy ? `，${row.answerBy} 前反馈` : ''}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="goa-panel-ways">
        <Link to="/r/noticeReceipt">全部收文</Link>
      </p>
    </>
  );
}
