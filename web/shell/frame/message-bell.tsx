import BellOutlined from '@ant-design/icons/BellOutlined';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { may, useMe } from '../../kit/api/use-me.ts';
import { answerQuery } from '../../kit/api/use-records.ts';

/**
 * The way to one's messages, with how many are unread; beyond 99 it stops counting. Asks anew when the person goes to another page, never by
 * itself: a page that asks while nobody is there would keep the session alive.
 */
export function MessageBell() {
  const me = useMe();
  const allowed = may(me, 'messages.inbox');
  const { pathname } = useLocation();
  const { data, refetch } = useQuery({
    ...answerQuery<{ readonly unread: number }>('messages', 'inbox', { limit: 1 }),
    enabled: allowed,
  });
  useEffect(() => {
    if (allowed && pathname) void refetch();
  }, [allowed, pathname, refetch]);
  if (!allowed) return null;
  const unread = data?.unread ?? 0;
  const words = unread > 99 ? '99+' : String(unread);
  return (
    <Link to="/messages" className="goa-bell" aria-label={unread > 0 ? `消息，${words} 条未读` : '消息'}>
      <BellOutlined aria-hidden="true" />
      {unread > 0 && (
        <span className="goa-bell-count" aria-hidden="true">
          {words}
        </span>
      )}
    </Link>
  );
}
