import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { declarations } from '../installation/declarations.ts';
import { referencePages } from './reference-pages.ts';

const pages = referencePages(declarations());

test.each([...pages.keys()])(
  'docs/reference/%s is what the declarations say; npx goa check --write-reference writes it',
  (name) => {
    expect(readFileSync(path.join(process.cwd(), 'docs/reference', name), 'utf8')).toBe(pages.get(name));
  },
);

test('every resource, role and error stands in the pages', () => {
  const all = [...pages.values()].join('');
  for (const resource of declarations().resources.values()) expect(all).toContain(`· \`${resource.name}\``);
  expect(all).toContain('`vehicleClerk`');
  expect(all).toContain('`CONFLICT`');
  expect(all).toContain('`VEHICLE_SAME_UNIT`');
});
