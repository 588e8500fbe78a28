import { Link } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import { Failure, formatInstant, Loading, useAnswer } from '#web/kit';
import type { inbox } from '../../queries/inbox.contract.ts';
import '../messages.css';

const FEW = 5;

/** What the person was told last and has not read. */
export default function MyMessagesPanel() {
  const answer = useAnswer<AnswerOfContract<typeof inbox>>('messages', 'inbox', { unread: true, limit: FEW });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { messages, unread } = answer.data;
  return (
    <>
      {messages.length === 0 ? (
        <p className="goa-muted">没有未读消息。</p>
      ) : (
        <ul className="goa-messages">
          {messages.map(({ id, title, link, at }) => (
            <li key={id} className="goa-unread">
              {link ? <Link to={link}>{title}</Link> : <span>{title}</span>}
              <time dateTime={at}>{formatInstant(at)}</time>
            </li>
          ))}
        </ul>
      )}
      <p className="goa-panel-ways">
        <Link to="/messages">
          {unread > messages.length ? `全部消息（未读 ${unread > 99 ? '99+' : unread}）` : '全部消息'}
        </Link>
      </p>
    </>
  );
}
