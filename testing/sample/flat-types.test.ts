import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'goa-types-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('inferred types stay flat: twice as many resources cost the type checker twice as much, not more', async () => {
  const [few, some, many] = [await instantiations(20), await instantiations(60), await instantiations(140)];
  const [first, second] = [(some - few) / 40, (many - some) / 80];
  expect(second / first).toBeLessThan(1.1);
});

test('a value of another type in 20 generated resources is found', async () => {
  await expect(instantiations(20, 'seats: true')).rejects.toThrow(/Type 'boolean' is not assignable to type 'number/);
});

/** Type instantiations (a count, the same on every machine) that checking so many resources of 25 fields takes. */
async function instantiations(resources: number, change = ''): Promise<number> {
  const file = path.join(folder, 'generated.ts');
  const config = path.join(folder, 'tsconfig.json');
  await writeFile(file, generated(resources, change));
  const own = { extends: path.join(root, 'tsconfig.json'), compilerOptions: { types: [] }, files: [file], include: [] };
  await writeFile(config, JSON.stringify(own));
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const check = promisify(execFile)(process.execPath, [tsc, '-p', config, '--extendedDiagnostics'], { cwd: root });
  const { stdout } = await check.catch((failed: { stdout: string }) => {
    throw new Error(failed.stdout);
  });
  const count = Number(/^Instantiations:\s+(\d+)/m.exec(stdout)?.[1]);
  expect(count).toBeGreaterThan(0);
  return count;
}

function generated(resources: number, change: string): string {
  const language = JSON.stringify(path.join(root, 'standards/language/index.ts'));
  const kinds = ['text', 'int', 'money', 'date', 'flag'];
  const fields = Array.from({ length: 22 }, (_, i) => `f${i}: ${kinds[i % 5]}('${i}', { id: 'f${i}' }),`).join(' ');
  const one = (i: number) => `
export const r${i} = defineResource({ id: 'r${i}', name: 'res${i}', title: '${i}', kind: 'ledger', owner: { ref: 'unit' }, label: 'name',
  catalogue: { theme: 'x', share: 'open', cycle: 'daily' },
  fields: { name: text('a', { id: 'name', required: true }), unit: ref('b', { id: 'unit', to: 'unit', required: true }), seats: int('c', { id: 'seats' }), ${fields} } });
export const input${i} = (row: RecordOf<typeof r${i}>): InputOf<(typeof r${i})['fields']> => ({ name: row.name, unit: row.unit, seats: row.seats, f1: row.f1, ${change} });`;
  const head = `import { date, defineResource, flag, type InputOf, int, money, type RecordOf, ref, text } from ${language};`;
  return head + Array.from({ length: resources }, (_, i) => one(i)).join('');
}
