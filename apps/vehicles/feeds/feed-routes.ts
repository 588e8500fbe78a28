import type { RawRequest, RawRoute } from '#platform/http';
import { GoaError } from '#platform/store';
import { type Feed, findFeed, inboxSink, isFeedToken } from '#platform/tracks';
import { feedFault } from './faults.ts';
import { feedGround } from './feed-ground.ts';
import { takeFed } from './take-fed.ts';

/** Headers by which a platform shows who it is. */
export const FEED_HEADERS = { platform: 'x-goa-platform', key: 'authorization' } as const;

/** Most positions of a request, and most of its bytes. */
const MOST = { positions: 1000, bytes: 512 * 1024 };

/** Where platforms push positions over HTTPS: POST /api/vehicles/positions. Answered once they are durable. */
export const feedRoutes: readonly RawRoute[] = [
  {
    method: 'POST',
    path: '/api/vehicles/positions',
    id: 'vehicles.pushPositions',
    tag: 'vehicles',
    title: '推送车辆位置',
    description:
      '供已登记并发放密钥的上报平台调用，无需登录。只接收该平台管理单位所在行政区划内车辆的位置；重复推送不会重复入库。',
    headers: {
      [FEED_HEADERS.platform]: '平台接入码',
      [FEED_HEADERS.key]: 'Bearer 加发放的密钥',
    },
    permission: 'open',
    input: 'signed',
    most: MOST.bytes,
    perMinute: 1200,
    body: {
      type: 'object',
      required: ['positions'],
      properties: {
        positions: {
          type: 'array',
          minItems: 1,
          maxItems: MOST.positions,
          items: {
            type: 'object',
            required: ['plate', 'at', 'lat', 'lon'],
            properties: {
              plate: { type: 'string', description: '号牌号码' },
              at: { type: 'string', description: '定位时间，ISO 8601 含时区' },
              lat: { type: 'number', description: '纬度，度' },
              lon: { type: 'number', description: '经度，度' },
              crs: { type: 'string', enum: ['wgs84', 'gcj02', 'bd09'], description: '坐标系，默认 wgs84' },
              located: { type: 'boolean', description: '是否定位，默认是' },
              speed: { type: 'number', description: '速度，km/h' },
              course: { type: 'number', description: '方向，度' },
              altitude: { type: 'number', description: '海拔，m' },
              odometer: { type: 'number', description: '里程表读数，km' },
              fuel: { type: 'number', description: '油量，L' },
              late: { type: 'boolean', description: '是否补传' },
              alarm: { type: 'integer', description: 'JT/T 808 报警标志' },
              status: { type: 'integer', description: 'JT/T 808 状态' },
            },
          },
        },
      },
    },
    answer: 'json',
    handle: async (call) => {
      const feed = await callerOf(call);
      const entries = entriesOf(call.body);
      return { json: await takeFed(call.store, inboxSink(call.store), feed, entries, Date.now()) };
    },
  },
];

/** Who speaks. An unknown platform, a wrong key and one that is not active are answered alike. */
async function callerOf({ store, headers }: RawRequest): Promise<Feed> {
  const feed = await findFeed(feedGround, store, headers[FEED_HEADERS.platform] ?? '');
  const token = /^Bearer ([0-9a-f]{64})$/.exec(headers[FEED_HEADERS.key] ?? '')?.[1] ?? '';
  if (!isFeedToken(feed, token) || !feed) throw new GoaError(feedFault('FEED_REFUSED'));
  return feed;
}

function entriesOf(body: Buffer): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    const { positions } = (parsed ?? {}) as { readonly positions?: unknown };
    if (Array.isArray(positions) && positions.length > 0 && positions.length <= MOST.positions) return positions;
  } catch {
    // Neither UTF-8 nor JSON: refused below like everything else that is no list of positions.
  }
  throw new GoaError(feedFault('FEED_BODY'));
}
