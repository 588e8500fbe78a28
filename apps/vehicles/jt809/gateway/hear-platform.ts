import { randomInt } from 'node:crypto';
import type { Store } from '#platform/store';
import { findFeed, isFeedPassword, type PositionSink } from '#platform/tracks';
import { feedGround } from '../../feeds/feed-ground.ts';
import { putFed } from '../../feeds/take-fed.ts';
import { toPosition } from '../../jt808/index.ts';
import {
  bodyOf,
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

/** What the upper platform stands on. */
export interface PlatformParts {
  readonly store: Pick<Store, 'system'>;
  readonly sink: PositionSink;
  /** After how many milliseconds a platform that hands positions on is looked up again: a key that was taken back ends its link. */
  readonly recheck?: number;
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

async function login({ store }: PlatformParts, link: PlatformLink, frame: PlatformFrame): Promise<void> {
  const { header } = frame;
  const asked = readLogin(frame);
  if (asked) link.edition = asked.edition;
  const same = asked?.user === header.platform;
  const feed = same ? await findFeed(feedGround, store, String(header.platform)) : undefined;
  const known = await isFeedPassword(feed, asked?.password ?? '');
  if (known && feed) {
    link.feed = feed;
    link.code = header.platform;
    link.knownAt = Date.now();
    return link.answer(header, messageId.loginAnswer, writeLoginAnswer(loginResult.ok, randomInt(2 ** 32)));
  }
  // An unknown platform and a wrong password are answered alike.
  const result = asked ? loginResult.wrongPassword : loginResult.other;
  link.answer(header, messageId.loginAnswer, writeLoginAnswer(result, 0));
  if (++link.failures >= PATIENCE) link.socket.end();
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
  await putFed(store, sink, link.feed, fed);
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
