import { createSealer } from '#platform/store';
import type { Town } from '../../identity/testing/town.ts';
import type { TownExtras } from '../../identity/testing/town-store.ts';
import { messagesApp } from '../app.ts';
import { messageHandlers } from '../handlers.ts';
import { notice } from '../resources/notice.resource.ts';
import { spreadNotice } from '../spread/spread-notice.ts';
import { messagesSystem } from '../system.ts';

/** The messages wing beside the sample town. */
export const withMessages: TownExtras = {
  name: 'messages',
  apps: [messagesApp],
  system: messagesSystem,
  handlers: messageHandlers({ channels: new Map(), sealer: createSealer(Buffer.alloc(32, 7)) }),
  appRoles: { businessOfficer: ['noticeIssuer'], lineOfficer: ['lineNoticeIssuer'], unitClerk: ['noticeClerk'] },
};

/** Drafts a notice of the county bureau, as its officer. */
export async function draftNotice(
  town: Town,
  login: string,
  issuer: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const actor = await town.actor(login);
  const { rows } = await town.store.run(actor, (tx) =>
    tx.create(notice, [
      { title: '关于报送车辆年检情况的通知', kind: 'survey', issuer: town.id(issuer), body: '请各单位填报。', ...more },
    ]),
  );
  return rows[0]?.id ?? '';
}

/** Issues a draft and makes its receipts, as the worker would. */
export async function issued(
  town: Town,
  login: string,
  id: string,
  audience: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const answer = await town.act(await town.actor(login), 'notice.issue', audience, id);
  await spreadNotice(town.store, id);
  return answer;
}
