import { issueFeedKey } from '#platform/tracks';
import type { Town } from '../../../platform/identity/testing/town.ts';
import { feedingPlatform } from '../feeds/feeding-platform.resource.ts';

/** A platform of the tests with its keys. */
export interface TestFeed {
  readonly id: string;
  readonly token: string;
  readonly password: string;
}

/** Registers a platform under a unit of the town, by whoever is signed in as `login`, and gives it keys. */
export async function makeFeed(town: Town, login: string, code: string, unit: string): Promise<TestFeed> {
  const facts = { code, name: `上报平台 ${code}`, unit: town.id(unit), active: true };
  return town.store.run(await town.actor(login), async (tx) => {
    const { id } = (await tx.create(feedingPlatform, [facts])).rows[0]!;
    return { id, ...(await issueFeedKey(tx, id)) };
  });
}
