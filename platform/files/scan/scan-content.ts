import { spawn } from 'node:child_process';
import type { Files } from '../files.ts';

/** What the scanner said of a content. */
export interface Verdict {
  readonly clean: boolean;
  /** Its words, for whoever looks into a quarantined file. */
  readonly words: string;
}

/** Longest time for one content in milliseconds. */
const PATIENCE_MS = 5 * 60_000;

/**
 * Runs the scanner on the content, with its path as the last argument and no shell in between (`clamdscan --no-summary --fdpass`).
 * Ends with 0 for clean and 1 for infected; anything else rejects.
 */
export async function scanContent(
  files: Files,
  [program = '', ...first]: readonly string[],
  digest: string,
  signal: AbortSignal,
): Promise<Verdict> {
  const { path: copy, release } = await files.blobs.local(digest);
  try {
    const { code, said } = await ended(program, [...first, copy], signal);
    const words = said.replaceAll(copy, '文件').replace(/\s+/g, ' ').trim().slice(0, 200);
    if (code !== 0 && code !== 1) throw new Error(`the scanner ended with ${code}: ${words}`);
    return { clean: code === 0, words };
  } finally {
    await release();
  }
}

function ended(program: string, args: readonly string[], signal: AbortSignal) {
  return new Promise<{ readonly code: number | null; readonly said: string }>((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE_MS, signal });
    let said = '';
    const hear = (chunk: Buffer) => {
      if (said.length < 4000) said += chunk.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}
