import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import type { Size, WatchedPage } from './browser.ts';
import type { DemoApp } from './demo-app.ts';

/** People of the demo at their desks: each signs in once, so that a story of many steps does not sign in at every one. */
export interface Office {
  /** The page of somebody; `size` counts when the person comes for the first time. */
  at(login: string, size?: Size): Promise<Page>;
  /** Everything the pages asked of other origins so far. */
  strangers(): readonly string[];
  /** What the pages complained of so far; refusals by the server, which the stories provoke, do not count. */
  complaints(): readonly string[];
}

/** Opens the office of a running demo; it closes with the browser. */
export function openOffice(browser: Browser, demo: DemoApp): Office {
  const desks = new Map<string, Promise<WatchedPage>>();
  const here: WatchedPage[] = [];
  const arrive = async (login: string, size?: Size) => {
    const desk = await demo.signedIn(browser, login, size);
    here.push(desk);
    return desk;
  };
  return {
    at: async (login, size) => {
      const desk = desks.get(login) ?? arrive(login, size);
      desks.set(login, desk);
      return (await desk).page;
    },
    strangers: () => here.flatMap(({ strangers }) => strangers),
    complaints: () =>
      here.flatMap(({ complaints }) => complaints).filter((words) => !words.startsWith('Failed to load resource')),
  };
}

/** Chooses the post under which the person acts, by a part of its name. */
export async function actUnder(page: Page, post: string): Promise<void> {
  const posts = page.getByLabel('当前任职');
  const value = await posts.locator('option', { hasText: post }).getAttribute('value');
  await posts.selectOption(value);
  await page.getByText('已切换任职').waitFor();
}

/** Asks a query in the name of whoever sits at the page. */
export async function askAs<T>(page: Page, query: string, input: Readonly<Record<string, unknown>>): Promise<T> {
  const answer = await page.request.get(`/api/queries/${query}?input=${encodeURIComponent(JSON.stringify(input))}`);
  if (!answer.ok()) throw new Error(`${query}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Sends a change in the name of whoever sits at the page. Throws with the refusal. */
export async function sendAs(page: Page, path: string, body: Readonly<Record<string, unknown>>): Promise<void> {
  const { csrf } = (await (await page.request.get('/api/me')).json()) as { readonly csrf: string };
  const headers = { 'x-goa-csrf': csrf, 'x-goa-command': randomUUID() };
  const answer = await page.request.post(path, { headers, data: body });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
}
