import { type Kysely, sql } from 'kysely';
import type { Tables } from '../contract/store.ts';
import { type Head, readHeads } from './head-file.ts';
import { GENESIS, type StoredSeal, sealDigest } from './seal.ts';
import { type AuditProblem, checkSealedEntries, checkUnsealedEntries } from './verify-entries.ts';

/** What a verification saw. */
export interface AuditReport {
  /** No problem was found. */
  readonly whole: boolean;
  readonly seals: number;
  readonly entries: number;
  /** Entries whose payload was destroyed by decree; their digests still stand. */
  readonly destroyed: number;
  /** Entries that no seal holds yet. */
  readonly unsealed: number;
  /** In the order of the chain, the first hundred at most. */
  readonly problems: readonly AuditProblem[];
}

/** Recomputes every payload, digest, seal and link of the chain, and compares it with the heads kept outside the database. Reads only. */
export async function verifyAudit(
  db: Kysely<Tables>,
  options: { readonly headFile?: string } = {},
): Promise<AuditReport> {
  const heads = new Map(options.headFile ? readHeads(options.headFile).map((head) => [head.seal, head]) : []);
  const problems: AuditProblem[] = [];
  let previous: Buffer = GENESIS;
  let [seals, entries, destroyed] = [0, 0, 0];
  for (;;) {
    const seal = await nextSeal(db, seals);
    if (!seal) break;
    problems.push(...checkSeal(seal, seals + 1, previous, heads.get(seal.no)));
    const checked = await checkSealedEntries(db, seal);
    problems.push(...checked.problems);
    entries += checked.entries;
    destroyed += checked.destroyed;
    previous = seal.digest;
    seals = seal.no;
    if (problems.length >= MOST) break;
  }
  if (problems.length < MOST) problems.push(...checkTail(seals, heads));
  const unsealed = await checkUnsealedEntries(db);
  problems.push(...unsealed.problems);
  return {
    whole: problems.length === 0,
    seals,
    entries,
    destroyed,
    unsealed: unsealed.entries,
    problems: problems.slice(0, MOST),
  };
}

const MOST = 100;

async function nextSeal(db: Kysely<Tables>, after: number): Promise<StoredSeal | undefined> {
  const { rows } = await sql<StoredSeal>`
    select no, at, entries, root, previous, digest from audit_seal where no > ${after} order by no limit 1`.execute(db);
  return rows[0];
}

function checkSeal(seal: StoredSeal, expected: number, previous: Buffer, head: Head | undefined): AuditProblem[] {
  const problems: AuditProblem[] = [];
  const say = (kind: AuditProblem['kind'], text: string) => problems.push({ kind, seal: seal.no, text });
  if (seal.no !== expected) say('chain', `seals ${expected} to ${seal.no - 1} are missing`);
  else if (!seal.previous.equals(previous)) say('chain', `seal ${seal.no} does not follow the seal before it`);
  if (!seal.digest.equals(sealDigest(seal))) say('seal', `seal ${seal.no} was changed`);
  if (head && head.digest !== seal.digest.toString('hex')) {
    say('head', `seal ${seal.no} is not the one whose head was kept outside the database`);
  }
  return problems;
}

function checkTail(last: number, heads: ReadonlyMap<number, Head>): AuditProblem[] {
  const kept = Math.max(0, ...heads.keys());
  if (kept <= last) return [];
  return [{ kind: 'head', seal: last + 1, text: `seals ${last + 1} to ${kept} were cut off the end of the chain` }];
}
