import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import type { Writer } from '#platform/store';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** What a platform shows: a long key over HTTPS, a password of eight characters over JT/T 809. Shown once. */
export interface FeedKey {
  readonly token: string;
  readonly password: string;
}

/** What is kept of it. */
export interface KeptFeedKey {
  readonly tokenHash: Buffer;
  readonly salt: Buffer;
  readonly passwordHash: Buffer;
}

/** Letters and digits that nobody takes for each other. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** Gives a platform a new key; an earlier one ends at once. */
export async function issueFeedKey({ system }: Pick<Writer, 'system'>, platform: string): Promise<FeedKey> {
  const token = randomBytes(32).toString('hex');
  const password = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
  const salt = randomBytes(16);
  await sql`
    insert into feed_key (platform, token_hash, salt, password_hash)
    values (${platform}::uuid, ${hashOf(token)}, ${salt}, ${await derive(password, salt, 32)})
    on conflict (platform) do update set token_hash = excluded.token_hash, salt = excluded.salt,
      password_hash = excluded.password_hash, made_at = now()`.execute(system);
  return { token, password };
}

/** Takes a platform its key. */
export async function revokeFeedKey({ system }: Pick<Writer, 'system'>, platform: string): Promise<void> {
  await sql`delete from feed_key where platform = ${platform}::uuid`.execute(system);
}

/** Whether `token` is the key. Takes as long for a platform that nobody knows. */
export function isFeedToken(kept: KeptFeedKey | undefined, token: string): boolean {
  const same = timingSafeEqual(hashOf(token), kept?.tokenHash ?? Buffer.alloc(32));
  return kept !== undefined && same;
}

/** Whether `password` is the password. Takes as long for a platform that nobody knows. */
export async function isFeedPassword(kept: KeptFeedKey | undefined, password: string): Promise<boolean> {
  const shown = await derive(password, kept?.salt ?? Buffer.alloc(16), 32);
  const same = timingSafeEqual(shown, kept?.passwordHash ?? Buffer.alloc(32));
  return kept !== undefined && same;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
