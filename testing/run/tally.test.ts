import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}
const script = './tally.mjs';
const { describeTally, sumTallies, tallyOfReport, tallyOfStage } = (await import(script)) as {
  describeTally(tally: Tally): string;
  sumTallies(tallies: Tally[]): Tally;
  tallyOfReport(report: unknown, exitCode: number): Tally;
  tallyOfStage(exitCode: number): Tally;
};

const results = path.join(process.cwd(), 'test-results');
mkdirSync(results, { recursive: true });
const folder = mkdtempSync(path.join(results, 'tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('passed, failed and skipped tests are counted', () => {
  const tally = runVitest(`
    test('good', () => {});
    test('bad', () => expect(1).toBe(2));
    test.skip('later', () => {});
    test('peer', ({ skip }) => skip('missing'));
  `);
  expect(tally).toEqual({ passed: 1, failed: 1, skipped: 2 });
});

test.each([
  ['a file that does not load', `throw new Error('broken');`],
  ['a file without tests', 'expect(1).toBe(1);'],
])('%s is a failure', (_name, text) => {
  expect(runVitest(text)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a set-up that fails is a failure, and its tests were skipped', () => {
  const tally = runVitest(`beforeAll(() => { throw new Error('broken'); }); test('never', () => {});`);
  expect(tally).toEqual({ passed: 0, failed: 1, skipped: 1 });
});

test('an error outside of every test is a failure', () => {
  const late = `setTimeout(() => { throw new Error('late'); }, 5); await new Promise((go) => setTimeout(go, 50));`;
  expect(runVitest(`test('good', async () => { ${late} });`)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a run that wrote no report is a failure', () => {
  expect(tallyOfReport(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a stage is one test', () => {
  expect([tallyOfStage(0), tallyOfStage(1)].map(describeTally)).toEqual(['1 passed, 0 failed', '0 passed, 1 failed']);
});

test('the last line sums up, and mentions skipped tests only when there are some', () => {
  const sum = sumTallies([tallyOfStage(0), { passed: 2, failed: 0, skipped: 3 }]);
  expect(describeTally(sum)).toBe('3 passed, 0 failed, 3 skipped');
});

/** Runs a real vitest on a file of its own and tallies its report. */
function runVitest(text: string): Tally {
  const [report, config] = [path.join(folder, 'report.json'), path.join(folder, 'vitest.config.mjs')];
  rmSync(report, { force: true });
  writeFileSync(config, `export default { test: { globals: true, include: ['**/*.planted.ts'] } };`);
  writeFileSync(path.join(folder, 'a.planted.ts'), text);
  const vitest = path.join(process.cwd(), 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--root', folder, '--config', config, '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH } });
  return tallyOfReport(JSON.parse(readFileSync(report, 'utf8')), status ?? 1);
}
