// Builds dist/web: `node build-web.mjs <stamp>`.
import { build } from 'vite';
import { putInPlace } from './put-in-place.mjs';
import { viteConfig } from './vite-config.mjs';

const root = process.cwd();
const config = viteConfig(root);

await putInPlace(root, 'web', process.argv[2], (outDir) =>
  build({ ...config, logLevel: 'warn', build: { ...config.build, outDir } }),
);
