import { randomInt } from 'node:crypto';
import type { Store } from '#platform/store';
import { findFeed, isFeedPassword, type PositionSink } from '#platform/tracks';
import { feedGround } from '../../feeds/feed-ground.ts';
import { putFed } from '../../feeds/take-fed.ts';
import { toPosition } from '../../jt808/index.ts';
import {
  bodyOf,
  type Login,
  loginResult,
  messageId,
  type PlatformFrame,
  type PlatformPosition,
  readLogin,
  readPlatformHistory,
  readPlatformPosition,
  readVehicleMessage,
  vehicleData,
  writeLoginAnswer,
} from '../index.ts';
import type { PlatformLink } from './platform-link.ts';
import { SubLink, type SubLinkOptions } from './sub-link.ts';

/** What the upper platform stands on. */
export interface PlatformParts {
  readonly store: Pick<Store, 'system'>;
  readonly sink: PositionSink;
  /** After how many milliseconds a platform that hands positions on is looked up again: a key that was taken back ends its link. */
  readonly recheck?: number;
  /** Times of sub links, where they are not the usual ones. */
  readonly subTimes?: SubLinkOptions['times'];
  readonly onTrouble?: (error: unknown) => void;
}

/** Failed logins after which a link is closed. */
const PATIENCE = 3;

/** Does what one message asks. Before its login a platform can do nothing else; what is not understood is passed over, as the standard has no answer for it. */
export async function hearPlatform(parts: PlatformParts, link: PlatformLink, frame: PlatformFrame): Promise<void> {
  const { header } = frame;
  if (header.id === messageId.login) return login(parts, link, frame);
  if (!link.feed || header.platform !== link.code) return void link.socket.destroy();
  switch (header.id) {
    case messageId.keep:
      return link.answer(header, messageId.keepAnswer, Buffer.alloc(0));
    case messageId.logout:
      link.answer(header, messageId.logoutAnswer, Buffer.alloc(0));
      return void link.socket.end();
    case messageId.vehicle:
      if (!(await isStillLetIn(parts, link))) return void link.socket.destroy();
      return takeVehicle(parts, link, bodyOf(frame, link.edition));
  }
}

async function login(parts: PlatformParts, link: PlatformLink, frame: PlatformFrame): Promise<void> {
  const { header } = frame;
  const asked = readLogin(frame);
  if (asked) link.edition = asked.edition;
  const same = asked?.user === header.platform;
  const feed = same ? await findFeed(feedGround, parts.store, String(header.platform)) : undefined;
  const known = await isFeedPassword(feed, asked?.password ?? '');
  if (known && feed) {
    link.feed = feed;
    link.code = header.platform;
    link.knownAt = Date.now();
    const code = randomInt(2 ** 32);
    link.answer(header, messageId.loginAnswer, writeLoginAnswer(loginResult.ok, code));
    if (asked) openSubLink(parts, link, header, asked, code);
    return;
  }
  // An unknown platform and a wrong password are answered alike.
  const result = asked ? loginResult.wrongPassword : loginResult.other;
  link.answer(header, messageId.loginAnswer, writeLoginAnswer(result, 0));
  if (++link.failures >= PATIENCE) link.socket.end();
}

/** Only back to where the main link came from: nobody makes this platform connect to a third. */
function openSubLink(
  { subTimes: times, onTrouble }: PlatformParts,
  link: PlatformLink,
  { platform, version }: PlatformFrame['header'],
  { address: host, port, edition }: Login,
  code: number,
): void {
  link.sub?.close();
  link.sub = undefined;
  const from = link.socket.remoteAddress?.replace(/^::ffff:/, '');
  if (port === 0) return;
  if (host !== from) {
    onTrouble?.(new Error(`platform ${platform} came from ${from} and listens at ${host}: no sub link`));
    return;
  }
  link.sub = new SubLink({ host, port, platform, version: Buffer.from(version), edition, code, times, onTrouble });
}

async function isStillLetIn({ store, recheck = 60_000 }: PlatformParts, link: PlatformLink): Promise<boolean> {
  if (Date.now() - link.knownAt < recheck) return true;
  const feed = await findFeed(feedGround, store, String(link.code));
  const same = feed && link.feed?.passwordHash.equals(feed.passwordHash);
  if (same) link.feed = feed;
  link.knownAt = Date.now();
  return same ?? false;
}

async function takeVehicle({ store, sink }: PlatformParts, link: PlatformLink, body: Buffer): Promise<void> {
  const message = readVehicleMessage(body);
  const late = message?.type === vehicleData.history;
  const positions = message && positionsOf(message, link);
  if (!message || !positions || !link.feed) {
    link.faults++;
    return;
  }
  const { plate } = message;
  const now = Date.now();
  const fed = positions.map((position) => ({ plate, position: toPosition(position, now, late) }));
  const { taken } = await putFed(store, sink, link.feed, fed);
  link.sub?.received(taken);
}

/** Data that is no position is none of the sink's business: announced terminals and drivers are read over. */
function positionsOf(
  { type, data }: { type: number; data: Buffer },
  { edition }: PlatformLink,
): PlatformPosition[] | undefined {
  if (type === vehicleData.history) return readPlatformHistory(data, edition);
  if (type !== vehicleData.live) return [];
  const position = readPlatformPosition(data, edition);
  return position && [position];
}
