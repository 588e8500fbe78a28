import type { FeedGround } from '#platform/tracks';
import { feedingPlatform } from './feeding-platform.resource.ts';

/** The ledger of platforms that hand positions on. */
export const feedGround: FeedGround = { platform: feedingPlatform, code: 'code', active: 'active' };
