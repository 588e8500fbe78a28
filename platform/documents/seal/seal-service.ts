import { GoaError } from '#platform/store';
import { documentFault } from '../faults.ts';

/** What is to be sealed, and where. */
export interface SealRequest {
  /** The same for a repeated request, so that a document is sealed once. */
  readonly id: string;
  readonly pdf: Buffer;
  /** As the paper calls it: words of whoever drafted it. */
  readonly agency: string;
  /** Registered name of the unit whose document it is: whose seal may be put. */
  readonly unit: string;
  /** Middle of the seal: page from 0, millimetres from the upper left corner. */
  readonly place: { readonly page: number; readonly x: number; readonly y: number };
}

/** A service that puts electronic seals (GB/T 38540) on PDF papers. */
export interface SealService {
  /** The sealed paper. Throws SEAL_FAILED. */
  seal(request: SealRequest): Promise<Buffer>;
}

/** Longest time in milliseconds, largest answer in bytes. */
const MOST = { ms: 30_000, bytes: 50 * 1024 * 1024 };

/**
 * The service at `GOA_SEAL_URL`: the paper is sent as it is (`POST`, `application/pdf`), what belongs to it in headers, with the token as bearer;
 * it answers with the sealed paper. None when no address is given. Described in docs/guide/electronic-seal.md.
 */
export function sealService(env: Readonly<Record<string, string | undefined>>): SealService | undefined {
  const { GOA_SEAL_URL: url, GOA_SEAL_TOKEN: token = '' } = env;
  if (!url) return undefined;
  return { seal: (request) => ask(new URL(url), token, request).catch(refused) };
}

async function ask(url: URL, token: string, { id, pdf, agency, unit, place }: SealRequest): Promise<Buffer> {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(MOST.ms),
    headers: {
      'content-type': 'application/pdf',
      authorization: `Bearer ${token}`,
      'x-seal-request': id,
      'x-seal-agency': encodeURIComponent(agency),
      'x-seal-unit': encodeURIComponent(unit),
      'x-seal-page': String(place.page + 1),
      'x-seal-x-mm': place.x.toFixed(1),
      'x-seal-y-mm': place.y.toFixed(1),
    },
    body: new Uint8Array(pdf),
  });
  if (!answer.ok || !answer.body) throw new Error(`the seal service answered ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    if (bytes > MOST.bytes) throw new Error('the seal service answered too much');
    chunks.push(chunk);
  }
  const sealed = Buffer.concat(chunks);
  if (sealed.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('the seal service answered no PDF');
  return sealed;
}

function refused(cause: Error): never {
  const error = new GoaError(documentFault('SEAL_FAILED'));
  error.cause = cause;
  throw error;
}
