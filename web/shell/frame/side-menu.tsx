import { Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useMe } from '../../kit/api/use-me.ts';
import { usePreference } from '../../kit/preferences.ts';
import { useNarrow } from '../../kit/use-narrow.ts';
import { type MenuEntry, type MenuGroup, openEntry, partsOf } from '../menu-model.ts';
import { AppIcon } from './icons.tsx';

/** The menu and whether a narrow screen has opened it. */
export interface SideMenuProps {
  readonly menu: readonly MenuGroup[];
  readonly drawer: boolean;
  readonly onClose: () => void;
}

/** Applications and their pages, by parts where there are many; what is folded is remembered. Beside the page on a wide screen, a narrow strip on a pad, behind the menu button on a phone. */
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
  const [kept = {}, keep] = usePreference<Readonly<Record<string, boolean>>>(useMe().login, 'menu');
  const fold = (key: string, unfolded: boolean) => ({
    unfolded: kept[key] ?? unfolded,
    toggle: () => keep({ ...kept, [key]: !(kept[key] ?? unfolded) }),
  });
  return (
    <nav aria-label="主菜单" className="goa-menu">
      <Link to="/" className="goa-menu-home" aria-current={pathname === '/' ? 'page' : undefined} onClick={onFollow}>
        <AppIcon name="home" />
        工作台
      </Link>
      {menu.map((group) => {
        const parts = partsOf(group);
        const first = parts.find(({ title }) => title)?.title;
        return (
          <section key={group.app}>
            <Fold title={group.title} icon={group.icon} {...fold(group.app, true)}>
              {parts.map(({ title, entries }) => {
                const here = entries.some(({ path }) => path === open);
                const list = <Entries key={title ?? ''} entries={entries} open={open} onFollow={onFollow} />;
                return title ? (
                  <section key={title} className="goa-menu-part">
                    <Fold title={title} here={here} {...fold(`${group.app}/${title}`, here || title === first)}>
                      {list}
                    </Fold>
                  </section>
                ) : (
                  list
                );
              })}
            </Fold>
          </section>
        );
      })}
    </nav>
  );
}

/** A heading that shows and hides what stands under it; `here` says that the open page is among it. */
function Fold(props: {
  title: string;
  icon?: string;
  here?: boolean;
  unfolded: boolean;
  toggle: () => void;
  children: ReactNode;
}) {
  const { title, icon, here, unfolded, toggle, children } = props;
  return (
    <>
      <button
        type="button"
        aria-expanded={unfolded}
        className={here && !unfolded ? 'goa-menu-here' : undefined}
        onClick={toggle}
      >
        {icon && <AppIcon name={icon} />}
        <span className="goa-grow">{title}</span>
        <span aria-hidden="true" className={unfolded ? 'goa-caret goa-caret-open' : 'goa-caret'} />
      </button>
      {unfolded && children}
    </>
  );
}

function Entries(props: { entries: readonly MenuEntry[]; open: string | undefined; onFollow: () => void }) {
  const { entries, open, onFollow } = props;
  return (
    <ul>
      {entries.map(({ title, path }) => (
        <li key={path}>
          <Link to={path} aria-current={path === open ? 'page' : undefined} onClick={onFollow}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
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
