import { expect, test } from 'vitest';
import { checkPlate } from '#standards/checks';
import { plateOffice } from './plates.ts';

test('every sort of need gets a plate of its class and colour', () => {
  const office = plateOffice();
  const issued = (['small', 'large', 'police', 'smallElectric', 'smallPlugIn', 'largeElectric'] as const).map((need) =>
    office('贵A', need),
  );
  const classes = issued.map(({ plate }) => {
    const check = checkPlate(plate);
    return check.ok ? check.plateClass : plate;
  });
  expect(classes).toEqual(['ordinary', 'ordinary', 'police', 'newEnergySmall', 'newEnergySmall', 'newEnergyLarge']);
  expect(issued.map(({ colour }) => colour)).toEqual(['blue', 'yellow', 'white', 'green', 'green', 'yellowGreen']);
});

test('no plate comes twice, and a run that is used up says so', () => {
  const office = plateOffice();
  const police = new Set(Array.from({ length: 10_000 }, () => office('贵C', 'police').plate));
  expect(police.size).toBe(10_000);
  expect(() => office('贵C', 'police')).toThrow(RangeError);
  expect(office('贵D', 'police').plate).toMatch(/^贵D/);
});

test('blue and yellow plates never share a number', () => {
  const office = plateOffice();
  expect(office('贵A', 'small').plate).not.toBe(office('贵A', 'large').plate);
});
