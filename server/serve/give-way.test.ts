import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const GIVE_WAY = new URL('give-way.ts', import.meta.url).href;

test('a process that gives way runs below the others', () => {
  const said = execFileSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `import { getPriority } from 'node:os';
      const before = getPriority();
      const { giveWay } = await import('${GIVE_WAY}');
      giveWay();
      console.log(getPriority() > before);`,
    ],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' },
  );
  expect(said.trim()).toBe('true');
});
