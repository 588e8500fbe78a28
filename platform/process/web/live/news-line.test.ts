import { expect, test } from 'vitest';
import { AWAY_MS, NewsLine, type NewsSource } from './news-line.ts';

function line() {
  const heard = { news: 0, opened: 0, now: 0 };
  const sources: { source: NewsSource; tell: () => void }[] = [];
  const open = (): NewsSource => {
    heard.opened++;
    let tell = () => {};
    const source: NewsSource = { onerror: null, addEventListener: (_type, listen) => (tell = listen), close: () => {} };
    sources.push({ source, tell: () => tell() });
    return source;
  };
  const news = new NewsLine({ open, onNews: () => heard.news++, now: () => heard.now });
  return { heard, news, last: () => sources.at(-1)! };
}

test('news is passed on at once while the person is there', () => {
  const { heard, last } = line();
  last().tell();
  last().tell();
  expect(heard.news).toBe(2);
});

test('while nobody is there news waits, and one look follows the next move', () => {
  const { heard, news, last } = line();
  heard.now = AWAY_MS;
  last().tell();
  last().tell();
  expect(heard.news).toBe(0);
  news.move();
  news.move();
  expect(heard.news).toBe(1);
});

test('a broken line is opened again by the next move only, with a look for what was missed', () => {
  const { heard, news, last } = line();
  last().source.onerror?.(new Event('error'));
  expect(heard.opened).toBe(1);
  news.move();
  expect(heard).toMatchObject({ opened: 2, news: 1 });
});
