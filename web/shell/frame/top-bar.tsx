import { Button } from 'antd';
import { Link } from 'react-router';
import { useMe } from '../../kit/api/use-me.ts';
import { useNarrow } from '../../kit/use-narrow.ts';
import type { MenuGroup } from '../menu-model.ts';
import { LargeTextSwitch } from './large-text-switch.tsx';
import { MenuSearch } from './menu-search.tsx';
import { MessageBell } from './message-bell.tsx';
import { PersonMenu } from './person-menu.tsx';
import { PostSwitcher } from './post-switcher.tsx';

/** Name of the platform, search of the menu, the acting post, the large-text version, and the person's own menu. */
export function TopBar({ menu, onMenu }: { menu: readonly MenuGroup[]; onMenu: () => void }) {
  const me = useMe();
  const phone = useNarrow(768);
  return (
    <header className="goa-top">
      {phone && (
        <Button type="text" onClick={onMenu} aria-haspopup="dialog">
          菜单
        </Button>
      )}
      <Link to="/" className="goa-brand-link">
        <img src="/mark.svg" alt="" width="28" height="28" />
        <span className="goa-brand">机关事务云</span>
      </Link>
      {me.demo && <span className="goa-tag goa-tag-busy goa-wide-only">演示数据</span>}
      <span className="goa-grow" />
      {!phone && <MenuSearch menu={menu} />}
      {!phone && <PostSwitcher />}
      {!phone && <LargeTextSwitch />}
      <MessageBell />
      <PersonMenu withPosts={phone} />
    </header>
  );
}
