import { tallyOfReport } from './tally.mjs';

/** The files of a vitest report that did not pass, by their path. */
export function failedFiles(report) {
  return (report?.testResults ?? []).filter((file) => file.status === 'failed').map((file) => file.name);
}

/** The tally of two runs, where what failed in the first ran again whole in the second: the second decides about these files. */
export function withSecondRun(first, second) {
  const again = new Set(failedFiles(first.report));
  const kept = first.report.testResults.filter((file) => !again.has(file.name));
  const count = (...states) =>
    kept.flatMap((file) => file.assertionResults).filter((test) => states.includes(test.status)).length;
  const decided = tallyOfReport(second.report, second.exitCode);
  return {
    passed: count('passed') + decided.passed,
    failed: decided.failed,
    skipped: count('pending', 'skipped', 'todo') + decided.skipped,
  };
}
