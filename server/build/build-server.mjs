// Builds dist/server: `node build-server.mjs <stamp>`. Packages stay in node_modules; only our own sources are bundled.
import path from 'node:path';
import { build } from 'esbuild';
import { putInPlace } from './put-in-place.mjs';

const root = process.cwd();

await putInPlace(root, 'server', process.argv[2], (outdir) =>
  build({
    absWorkingDir: root,
    entryPoints: [path.join(root, 'server/cli/main.ts')],
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    chunkNames: 'part-[hash]',
  }),
);
