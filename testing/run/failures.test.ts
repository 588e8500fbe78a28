import { expect, test } from 'vitest';

const script = './failures.mjs';
const { describeFailures } = (await import(script)) as {
  describeFailures(report: unknown, said: string, root: string): string[];
};

const report = {
  testResults: [
    { name: '/here/a/sound.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'is sound' }] },
    {
      name: '/here/a/faulty.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'is sound' },
        { status: 'failed', fullName: 'adds up', failureMessages: ['Error: 2 is not 3\n    at somewhere'] },
      ],
    },
    { name: '/here/b/broken.test.ts', status: 'failed', message: 'cannot be read\nmore', assertionResults: [] },
  ],
};

test('every test that failed and every file that did not load has its line, sound ones have none', () => {
  expect(describeFailures(report, 'failed', '/here')).toEqual([
    'failed: a/faulty.test.ts › adds up: Error: 2 is not 3',
    'failed: b/broken.test.ts: cannot be read',
  ]);
});

test('a run without a report has nothing to say', () => {
  expect(describeFailures(undefined, 'failed', '/here')).toEqual([]);
});
