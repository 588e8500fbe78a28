import type { RawRoute } from '#platform/http';
import { GoaError } from '#platform/store';
import { mapFault } from '../faults.ts';
import type { Maps } from '../maps.ts';
import { pictureType } from '../tiles/picture-type.ts';

/** One tile of a base map by way of our own server: browsers meet no other origin, and the key of the service never leaves us. */
export function tileRoute(maps: Maps): RawRoute {
  return {
    method: 'GET',
    path: '/api/maps/tiles/{source}/{z}/{x}/{y}',
    id: 'getMapTile',
    tag: 'maps',
    title: '底图瓦片',
    description: '只转发安装设置中登记的底图服务，按设置缓存；不能用来访问其他地址。',
    permission: 'signedIn',
    input: 'none',
    answer: 'stream',
    perMinute: 6000,
    async handle({ params }) {
      const [z, x, y] = [params.z, params.x, params.y].map(whole);
      if (z === undefined || x === undefined || y === undefined) throw new GoaError(mapFault('TILE_UNKNOWN'));
      const bytes = await maps.tile(params.source ?? '', z, x, y);
      return {
        headers: {
          'content-type': pictureType(bytes) ?? 'application/octet-stream',
          'content-length': String(bytes.length),
          'cache-control': 'private, max-age=86400',
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
        },
        stream: bytes,
      };
    },
  };
}

function whole(text: string | undefined): number | undefined {
  return text && /^\d{1,8}$/.test(text) ? Number(text) : undefined;
}
