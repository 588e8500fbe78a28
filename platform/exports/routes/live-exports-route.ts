import { personNews, type RawRoute } from '#platform/http';
import { EXPORT_CHANNEL } from '../work/export-channel.ts';

/** 导出进度: tells an open page that its person's exports have moved; how far, it asks for itself (`exports.mine`). */
export const liveExportsRoute: RawRoute = {
  method: 'GET',
  path: '/api/exports/live',
  id: 'liveExports',
  tag: 'exports',
  title: '导出进度',
  description: '本人的导出有进展时推送一条 changed 事件；内容由页面另行查询。',
  permission: 'signedIn',
  input: 'none',
  answer: 'events',
  handle: async ({ store, actor, gone }) => ({ events: personNews(store, EXPORT_CHANNEL, actor.person, gone) }),
};
