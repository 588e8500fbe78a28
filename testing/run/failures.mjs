import path from 'node:path';

/** One line for each test of a vitest report that failed, and for each file that did not load: `said: file › title: first line of the reason`. */
export function describeFailures(report, said, root) {
  return (report?.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .flatMap((file) => {
      const where = `${said}: ${path.relative(root, file.name)}`;
      const tests = file.assertionResults.filter(({ status }) => status === 'failed');
      if (tests.length === 0) return [`${where}: ${firstLine(file.message)}`];
      return tests.map((test) => `${where} › ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
    });
}

function firstLine(text = '') {
  return text.trim().split('\n', 1)[0].slice(0, 300);
}
