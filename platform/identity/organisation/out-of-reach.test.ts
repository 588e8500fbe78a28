import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { openSampleTown, type Town } from '../testing/town.ts';

let town: Town;
let officer: Actor;
beforeEach(async () => {
  town = await openSampleTown();
  officer = await town.actor('organisation');
});
afterEach(() => town.close());

const on = '2026-11-01';
const join = (actor: Actor, ...refs: string[]) =>
  town.act(actor, 'identity.joinOffices', { units: refs.map((ref) => ({ unit: town.id(ref) })), on });

/** The officer with the reach of one unit, without what lies below it; everything can still be read. */
async function narrowed(ref: string): Promise<Actor> {
  const grants = officer.grants.map((grant) =>
    grant.role === 'organisationOfficer' ? { ...grant, arms: [{ by: 'unit' as const, units: [town.id(ref)] }] } : grant,
  );
  const reads = { ...grants[0]!, permissions: new Set(['unit.read', 'region.read']), clearance: 2 as const };
  return { ...officer, grants: [...grants, { ...reads, arms: [{ by: 'everything' }] }] };
}

test('nobody joins a unit to an office of others that he does not reach, even when that office itself need not change', async () => {
  await expect(join(await narrowed('culture'), 'discipline', 'culture')).rejects.toMatchObject({ code: 'UNIT_BEYOND' });
  await expect(join(officer, 'discipline', 'culture')).resolves.toBeDefined();
});

test('nobody moves a unit, with what hangs below it, under another when he does not reach what hangs below', async () => {
  const move = async (actor: Actor) =>
    town.act(actor, 'unit.move', { parent: town.id('culture'), on }, town.id('finance'));
  await expect(move(await narrowed('finance'))).rejects.toMatchObject({ code: 'UNIT_BEYOND' });
  await expect(move(officer)).resolves.toBeDefined();
});

test('nobody merges units whose staff would come to see what he does not reach', async () => {
  const merge = (actor: Actor, into: string) =>
    town.act(actor, 'identity.mergeUnits', { units: [{ unit: town.id('culture') }], into: town.id(into), on });
  await expect(merge(await narrowed('culture'), 'finance')).rejects.toMatchObject({ code: 'UNIT_BEYOND' });
  await expect(merge(officer, 'westFinance')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
