import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { borderViolations } from './borders.ts';
import { browserReachViolations } from './browser-reach.ts';
import { handViolations, linesAtShare } from './hand.ts';
import { isBrowserCode } from './house-map.ts';
import { importsOf } from './imports-of.ts';
import { describeViolations, isTestCode, readSources } from './source-file.ts';

const root = process.cwd();
const files = readSources(root);
const product = files.filter((file) => !isTestCode(file.path));
const { imports, dependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  imports: Record<string, string>;
  dependencies: Record<string, string>;
};
const facts = { imports, dependencies: Object.keys(dependencies) };

test('the checkers see the house: its files, its browser code and its imports', () => {
  expect(product.length).toBeGreaterThan(250);
  expect(files.filter((file) => isBrowserCode(file.path)).length).toBeGreaterThan(40);
  expect(files.flatMap((file) => importsOf(file.text)).length).toBeGreaterThan(800);
});

test('no import crosses a border where it may not', () => {
  expect(describeViolations(borderViolations(files, facts))).toEqual([]);
});

test('nothing that needs a server is loaded by the browser, however far away', () => {
  expect(describeViolations(browserReachViolations(files, facts))).toEqual([]);
});

test('every file is written in the hand of the house', () => {
  expect(describeViolations(handViolations(files))).toEqual([]);
});

test('files are short: half of them about 60 lines, nine of ten under 250', () => {
  expect(linesAtShare(product, 0.5)).toBeLessThan(80);
  expect(linesAtShare(product, 0.9)).toBeLessThan(250);
});
