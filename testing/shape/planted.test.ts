import { expect, test } from 'vitest';
import { borderViolations } from './borders.ts';
import { browserReachViolations } from './browser-reach.ts';
import { handViolations } from './hand.ts';
import type { SourceFile } from './source-file.ts';

const facts = {
  imports: {
    '#standards/*': './standards/*/index.ts',
    '#platform/*': './platform/*/index.ts',
    '#apps/*': './apps/*.ts',
    '#testing/*': './testing/*.ts',
    '#wing/*': './platform/*/app.ts',
  },
  dependencies: ['kysely', 'pg', 'fastify', 'antd', 'react', 'pinyin-pro'],
};

/** A small house in which everything is in order. */
const house: Record<string, string> = {
  'standards/language/index.ts': '',
  'platform/store/index.ts': line('export * from', './read.ts'),
  'platform/store/read.ts': line('import { sql } from', 'kysely'),
  'platform/identity/index.ts': line('import { find } from', '#platform/store'),
  'platform/identity/app.ts': line('import { app } from', '#standards/language'),
  'apps/cars/app.ts': line('import { car } from', './resources/car.resource.ts'),
  'apps/cars/resources/car.resource.ts': line('import { app } from', '#standards/language'),
  'apps/cars/server.ts': line('import { find } from', '#platform/store'),
  'apps/rooms/app.ts': line('import { app } from', '#standards/language'),
  'apps/cars/web/index.ts': line('import { Table } from', 'antd') + line('import { cars } from', '../app.ts'),
  'testing/database.ts': line('import pg from', 'pg'),
  'web/shell/index.ts': line('import { app } from', '#apps/cars/app') + line('import { who } from', '#wing/identity'),
};

test('a house in order has no violation', () => {
  expect(violationsWith({})).toEqual([]);
});

test.each([
  ['WRONG_DIRECTION', 'standards/language/index.ts', line('import { find } from', '#platform/store')],
  ['WRONG_DIRECTION', 'platform/store/read.ts', line('import { car } from', '#apps/cars/app')],
  ['RELATIVE_ACROSS_WINGS', 'platform/identity/index.ts', line('import { find } from', '../store/index.ts')],
  ['PRIVATE_FILE', 'platform/identity/index.ts', line('import { car } from', '#apps/cars/resources/car.resource')],
  ['APP_IMPORTS_APP', 'apps/cars/server.ts', line('import { room } from', '#apps/rooms/app')],
  ['APP_IMPORTS_APP', 'apps/cars/server.ts', line('import { room } from', '../rooms/app.ts')],
  ['APP_IMPORTS_APP', 'apps/cars/server.ts', line('import type { room } from', '#apps/rooms/app')],
  ['PURE_CODE_DOES_IO', 'standards/language/index.ts', line('import fs from', 'node:fs')],
  ['PURE_CODE_DOES_IO', 'standards/language/index.ts', line('import { pinyin } from', 'pinyin-pro')],
  ['PURE_CODE_DOES_IO', 'apps/cars/resources/car.resource.ts', line('import { find } from', '#platform/store')],
  ['PURE_CODE_DOES_IO', 'apps/cars/app.ts', line('import { run } from', './server.ts')],
  ['BROWSER_IMPORTS_SERVER', 'web/shell/index.ts', line('import fs from', 'node:fs')],
  ['BROWSER_IMPORTS_SERVER', 'web/shell/index.ts', line('import { Store } from', '#platform/store')],
  ['BROWSER_IMPORTS_SERVER', 'apps/cars/web/index.ts', line('import { run } from', '../server.ts')],
  ['BROWSER_IMPORTS_SERVER', 'apps/cars/web/index.ts', line('import Fastify from', 'fastify')],
  ['BROWSER_REACHES_SERVER', 'platform/identity/app.ts', line('import Fastify from', 'fastify')],
  ['RAW_DATABASE', 'apps/cars/server.ts', line('import { sql } from', 'kysely')],
  ['RAW_DATABASE', 'apps/cars/server.ts', `const kysely = await imp${'ort'}('kysely');\n`],
  ['UNDECLARED_PACKAGE', 'platform/store/read.ts', line('import left from', 'left-pad')],
  ['UNKNOWN_IMPORT', 'platform/store/read.ts', line('import { gone } from', './gone.ts')],
  ['UNKNOWN_IMPORT', 'platform/store/read.ts', line('import { gone } from', '#nowhere/gone')],
  ['TEST_CODE_IN_PRODUCT', 'platform/store/read.ts', line('import { testDatabase } from', '#testing/database')],
])('%s is found when planted in %s', (rule, path, text) => {
  expect(violationsWith({ [path]: `${house[path]}${text}` }).map((found) => found.rule)).toContain(rule);
});

