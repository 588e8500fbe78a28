import { HEADERS, signRequest } from '../signature/sign-request.ts';

/** Longest time in milliseconds, longest answer in characters. */
const MOST = { ms: 15_000, answer: 16 * 1024 };

/** The other side did not take it; `lasting` when a repeat would not help. */
export class PostRefused extends Error {
  constructor(
    message: string,
    readonly lasting: boolean,
  ) {
    super(message);
    this.name = 'PostRefused';
  }
}

/** Posts signed JSON; answers the `receipt` of a 2xx answer, null when it names none. Redirects are not followed. Throws `PostRefused`. */
export async function postSigned(url: URL, partner: string, key: string, content: object): Promise<string | null> {
  const body = Buffer.from(JSON.stringify(content));
  const time = String(Math.floor(Date.now() / 1000));
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(MOST.ms),
    headers: {
      'content-type': 'application/json',
      [HEADERS.partner]: encodeURIComponent(partner),
      [HEADERS.time]: time,
      [HEADERS.signature]: signRequest(key, { method: 'POST', path: url.pathname, time, body }),
    },
    body,
  }).catch((error: Error) => {
    throw new PostRefused(`no answer from ${url.host}: ${error.name}`, false);
  });
  const text = await answer.text();
  if (!answer.ok) throw new PostRefused(`${url.host} answered ${answer.status}`, LASTING.includes(answer.status));
  return receiptIn(text.slice(0, MOST.answer));
}

/** What will be refused again as it stands. */
const LASTING = [400, 413, 415, 422];

function receiptIn(text: string): string | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('receipt' in parsed)) return null;
    return typeof parsed.receipt === 'string' ? parsed.receipt.replace(/\p{Cc}/gu, '').slice(0, 200) : null;
  } catch {
    return null;
  }
}
