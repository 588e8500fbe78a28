import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { request } from '../../kit/api/request.ts';
import { useMe } from '../../kit/api/use-me.ts';
import { sentenceOf } from '../../kit/state/failure.tsx';
import { LargeTextSwitch } from './large-text-switch.tsx';
import { PostSwitcher } from './post-switcher.tsx';

/** The person's own menu: account, sign out; on a phone also the acting post and the large-text version. */
export function PersonMenu({ withPosts }: { withPosts: boolean }) {
  const me = useMe();
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const signOut = async () => {
    try {
      await request('/api/sign-out', { method: 'POST', body: {} });
      await navigate('/sign-in');
      queries.clear();
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="goa-person-menu">
          <p>
            <strong>{me.person.name}</strong>
            <span className="goa-muted">{me.login}</span>
          </p>
          {withPosts && (
            <>
              <PostSwitcher />
              <LargeTextSwitch />
            </>
          )}
          <Link to="/account" onClick={() => setOpen(false)}>
            我的账号
          </Link>
          <Button onClick={signOut} block>
            退出登录
          </Button>
        </div>
      }
    >
      <Button type="text" aria-expanded={open} aria-haspopup="dialog">
        {me.person.name}
      </Button>
    </Popover>
  );
}
