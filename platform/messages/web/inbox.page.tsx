import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import { ButtonLink, Failure, formatInstant, Loading, Nothing, PageHead, useAnswer, useChange } from '#web/kit';
import type { inbox } from '../queries/inbox.contract.ts';
import './messages.css';

/** 我的消息: what the person was told, newest first. */
export default function InboxPage() {
  const [unread, setUnread] = useState(false);
  const [after, setAfter] = useState<string>();
  const change = useChange();
  const answer = useAnswer<AnswerOfContract<typeof inbox>>('messages', 'inbox', { unread, ...(after && { after }) });
  const read = (ids?: readonly string[]) =>
    change.mutate({
      path: '/api/commands/messages/markRead',
      body: ids ? { messages: ids.map((id) => ({ id })) } : {},
    });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { messages, next, unread: waiting } = answer.data;
  return (
    <>
      <PageHead
        title="我的消息"
        actions={
          <>
            <ButtonLink to="/messages/channels">接收渠道</ButtonLink>
            <Button disabled={waiting === 0} onClick={() => read()}>
              全部标为已读
            </Button>
          </>
        }
      />
      <section className="goa-section" aria-label="消息">
        <Segmented
          aria-label="显示"
          value={unread ? 'unread' : 'all'}
          options={[
            { value: 'all', label: '全部' },
            { value: 'unread', label: `未读${waiting > 0 ? ` ${waiting >= 100 ? '99+' : waiting}` : ''}` },
          ]}
          onChange={(value) => {
            setUnread(value === 'unread');
            setAfter(undefined);
          }}
        />
        {messages.length === 0 ? (
          <Nothing words={unread ? '没有未读消息。' : '还没有消息。'} />
        ) : (
          <ul className="goa-messages">
            {messages.map(({ id, title, link, at, readAt }) => (
              <li key={id} className={readAt ? undefined : 'goa-unread'}>
                {link ? (
                  <Link to={link} onClick={() => !readAt && read([id])}>
                    {title}
                  </Link>
                ) : (
                  <span>{title}</span>
                )}
                {!readAt && <span className="goa-tag goa-tag-busy">未读</span>}
                <time dateTime={at}>{formatInstant(at)}</time>
              </li>
            ))}
          </ul>
        )}
        <nav className="goa-pager" aria-label="翻页">
          <Button disabled={!after} onClick={() => setAfter(undefined)}>
            最新
          </Button>
          <Button disabled={!next} onClick={() => setAfter(next)}>
            更早
          </Button>
        </nav>
      </section>
    </>
  );
}
