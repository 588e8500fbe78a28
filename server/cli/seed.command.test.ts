import { expect, onTestFinished, test } from 'vitest';
import { type Installed, installedDemo, installedEmpty } from '../testing/installed.ts';
import { runGoa } from '../testing/run-goa.ts';

test('goa seed fills an empty database with a line for each resource; a second time it says so and does nothing', async () => {
  const empty = await used(installedEmpty());
  const first = await runGoa(empty, 'seed', '--scale', 'demo');
  expect(first.err).toBe('');
  expect(first.code).toBe(0);
  expect(first.out).toMatch(/^seed +vehicle +1,500 rows +[\d,]+ rows\/s$/m);
  expect(first.out).toMatch(/^seeded +[\d,]+ rows in [\d.]+ s$/m);
  const second = await runGoa(empty, 'seed', '--scale', 'city');
  expect(second).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^NOT_EMPTY: .*nothing was loaded/) });
});

test.each([[[]], [['--scale', 'planet']], [['--scale']]])('goa seed %j is not understood', async (args) => {
  const demo = await used(installedDemo());
  const { code, err } = await runGoa(demo, 'seed', ...args);
  expect(code).toBe(2);
  expect(err).toMatch(/^USAGE: /);
});

async function used(installed: Promise<Installed>): Promise<Installed> {
  const { drop } = await installed;
  onTestFinished(drop);
  return installed;
}
