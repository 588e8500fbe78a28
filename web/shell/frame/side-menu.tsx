import { Drawer } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useNarrow } from '../../kit/use-narrow.ts';
import { type MenuGroup, openEntry } from '../menu-model.ts';
import { AppIcon } from './icons.tsx';

/** The menu and whether a narrow screen has opened it. */
export interface SideMenuProps {
  readonly menu: readonly MenuGroup[];
  readonly drawer: boolean;
  readonly onClose: () => void;
}

/** Applications and their pages: beside the page on a wide screen, a narrow strip on a pad, behind the menu button on a phone. */
export function SideMenu({ menu, drawer, onClose }: SideMenuProps) {
  const phone = useNarrow(768);
  const pad = useNarrow(1100);
  const [unfolded, setUnfolded] = useState(false);
  if (phone) {
    return (
      <Drawer
        open={drawer}
        onClose={onClose}
        placement="left"
        size={300}
        title="菜单"
        styles={{ body: { padding: 0 } }}
      >
        <MenuTree menu={menu} onFollow={onClose} />
      </Drawer>
    );
  }
  const folded = pad && !unfolded;
  return (
    <div className={folded ? 'goa-side goa-side-folded' : 'goa-side'}>
      {pad && (
        <button
          type="button"
          className="goa-side-fold"
          aria-expanded={!folded}
          aria-controls="side-menu"
          onClick={() => setUnfolded(folded)}
        >
          {folded ? '展开' : '收起'}
        </button>
      )}
      <div id="side-menu">
        {folded ? (
          <FoldedMenu menu={menu} onUnfold={() => setUnfolded(true)} />
        ) : (
          <MenuTree menu={menu} onFollow={() => setUnfolded(false)} />
        )}
      </div>
    </div>
  );
}

function MenuTree({ menu, onFollow }: { menu: readonly MenuGroup[]; onFollow: () => void }) {
  const { pathname } = useLocation();
  const open = openEntry(menu, pathname);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const toggle = (app: string) => {
    setClosed((before) => (before.includes(app) ? before.filter((one) => one !== app) : [...before, app]));
  };
  return (
    <nav aria-label="主菜单" className="goa-menu">
      <Link to="/" className="goa-menu-home" aria-current={pathname === '/' ? 'page' : undefined} onClick={onFollow}>
        <AppIcon name="home" />
        工作台
      </Link>
      {menu.map((group) => {
        const shown = !closed.includes(group.app);
        return (
          <section key={group.app}>
            <button type="button" aria-expanded={shown} onClick={() => toggle(group.app)}>
              <AppIcon name={group.icon} />
              <span className="goa-grow">{group.title}</span>
              <span aria-hidden="true" className={shown ? 'goa-caret goa-caret-open' : 'goa-caret'} />
            </button>
            {shown && (
              <ul>
                {group.entries.map(({ title, path }) => (
                  <li key={path}>
                    <Link to={path} aria-current={path === open ? 'page' : undefined} onClick={onFollow}>
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </nav>
  );
}

function FoldedMenu({ menu, onUnfold }: { menu: readonly MenuGroup[]; onUnfold: () => void }) {
  return (
    <nav aria-label="主菜单" className="goa-menu">
      <Link to="/" aria-label="工作台" title="工作台" className="goa-menu-home">
        <AppIcon name="home" />
      </Link>
      {menu.map((group) => (
        <button key={group.app} type="button" aria-label={group.title} title={group.title} onClick={onUnfold}>
          <AppIcon name={group.icon} />
        </button>
      ))}
    </nav>
  );
}
