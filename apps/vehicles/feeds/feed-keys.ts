import { defineHandler } from '#platform/commands';
import { issueFeedKey, revokeFeedKey } from '#platform/tracks';
import { issueFeedKeys, revokeFeedKeys } from './feed-keys.contract.ts';
import { feedingPlatform } from './feeding-platform.resource.ts';

/** Issues key and password; the answer is not kept. */
export const issueFeedKeysHandler = defineHandler(
  issueFeedKeys,
  async (tx, _input, { row, as }) => {
    const { id, rev, code } = await tx.get(feedingPlatform, row!.id);
    const key = await issueFeedKey(tx, id);
    await tx.update(feedingPlatform, [{ id, rev, set: { hasKey: true } }], as);
    return { code: String(code), ...key };
  },
  { secretAnswer: true },
);

/** Takes both away. */
export const revokeFeedKeysHandler = defineHandler(revokeFeedKeys, async (tx, _input, { row, as }) => {
  const { id, rev } = await tx.get(feedingPlatform, row!.id);
  await revokeFeedKey(tx, id);
  await tx.update(feedingPlatform, [{ id, rev, set: { hasKey: false } }], as);
});
