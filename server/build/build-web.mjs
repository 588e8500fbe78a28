// Builds dist/web: `node build-web.mjs <stamp>`.
import path from 'node:path';
import { build } from 'vite';
import { putInPlace } from './put-in-place.mjs';

const root = process.cwd();
const configFile = path.join(root, 'web/vite.config.ts');

await putInPlace(root, 'web', process.argv[2], (outDir) => build({ configFile, logLevel: 'warn', build: { outDir } }));
