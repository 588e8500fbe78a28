import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Resource } from '#standards/language';
import { account, assignment, person, unit } from '#standards/resources';
import { vehicle } from '../../../../apps/vehicles/resources/index.ts';
import { openSampleTown, type Town } from '../town.ts';
import { townCast, townOrganisation } from '../town-world.ts';
import { type MatrixCase, type MatrixPlace, type MatrixVerbs, tryAccess } from './access-matrix.ts';
import { matrixPage } from './matrix-page.ts';

const page = new URL('../../../../docs/reference/access-matrix.md', import.meta.url);

/** Verbs that mean something in every unit; the row of each resource lies in the unit of its column. */
const verbs: MatrixVerbs = new Map<Resource, readonly string[]>([
  [vehicle as unknown as Resource, ['update', 'void', 'transfer', 'history', 'reveal']],
  [unit as unknown as Resource, ['update', 'rename', 'merge', 'markSecret', 'history']],
  [person as unknown as Resource, ['update', 'leave', 'reveal', 'history']],
  [assignment as unknown as Resource, ['amend', 'end', 'history']],
  [account as unknown as Resource, ['suspend', 'resetPassword']],
]);

let town: Town;
let places: readonly MatrixPlace[];
let cases: readonly MatrixCase[];

beforeAll(async () => {
  town = await openSampleTown();
  places = [...townOrganisation.units()].map(({ ref }) => ({ name: ref, rows: rowsAt(ref) }));
  await reorganise();
  const tried: MatrixCase[] = [];
  for (const { login, held } of townCast) {
    for (const [post, { unitRef, kind = 'regular', to }] of held.entries()) {
      const actor = await town.actor(login, post + 1);
      const title = `${login}: ${kind} at ${unitRef}${to ? `, until ${to}` : ''}`;
      tried.push(await tryAccess(town.store, { title, actor }, places, verbs));
    }
  }
  cases = tried;
}, 240_000);
afterAll(() => town.close());

/** A merger and a split, done by the officer as in life; the rows keep their columns and go where the commands take them. */
async function reorganise(): Promise<void> {
  const officer = await town.actor('organisation');
  const on = '2026-11-01';
  const units = ['farming', 'revival'].map((ref) => ({ unit: town.id(ref) }));
  await town.act(officer, 'identity.mergeUnits', { units, name: '东县农业农村和乡村振兴局', on });
  const parts = [{ name: '东县体育局' }, { name: '东县文化旅游局' }];
  const moves = [{ part: '东县体育局', resource: 'department', row: town.id('department culture/体育股') }];
  await town.act(officer, 'unit.split', { parts, moves, rest: '东县文化旅游局', on }, town.id('culture'));
}

/** The unit itself, its vehicle, somebody who belongs there, and the first of the cast who works there. */
function rowsAt(ref: string): Record<string, string> {
  const login = townCast.find(({ held }) => held[0]?.unitRef === ref)?.login;
  return {
    unit: town.id(ref),
    vehicle: town.id(`vehicle ${ref}`),
    person: town.id(`resident ${ref}`),
    ...(login ? { assignment: town.id(`assignment ${login}/1`), account: town.id(`account ${login}`) } : {}),
  };
}

const of = (login: string, kind = 'regular') => cases.find(({ title }) => title.startsWith(`${login}: ${kind}`))!.may;
const where = (login: string, permission: string, kind?: string) => [...(of(login, kind).get(permission) ?? [])];

test('the explanation agrees with the list in every cell', () => {
  expect(cases.flatMap(({ title, disagreements }) => disagreements.map((cell) => `${title}: ${cell}`))).toEqual([]);
  expect(cases.length).toBeGreaterThan(20);
});

test('each case of life reaches what it must and no more', () => {
  expect(where('clerk', 'vehicle.read')).toEqual(['finance']);
  expect(where('unit-admin', 'person.update')).toEqual(['finance', 'treasury']);
  expect(where('two-boards', 'vehicle.update')).toEqual(['discipline', 'supervision']);
  expect(where('line-tax', 'vehicle.read')).toEqual(['provinceTax', 'eastTax', 'westTax']);
  expect(where('inspector', 'vehicle.read')).toEqual(['finance', 'treasury']);
  expect(where('acting-head', 'person.history', 'presiding')).toEqual(['finance', 'treasury']);
  expect(where('two-posts', 'vehicle.update')).toEqual(['education']);
  expect(where('seconded', 'vehicle.read', 'seconded')).toEqual(['cityBureau']);
  expect(where('driver', 'vehicle.read', 'dispatched')).toEqual(['countyBureau']);
  expect(where('merged', 'vehicle.update')).toEqual(['farming', 'revival']);
  expect(where('split', 'vehicle.read')).toEqual([]);
  expect(where('secret', 'vehicle.read')).toEqual(['special']);
  expect(where('secret-named', 'vehicle.read')).toEqual(['special']);
  expect(where('province', 'vehicle.read')).not.toContain('special');
  expect(where('city', 'vehicle.read')).not.toContain('otherCity');
  expect(where('admin', 'vehicle.read')).toEqual([]);
  expect(where('ended', 'unit.read')).toEqual([]);
});

test('the committed page shows the permissions as they are', async () => {
  const text = matrixPage(cases, places, verbs, town.registry);
  if (process.env.GOA_WRITE_REFERENCE === '1') {
    await mkdir(new URL('.', page), { recursive: true });
    await writeFile(page, text);
  }
  expect(await readFile(page, 'utf8')).toBe(text);
});
