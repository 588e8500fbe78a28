import { expect, test } from 'vitest';

type File = { name: string; status: string; assertionResults: { status: string }[] };
interface Run {
  report: {
    testResults: File[];
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  exitCode: number;
}
const script = './second-run.mjs';
const { failedFiles, withSecondRun } = (await import(script)) as {
  failedFiles(report: unknown): string[];
  withSecondRun(first: Run, second: Run): unknown;
};

const sound = file('sound.story.ts', 'passed', 'passed', 'pending');
const faulty = file('faulty.story.ts', 'passed', 'failed', 'failed');

test('the files that failed are named, also those that did not even load', () => {
  expect(
    failedFiles(run(sound, faulty, { name: 'broken.story.ts', status: 'failed', assertionResults: [] }).report),
  ).toEqual(['faulty.story.ts', 'broken.story.ts']);
  expect(failedFiles(undefined)).toEqual([]);
});

test('a file that walks well the second time is no failure', () => {
  const second = run(file('faulty.story.ts', 'passed', 'passed', 'passed'));
  expect(withSecondRun(run(sound, faulty), second)).toEqual({ passed: 5, failed: 0, skipped: 1 });
});

test('a file that fails twice is a failure', () => {
  expect(withSecondRun(run(sound, faulty), run(faulty))).toEqual({ passed: 3, failed: 2, skipped: 1 });
});

test('a second run without a report is a failure', () => {
  const second = { report: undefined, exitCode: 1 } as unknown as Run;
  expect(withSecondRun(run(sound, faulty), second)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

function file(name: string, ...states: string[]): File {
  return {
    name,
    status: states.includes('failed') ? 'failed' : 'passed',
    assertionResults: states.map((status) => ({ status })),
  };
}

function run(...testResults: File[]): Run {
  const count = (state: string) =>
    testResults.flatMap((each) => each.assertionResults).filter(({ status }) => status === state).length;
  const numFailedTests = count('failed');
  return {
    report: {
      testResults,
      numPassedTests: count('passed'),
      numFailedTests,
      numPendingTests: count('pending'),
      numTodoTests: 0,
    },
    exitCode: testResults.some(({ status }) => status === 'failed') ? 1 : 0,
  };
}
