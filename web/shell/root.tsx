import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { Registry } from '#standards/language';
import { DeclarationsProvider } from '../kit/declarations.tsx';
import { useLargeText } from './large-text.ts';
import type { createRouter } from './router.tsx';
import { largeTextTheme, standardTheme } from './theme.ts';

dayjs.locale('zh-cn');

/** Pop-ups stand in the landmark of what opened them, so that screen readers know where they are. */
function landmarkOf(trigger?: HTMLElement): HTMLElement {
  return trigger?.closest<HTMLElement>('main, header') ?? document.body;
}

/** What the application runs on. */
interface RootParts {
  readonly registry: Registry;
  readonly queries: QueryClient;
  readonly router: ReturnType<typeof createRouter>;
}

/** The whole application: theme, language, cache, declarations, routes. */
export function Root({ registry, queries, router }: RootParts) {
  const large = useLargeText();
  useEffect(() => {
    document.documentElement.dataset.largeText = String(large);
  }, [large]);
  return (
    <ConfigProvider
      // A dialog half filled in is not lost to a tap beside it.
      modal={{ mask: { closable: false } }}
      locale={zhCN}
      theme={large ? largeTextTheme : standardTheme}
      componentSize={large ? 'large' : undefined}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      getPopupContainer={landmarkOf}
    >
      <App message={{ duration: 4 }}>
        <QueryClientProvider client={queries}>
          <DeclarationsProvider registry={registry}>
            <RouterProvider router={router} />
          </DeclarationsProvider>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
