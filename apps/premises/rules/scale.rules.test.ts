import { expect, test } from 'vitest';
import { premisesGround } from '../testing/premises-ground.ts';
import { reckonScale } from './reckon-scale.ts';
import { scaleAllowed, servicePerHead } from './scale.rules.ts';

test('a city organ of 300 with 3,200 m² of offices in a high building with canteen and 80 cars comes to 13,718.33 m²', () => {
  const scale = scaleAllowed(premisesGround(3), {
    staff: 300,
    officeArea: '3200',
    form: 'high',
    canteen: true,
    cars: 80,
  });
  expect(scale).toMatchObject({
    service: '2100',
    equipment: '477',
    basicUsable: '5777',
    basicBuilt: '9628.33',
    ancillary: '4090',
    total: '13718.33',
  });
  expect(scale.lines.map(({ arithmetic, value }) => `${arithmetic} = ${value}`)).toEqual([
    '300 人 × 7 = 2100',
    '(3200 + 2100) × 0.09 = 477',
    '3200 + 2100 + 477 = 5777',
    '5777 ÷ 0.6 = 9628.33',
    '100 × 3.7 + 200 × 2.6 = 890',
    '80 × 40 = 3200',
    '9628.33 + 4090 = 13718.33',
  ]);
  expect(scale.lines[0]?.basis).toMatchObject({ table: 'serviceArea', row: 'service-3' });
});

test.each([
  [3, 200, '8'],
  [3, 201, '7.99'],
  [3, 300, '7'],
  [3, 399, '6.01'],
  [3, 400, '6'],
  [3, 900, '6'],
  [2, 200, '9'],
  [2, 300, '8'],
  [2, 400, '7'],
  [4, 100, '8'],
  [4, 150, '7'],
  [4, 200, '6'],
])('at level %i a staff of %i has %s m² of service rooms a head', (level, staff, area) => {
  expect(servicePerHead(premisesGround(level), staff).area).toBe(area);
});

test('the formula of counties is not verified and says so', () => {
  expect(servicePerHead(premisesGround(4), 50).row.basis.note).toBe('待确认');
  expect(servicePerHead(premisesGround(3), 50).row.basis.note).toBeUndefined();
});

test.each([
  [{ cars: 200 }, '8000'],
  [{ cars: 250 }, '9900'],
  [{ bicycles: 10, electricBicycles: 4, guards: 2 }, '78'],
  [{ canteen: true }, '148'],
  [{}, '0'],
])('ancillary rooms of %j are %s m²', (more, area) => {
  const ask = { staff: 40, officeArea: '400', form: 'multi' as const, ...more };
  expect(scaleAllowed(premisesGround(3), ask).ancillary).toBe(area);
});

test('a level without a row is refused instead of reckoned', () => {
  expect(() => scaleAllowed(premisesGround(9), { staff: 10, officeArea: '90', form: 'multi' })).toThrow(RangeError);
});

test('an application is stopped with a sentence when the standards of the level are not whole', () => {
  const ask = { staff: 10, form: 'multi', way: 'reallocate', asked: '10', held: '0' } as const;
  const reckoned = reckonScale(premisesGround(4, '2010-01-01'), ask, [], []);
  expect(reckoned.notices).toContainEqual(expect.objectContaining({ rule: 'PR-base', severity: 'block' }));
  expect(reckoned.total).toBeUndefined();
});