test('an import spread over lines, or beside a comment with another, is seen', () => {
  const text = `${['/* import x */ // y', 'import {', '  find,', "} from '#platform/store';"].join('\n')}\n`;
  const found = violationsWith({ 'standards/language/index.ts': text })
    .filter(({ path }) => path.startsWith('standards/'))
    .map(({ what }) => what);
  expect(new Set(found)).toEqual(new Set(['#platform/store']));
});

test('the shapes of answers may be named in the browser, since types leave nothing there', () => {
  expect(violationsWith({ 'web/shell/index.ts': line('import type { Page } from', '#platform/store') })).toEqual([]);
});

test('types of the database are no access to it', () => {
  const text = line('import type { Kysely } from', 'kysely') + line('import { type Sql } from', 'kysely');
  expect(violationsWith({ 'apps/cars/server.ts': text })).toEqual([]);
});

test.each([
  ['TOO_LONG', 'a.ts', 'let x = 1;\n'.repeat(401)],
  ['FORBIDDEN_WORD', 'a.ts', `// TO${'DO'} later\n`],
  ['FORBIDDEN_WORD', 'a.ts', `let x: an${'y'};\n`],
  ['FORBIDDEN_WORD', 'a.ts', `use(x as an${'y'});\n`],
  ['FORBIDDEN_WORD', 'a.ts', `const x: Map<string, an${'y'}> = y;\n`],
  ['FORBIDDEN_WORD', 'a.ts', `// @ts-expect-${'error'} wrong on purpose\n`],
  ['FORBIDDEN_WORD', 'a.ts', `// biome-ig${'nore'} lint: no\n`],
  ['FORBIDDEN_WORD', 'a.test.ts', `test.on${'ly'}('x', () => {});\n`],
  ['BAD_NAME', 'platform/store/utils.ts', ''],
  ['BAD_NAME', 'platform/store/helpers/a.ts', ''],
  ['BAD_NAME', 'platform/store/RowTable.ts', ''],
  ['NO_DOCSTRING', 'a.ts', `expor${'t'} function bare(): void {}\n`],
  ['NO_EXTENSION', 'a.ts', line('import { b } from', './b')],
])('%s is found when planted in %s', (rule, path, text) => {
  expect(handViolations([{ path, text }]).map((found) => found.rule)).toContain(rule);
});

test.each([
  [
    'a long file that says why',
    `// This table is over 400 lines because the regulation is.\n${'let x = 1;\n'.repeat(401)}`,
  ],
  [
    'a comment and a sentence that speak of any row',
    `/** Finds any row. */\nexport const text = 'the unit, any of them';\n`,
  ],
  ['a documented export', `/** What it is. */\nexport function known(): void {}\n`],
])('%s is no violation', (_name, text) => {
  expect(handViolations([{ path: 'a.ts', text }])).toEqual([]);
});

function violationsWith(changed: Record<string, string>) {
  const files: SourceFile[] = Object.entries({ ...house, ...changed }).map(([path, text]) => ({ path, text }));
  return [...borderViolations(files, facts), ...browserReachViolations(files, facts)];
}

/** One import statement, put together so that this file does not seem to contain it. */
function line(statement: string, specifier: string): string {
  return `${statement} '${specifier}';\n`;
}
