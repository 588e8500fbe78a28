import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../ground/server.ts';

const folder = path.join(root, 'bench/peers');

/** The Node.js 22 that Directus needs, from the npm package `node`. */
export const node22 = path.join(folder, 'node_modules/node/bin/node');

/** The command of Directus. */
export const directusProgram = path.join(folder, 'node_modules/directus/cli.js');

/** Installs the peers when they are missing. Their own install scripts stay blocked, but for the one that brings Node.js. */
export function installPeers(): void {
  if (existsSync(node22) && existsSync(directusProgram)) return;
  console.log('installing the peers into bench/peers; only this once');
  npm('ci', '--ignore-scripts');
  npm('rebuild', 'node', '--ignore-scripts=false');
}

/** What autocannon answers, as far as it is used. */
export interface LoadResult {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p50: number; readonly p97_5: number };
  readonly non2xx: number;
  readonly errors: number;
  readonly duration: number;
}

/** One load: so many connections, so many seconds, one kind of request. */
export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly duration: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Makes the next body; without it the request is a GET. */
  readonly body?: () => unknown;
}

/** Runs one load with autocannon. */
export async function load({ url, body, ...options }: Load): Promise<LoadResult> {
  const autocannon: (options: unknown) => Promise<LoadResult> = createRequire(path.join(folder, 'package.json'))(
    'autocannon',
  );
  const requests = body && [
    { method: 'POST', setupRequest: (request: object) => ({ ...request, body: JSON.stringify(body()) }) },
  ];
  return autocannon({ url, ...options, ...(requests ? { requests } : {}) });
}

function npm(...words: string[]): void {
  const { status } = spawnSync('npm', words, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ${words.join(' ')} in bench/peers ended with ${status}`);
}
