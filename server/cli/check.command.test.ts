import { expect, test } from 'vitest';
import { runGoa } from '../testing/run-goa.ts';

const nowhere = { root: '.', dataDir: '.', databaseUrl: 'postgres://nobody@127.0.0.1:1/none' };

test('goa check finds no fault in what we ship, without any database', async () => {
  const { code, out, err } = await runGoa(nowhere, 'check');
  expect(err).toBe('');
  expect(out).toMatch(/^[1-9]\d* resources, .*: 0 faults$/);
  expect(code).toBe(0);
});

test('goa check takes no arguments', async () => {
  expect(await runGoa(nowhere, 'check', 'vehicle')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^USAGE: /),
  });
});
