import { AnswerTooLong, boundedText, dropAnswer } from '#platform/http';
import { HEADERS, signRequest } from '../signature/sign-request.ts';

/** Longest time in milliseconds, longest answer in bytes. */
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
  if (!answer.ok) {
    await dropAnswer(answer);
    throw new PostRefused(`${url.host} answered ${answer.status}`, LASTING.includes(answer.status));
  }
  const text = await boundedText(answer, MOST.answer).catch((error: Error) => {
    // It took what was sent, and only says too much about it.
    if (error instanceof AnswerTooLong) return '';
    throw new PostRefused(`${url.host} did not answer to its end: ${error.name}`, false);
  });
  return receiptIn(text);
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
