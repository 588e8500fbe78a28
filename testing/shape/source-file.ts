import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One file of the house, as the shape tests see it. */
export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A rule of the house that a file breaks. */
export interface Violation {
  readonly rule: string;
  readonly path: string;
  /** What stands there: the import, the word, the number of lines. */
  readonly what: string;
}

/** One line a violation, for a failed test to show. */
export function describeViolations(violations: readonly Violation[]): string[] {
  return violations.map(({ rule, path: file, what }) => `${rule} ${file}: ${what}`);
}

/** Folders of the house that hold sources. */
export const wingsOfTheHouse = ['standards', 'platform', 'data-center', 'apps', 'server', 'web', 'testing'];

/** Every TypeScript file of the house. */
export function readSources(root: string): SourceFile[] {
  return wingsOfTheHouse
    .flatMap((folder) => filesIn(root, folder))
    .map((file) => ({
      path: file,
      text: readFileSync(path.join(root, file), 'utf8'),
    }));
}

/** Tests, stories and what only they use. */
export function isTestCode(file: string): boolean {
  return /\.(test|story|test-d)\.tsx?$|(^|\/)testing\//.test(file);
}

function filesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const child = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(root, child);
      return /\.(ts|tsx|mts)$/.test(entry.name) ? [child] : [];
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
