import { boundedText, dropAnswer } from '#platform/http';
import { ChannelRefusal, MOST_MS } from './channel.ts';

/** Longest answer in bytes that is read. */
const MOST = 64 * 1024;

/** Asks an HTTP interface and reads its JSON object. Throws `ChannelRefusal` for everything but 2xx with such an object; no address or secret stands in its words. */
export async function askJson(url: URL, init: RequestInit = {}): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(MOST_MS) }).catch(
    (error: Error) => {
      throw new ChannelRefusal('later', `no answer from ${url.host}: ${error.name}`);
    },
  );
  if (!answer.ok) await dropAnswer(answer);
  if (answer.status === 429) throw new ChannelRefusal('busy', `${url.host} is busy`, waitOf(answer));
  if (!answer.ok)
    throw new ChannelRefusal(answer.status >= 500 ? 'later' : 'never', `${url.host} answered ${answer.status}`);
  const text = await boundedText(answer, MOST).catch((error: Error) => {
    throw new ChannelRefusal('later', `${url.host} did not answer to its end: ${error.name}`);
  });
  const parsed = parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw new ChannelRefusal('later', `${url.host} answered no JSON`);
  return { ...parsed };
}

/** Seconds of `Retry-After`, between 1 and an hour; a minute when it says none. */
function waitOf(answer: Response): number {
  const seconds = Number(answer.headers.get('retry-after'));
  return seconds > 0 ? Math.min(3600, Math.ceil(seconds)) : 60;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
