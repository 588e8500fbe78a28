import { personNews, type RawRoute } from '#platform/http';
import { LIVE_CHANNEL } from './live-channel.ts';

/** 实时更新: tells an open page that the lists of its person have changed. What changed the page asks for itself, under the one predicate. */
export const liveRoutes: readonly RawRoute[] = [
  {
    method: 'GET',
    path: '/api/live',
    id: 'live',
    tag: 'process',
    title: '实时更新',
    description: '待办、办件有变化时推送一条 changed 事件；内容由页面另行查询。',
    permission: 'signedIn',
    input: 'none',
    answer: 'events',
    handle: async ({ store, actor, gone }) => ({ events: personNews(store, LIVE_CHANNEL, actor.person, gone) }),
  },
];
