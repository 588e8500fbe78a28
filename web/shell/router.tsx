import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import type { Registry } from '#standards/language';
import { Loading } from '../kit/state/loading.tsx';
import { type PageLoader, pageLoaders } from './pages.ts';
import { NotFound, RouteError } from './route-error.tsx';
import { WithPermission } from './with-permission.tsx';

/** Routes of the application: sign-in, the frame with the workbench, generated pages, and the hand-made pages of the manifests. */
export function createRouter(registry: Registry, queries: QueryClient) {
  return createBrowserRouter([
    {
      errorElement: <RouteError />,
      hydrateFallbackElement: <Loading />,
      children: [
        page('/sign-in', () => import('./sign-in/sign-in.page.tsx')),
        page('/activate', () => import('./sign-in/activate.page.tsx')),
        page('/change-password', () => import('./account/change-password.page.tsx')),
        {
          lazy: async () => {
            const { Frame, frameLoader } = await import('./frame/frame.tsx');
            return { Component: Frame, loader: frameLoader(queries) };
          },
          shouldRevalidate: () => false,
          children: [
            {
              errorElement: <RouteError />,
              children: [
                page('/', () => import('./home/workbench.page.tsx')),
                page('/account', () => import('./account/account.page.tsx')),
                page('/r/:resource', () => import('./generated/list.page.tsx')),
                page('/r/:resource/new', () => import('./generated/new.page.tsx')),
                page('/r/:resource/:id', () => import('./generated/record.page.tsx')),
                page('/r/:resource/:id/edit', () => import('./generated/edit.page.tsx')),
                ...handMade(registry),
                { path: '*', element: <NotFound /> },
              ],
            },
          ],
        },
      ],
    },
  ]);
}

function handMade(registry: Registry): RouteObject[] {
  return [...registry.pages.values()].flatMap(({ key, path, permission }) => {
    const load = pageLoaders[key];
    if (!load) return [];
    return [page(path, async () => ({ default: guarded((await load()).default, permission) }))];
  });
}

function guarded(Page: ComponentType, permission: string): ComponentType {
  return () => (
    <WithPermission permission={permission}>
      <Page />
    </WithPermission>
  );
}

function page(path: string, load: PageLoader): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).default }) };
}
