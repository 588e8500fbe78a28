import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { aloneInClone } from '../../server/build/alone-in-clone.mjs';
import { buildStale } from '../../server/build/build-stale.mjs';
import { installMissing } from '../../server/build/install-missing.mjs';
import { describeFailures } from './failures.mjs';
import { failedFiles, withSecondRun } from './second-run.mjs';
import { describeTally, sumTallies, tallyOfReport, tallyOfStage } from './tally.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = path.join(root, 'test-results');

const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/** What failed, said once more at the end, where whoever reads only the last lines finds it. */
const failures = [];

/** Runs every stage, also after one failed, prints the sum as the last line and answers the exit code. */
export async function runStages(checkOnly) {
  const tallies = [];
  try {
    await alone(() => installMissing(root, { withTools: true }));
    tallies.push(await plainStage('format', [tools.biome, 'format', '.']));
    tallies.push(await plainStage('lint', [tools.biome, 'lint', '--error-on-warnings', '.']));
    tallies.push(await plainStage('types', [tools.tsc, '--noEmit']));
    tallies.push(await vitestStage('shape'));
    if (!checkOnly) {
      // Stories start the built product; the tests before them need no build.
      tallies.push(await twiceStage('test'));
      await alone(() => buildStale(root));
      tallies.push(await twiceStage('story'));
    }
  } catch (error) {
    console.error(error.code ? `${error.code}: ${error.message}` : error);
    tallies.push(tallyOfStage(1));
  }
  for (const line of failures) console.log(line);
  const sum = sumTallies(tallies);
  console.log(describeTally(sum));
  return sum.failed === 0 ? 0 : 1;
}

function alone(work) {
  return aloneInClone(root, () => console.log('another start of this clone is installing or building …'), work);
}

/** A tool that is content or not counts as one test. */
async function plainStage(name, args) {
  console.log(`\n== ${name}`);
  return tallyOfStage(await run(args));
}

/**
 * These tests live with real processes, sockets and browsers. A busy machine may miss a click or a moment: files that failed run once more whole, since a
 * single step of a walk can't be tried again. That is said aloud, and whoever fails twice has a fault.
 */
async function twiceStage(project) {
  const first = await vitestRun(project);
  const failed = failedFiles(first.report);
  if (failed.length === 0 || failed.length > 4) return tallyOfReport(first.report, first.exitCode);
  console.log(`\nthese files failed and run a second time: ${failed.join(', ')}`);
  const second = await vitestRun(project, failed);
  return withSecondRun(first, second);
}

async function vitestStage(project) {
  const { report, exitCode } = await vitestRun(project);
  return tallyOfReport(report, exitCode);
}

async function vitestRun(project, files = []) {
  console.log(`\n== ${project}`);
  const report = path.join(results, `${project}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await run([tools.vitest, 'run', '--project', project, ...reporters, ...files]);
  const read = readReport(report);
  failures.push(...describeFailures(read, files.length > 0 ? 'failed again' : 'failed', root));
  return { report: read, exitCode };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function run(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
