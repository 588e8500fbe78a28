import { pictureType } from './picture-type.ts';

/** How much a service of tiles may cost us. */
export interface FetchLimits {
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

/** The usual ones: ten seconds, one megabyte. */
export const FETCH_LIMITS: FetchLimits = { timeoutMs: 10_000, mostBytes: 1024 * 1024 };

/**
 * Asks a service for one tile. Follows no redirect (it could lead to any machine) and reads no further than the limits. `none` when the
 * service says that there is no such tile; `failed` for everything else that is no picture.
 */
export async function fetchTile(address: string, limits: FetchLimits): Promise<Buffer | 'none' | 'failed'> {
  try {
    const answer = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(limits.timeoutMs),
      headers: { accept: 'image/*', 'user-agent': 'goa-cloud-maps' },
    });
    if (answer.status === 404 || answer.status === 204) return 'none';
    if (!answer.ok || !answer.body) return 'failed';
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer.body) {
      size += chunk.length;
      if (size > limits.mostBytes) return 'failed';
      chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    return pictureType(bytes) ? bytes : 'failed';
  } catch {
    return 'failed';
  }
}
