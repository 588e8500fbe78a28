/** The tally of a stage that is one test: its exit code decides. */
export function tallyOfStage(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * The tally of a vitest run. Nothing may hide: a file that did not load, a set-up that failed, an error outside of every test, a run without tests
 * or without a report are failures too.
 */
export function tallyOfReport(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + brokenFiles.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const silent = failed === 0 && (exitCode !== 0 || passed + skipped === 0);
  return { passed, failed: silent ? 1 : failed, skipped };
}

/** All tallies together. */
export function sumTallies(tallies) {
  const sum = (name) => tallies.reduce((total, tally) => total + tally[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The last line of `npm test`. */
export function describeTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
