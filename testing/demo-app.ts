import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openPage, type Size, type WatchedPage } from './browser.ts';
import { testDatabase } from './database.ts';
import { type RunningApp, startApp } from './running-app.ts';

/** The whole product with its demo, as a newcomer has it after `npm start`. */
export interface DemoApp extends RunningApp {
  readonly password: string;
  /** A page of somebody who signed in through the form. */
  signedIn(browser: Browser, login: string, size?: Size): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** Starts the built product on a copy of the demo's database, which is loaded once a run; `vars` are settings of its environment. */
export async function startDemo(vars: Readonly<Record<string, string>> = {}): Promise<DemoApp> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'goa-demo-'));
  const sealed = { GOA_SEAL_KEY: '07'.repeat(32), GOA_DATA_DIR: dataDir, GOA_DEMO: '1' };
  const build = async (url: string) => {
    const app = await startApp({ ...sealed, DATABASE_URL: url });
    await app.stop();
  };
  const database = await testDatabase({ name: 'demo', build });
  const app = await startApp({ ...sealed, ...vars, DATABASE_URL: database.url });
  const password = /next start: (\S+)/.exec(app.printed())?.[1] ?? '';
  return {
    ...app,
    password,
    signedIn: async (browser, login, size) => {
      const watched = await openPage(browser, app.origin, size);
      await watched.page.goto('/');
      await watched.page.getByLabel('登录名').fill(login);
      await watched.page.getByLabel('密码', { exact: true }).fill(password);
      await watched.page.getByRole('button', { name: '登录', exact: true }).click();
      await watched.page.getByText('我最近的操作').waitFor();
      return watched;
    },
    close: async () => {
      await app.stop();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
