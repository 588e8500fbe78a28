import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of a hash: CPU and memory 2^15 blocks of 1 kB (about 32 MB), one lane. Raised here, old hashes are renewed at the next sign-in. */
const COST = { N: 32_768, r: 8, p: 1 } as const;
const LENGTH = 32;

/** Hash of a password with its parameters and salt, `scrypt$N$r$p$salt$hash` in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST, LENGTH);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Outcome of trying a password: whether it is the right one, and whether its hash is of an older cost and should be renewed. */
export interface PasswordVerdict {
  readonly right: boolean;
  readonly renew: boolean;
}

/** Tries a password. Without a stored hash as much work is done as with one, so that the time tells nothing about the account. */
export async function tryPassword(password: string, stored: string | null | undefined): Promise<PasswordVerdict> {
  const parsed = stored ? parse(stored) : undefined;
  if (!parsed) {
    await derive(password, UNKNOWN_SALT, COST, LENGTH);
    return { right: false, renew: false };
  }
  const given = await derive(password, parsed.salt, parsed.cost, parsed.hash.length);
  const { N, r, p } = parsed.cost;
  return { right: timingSafeEqual(given, parsed.hash), renew: N !== COST.N || r !== COST.r || p !== COST.p };
}

const UNKNOWN_SALT = randomBytes(16);

interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

function parse(stored: string): { cost: ScryptCost; salt: Buffer; hash: Buffer } | undefined {
  const [scheme, N, r, p, salt, hash] = stored.split('$');
  if (scheme !== 'scrypt' || !salt || !hash) return undefined;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') };
}

function derive(password: string, salt: Buffer, cost: ScryptCost, length: number): Promise<Buffer> {
  // Node refuses costs above 32 MB unless told that more is meant.
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
