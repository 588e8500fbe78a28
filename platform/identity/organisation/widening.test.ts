import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { unit } from '#standards/resources';
import { openSampleTown, type Town } from '../testing/town.ts';

let town: Town;
let officer: Actor;
beforeEach(async () => {
  town = await openSampleTown();
  officer = await town.actor('organisation');
});
afterEach(() => town.close());

const on = '2026-11-01';

test('an officer of a county cannot register a unit in the province while it stays below a unit of the county', async () => {
  const wider = { parent: town.id('finance'), region: town.id('region P'), on };
  await expect(town.act(officer, 'unit.move', wider, town.id('countyBureau'))).rejects.toMatchObject({
    code: 'OUT_OF_SCOPE',
  });
  const arms = (await town.actor('organisation')).grants.find(({ role }) => role === 'organisationOfficer')?.arms;
  expect(arms).toEqual(officer.grants.find(({ role }) => role === 'organisationOfficer')?.arms);
});

test('nor can the officer found one there; in the own county below a unit of it the officer can', async () => {
  const found = (region: string) =>
    town.store.run(officer, (tx) =>
      tx.create(unit, [
        {
          name: '东县财政评审中心',
          kind: 'government',
          level: '4',
          parent: town.id('finance'),
          region: town.id(region),
        },
      ]),
    );
  await expect(found('region P')).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
  await expect(found('region W')).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
  expect((await found('region E')).rows).toHaveLength(1);
});

test('who reaches only a unit and below founds units in the region of that unit, and in no other', async () => {
  const grant = officer.grants.find(({ role }) => role === 'organisationOfficer')!;
  const finance = await town.store.system
    .selectFrom('unit')
    .select('place_path')
    .where('id', '=', town.id('finance'))
    .executeTakeFirstOrThrow();
  const narrow: Actor = {
    ...officer,
    grants: [
      ...officer.grants.filter((one) => one !== grant),
      { ...grant, arms: [{ by: 'place', prefix: String(finance.place_path) }] },
    ],
  };
  const found = (region: string) =>
    town.store.run(narrow, (tx) =>
      tx.create(unit, [
        {
          name: '东县财政评审中心',
          kind: 'government',
          level: '4',
          parent: town.id('finance'),
          region: town.id(region),
        },
      ]),
    );
  await expect(found('region C')).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
  expect((await found('region E')).rows).toHaveLength(1);
});
