import { sql } from 'kysely';
import type { RawRoute } from '#platform/http';
import type { Store } from '#platform/store';
import { contentDigest, PRINTED_DIGITS, type SignedContent } from '../content-digest.ts';
import { verifyPage } from './verify-page.ts';

/**
 * The page behind the code on a paper, for anybody: unit, number, title, day, and whether what is kept still is what was signed. Nothing else leaves, and who
 * asks too often waits.
 */
export const verifyRoute: RawRoute = {
  method: 'GET',
  path: '/verify/{code}',
  id: 'verifyDocument',
  tag: 'documents',
  title: '公文核验',
  description: '公开。只说明发文单位、发文字号、标题、成文日期和内容是否与签发时一致。',
  permission: 'open',
  input: 'nothing',
  answer: 'stream',
  perMinute: 30,
  async handle({ store, params }) {
    const found = await findSigned(store, params.code ?? '');
    return {
      status: found ? 200 : 404,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
      },
      stream: verifyPage(found),
    };
  },
};

/** What the page may say of a document. */
export interface Verified {
  /** Registered name of the unit that issued it, whatever its paper says. */
  readonly unit: string;
  readonly number: string;
  readonly title: string;
  readonly signedOn: string;
  /** As printed on the paper. */
  readonly digest: string;
  /** What is kept is what was signed. */
  readonly sound: boolean;
  readonly revoked: boolean;
}

async function findSigned(store: Store, code: string): Promise<Verified | undefined> {
  if (!/^[2-9A-HJ-NP-Z]{12}$/.test(code)) return undefined;
  const { rows } = await sql<SignedContent & { unit: string; digest: string; status: string }>`
    select u.name as unit, d.number, d.title, d.signed_on as "signedOn", d.agency, d.main_to as "mainTo", d.body, d.enclosures,
      d.copy_to as "copyTo", d.digest, d.status
    from official_document d join unit u on u.id = d.unit where d.verify_code = ${code} and d.voided_at is null`.execute(
    store.system,
  );
  const row = rows[0];
  if (!row?.number || !row.signedOn) return undefined;
  return {
    unit: row.unit,
    number: row.number,
    title: row.title,
    signedOn: row.signedOn,
    digest: row.digest.slice(0, PRINTED_DIGITS),
    sound: contentDigest(row) === row.digest,
    revoked: row.status === 'revoked',
  };
}
