import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readPlans, writePlan } from '#platform/store';
import { declarations } from './declarations.ts';
import { plansFolder } from './migration-target.ts';

const plans = plansFolder(fileURLToPath(new URL('../..', import.meta.url)));

test('the declarations are those of the last reviewed plan; if not, run `goa migrate --plan <name>`', () => {
  expect(() => writePlan(copied(), declarations(), 'forgotten')).toThrow(
    expect.objectContaining({ code: 'NOTHING_TO_PLAN' }),
  );
});

test('a resource that is declared no more would need a plan', () => {
  const resources = new Map(declarations().resources);
  resources.delete('vehicleQuota');
  const folder = copied();
  const before = readPlans(folder).length;
  const { steps } = writePlan(folder, { resources }, 'no-quota');
  expect(steps).toHaveLength(1);
  expect(readPlans(folder)).toHaveLength(before + 1);
});

function copied(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-plans-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(plans, folder, { recursive: true });
  return folder;
}
