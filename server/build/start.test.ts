import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const start = path.join(process.cwd(), 'start.mjs');

test.each(['18.20.4', '20.18.3'])('Node.js %s is refused in one sentence before anything else is loaded', (version) => {
  const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', pretend, start], { encoding: 'utf8' });
  expect(stderr).toBe(`NODE_TOO_OLD: GOA Cloud needs Node.js 20.19 or newer; this is ${version}.\n`);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});
