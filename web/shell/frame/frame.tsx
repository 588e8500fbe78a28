import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import {
  type LoaderFunctionArgs,
  Outlet,
  redirect,
  ScrollRestoration,
  useLocation,
  useNavigate,
  useNavigation,
} from 'react-router';
import { ApiError } from '../../kit/api/api-error.ts';
import { onSignedOut } from '../../kit/api/request.ts';
import { may, meQuery, useMe } from '../../kit/api/use-me.ts';
import { metaQuery } from '../../kit/api/use-meta.ts';
import { useRegistry } from '../../kit/declarations.tsx';
import { Loading } from '../../kit/state/loading.tsx';
import { adoptLargeText } from '../large-text.ts';
import { menuOf } from '../menu-model.ts';
import { signInPath } from '../sign-in/sign-in-path.ts';
import { IdleWarning } from './idle-warning.tsx';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';

/** Makes sure that somebody is signed in and that all the frame needs is there; else leads to the sign-in page. */
export function frameLoader(queries: QueryClient) {
  return async ({ request }: LoaderFunctionArgs) => {
    const { pathname, search } = new URL(request.url);
    try {
      const me = await queries.ensureQueryData(meQuery);
      adoptLargeText(me.login);
      await queries.ensureQueryData(metaQuery);
      return null;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return redirect(signInPath(pathname + search));
      if (error instanceof ApiError && error.code === 'PASSWORD_MUST_CHANGE') return redirect('/change-password');
      throw error;
    }
  };
}

/** What stands around every page: skip link, top bar, side menu. */
export function Frame() {
  const me = useMe();
  const registry = useRegistry();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { pathname, search } = useLocation();
  const waiting = useNavigation().state === 'loading';
  const [drawer, setDrawer] = useState(false);
  const menu = menuOf(registry, (permission) => may(me, permission));
  useEffect(() => {
    onSignedOut(async () => {
      await navigate(signInPath(pathname + search, 'idle'));
      queries.clear();
    });
    return () => onSignedOut(() => {});
  }, [navigate, queries, pathname, search]);
  return (
    <div className="goa-frame">
      <ScrollRestoration getKey={({ pathname: page }) => page} />
      <IdleWarning />
      <a className="goa-skip" href="#main">
        跳到正文
      </a>
      <TopBar menu={menu} onMenu={() => setDrawer(true)} />
      <div className="goa-body">
        <SideMenu menu={menu} drawer={drawer} onClose={() => setDrawer(false)} />
        <main id="main" tabIndex={-1} aria-busy={waiting}>
          <Suspense fallback={<Loading />}>
            <Outlet key={me.acting?.assignment} />
          </Suspense>
        </main>
      </div>
    </div>
  );
}
