import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Registry } from '#standards/language';
import { emptySnapshot, snapshotOf } from '../schema/snapshot.ts';
import type { Snapshot } from '../schema/snapshot-shape.ts';
import { MigrationError } from './migration-error.ts';
import { plan } from './plan.ts';
import { snapshotText } from './snapshot-text.ts';
import { describeStep, type Step } from './step.ts';
import { sqlOf } from './step-sql.ts';

/** A reviewed plan: numbered statements and the shape they lead to. */
export interface PlanFile {
  /** `NNNN-<name>`, numbered without gaps from 0001. */
  readonly name: string;
  readonly sql: string;
  readonly snapshot: Snapshot;
}

/** Reads the plans of a folder in their order. Throws `MigrationError` PLAN_BROKEN on gaps, doubles and missing shapes. */
export function readPlans(folder: string): PlanFile[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sql'))
    .map((entry) => entry.name.slice(0, -'.sql'.length))
    .sort();
  return names.map((name, index) => {
    const number = String(index + 1).padStart(4, '0');
    if (!name.startsWith(`${number}-`)) throw new MigrationError('PLAN_BROKEN', [`${name} should be number ${number}`]);
    const read = (ending: string) => readFileSync(path.join(folder, `${name}${ending}`), 'utf8');
    try {
      return {
        name,
        sql: read('.sql').replaceAll('\r\n', '\n'),
        snapshot: JSON.parse(read('.snapshot.json')) as Snapshot,
      };
    } catch (error) {
      throw new MigrationError('PLAN_BROKEN', [`${name}: ${(error as Error).message}`]);
    }
  });
}

/**
 * Writes the plan that leads from the last one to the declarations; a person reviews it before it is committed.
 * Throws `MigrationError` NOTHING_TO_PLAN or NARROWING.
 */
export function writePlan(
  folder: string,
  registry: Pick<Registry, 'resources'>,
  title: string,
): { file: string; steps: readonly Step[] } {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(title))
    throw new MigrationError('PLAN_BROKEN', [`"${title}" is no kebab-case name`]);
  mkdirSync(folder, { recursive: true });
  const plans = readPlans(folder);
  const { steps, snapshot } = plan(plans.at(-1)?.snapshot ?? emptySnapshot, snapshotOf(registry));
  if (steps.length === 0) throw new MigrationError('NOTHING_TO_PLAN', []);
  const name = `${String(plans.length + 1).padStart(4, '0')}-${title}`;
  const file = path.join(folder, `${name}.sql`);
  writeFileSync(file, planSql(steps), { flag: 'wx' });
  writeFileSync(path.join(folder, `${name}.snapshot.json`), snapshotText(snapshot));
  return { file, steps };
}

/** All statements of a plan, each step under its description. */
export function planSql(steps: readonly Step[]): string {
  return `${steps.map((step) => [`-- ${describeStep(step)}`, ...sqlOf(step)].join('\n')).join('\n\n')}\n`;
}

/** Digest by which an edited migration is known. */
export function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
