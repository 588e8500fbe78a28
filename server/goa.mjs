#!/usr/bin/env node
// The `goa` command: runs the built server when it is fresh, else the sources.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtStamp, sourceStamp } from './build/source-stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = path.join(root, 'server/cli/main.ts');
const built = path.join(root, 'dist/server/main.js');

// Processes that this one starts run the same code, even when a source changes in between.
process.env.GOA_RUN ||= isBuildFresh() ? 'build' : 'sources';
process.setSourceMapsEnabled(true);

const { main } = process.env.GOA_RUN === 'build' ? await import(pathToFileURL(built).href) : await fromSources();
process.exitCode = await main(process.argv.slice(2), root, fileURLToPath(import.meta.url));
// The channel to a parent would keep this process alive, also after a command that refused.
if (process.connected) process.disconnect();

function isBuildFresh() {
  return existsSync(built) && (!existsSync(sources) || builtStamp(root, 'server') === sourceStamp(root, 'server'));
}

async function fromSources() {
  const { register } = await import('tsx/esm/api').catch(() => {
    console.error(
      'NOT_BUILT: the server is not built and the tools to run its sources are not installed. Run `npm start` once.',
    );
    process.exit(1);
  });
  register();
  return import(pathToFileURL(sources).href);
}
