import { expect, test } from 'vitest';
import { degreesEast } from '#standards/geo';
import { fuelRulesOf, vehicleFuelRules } from './fuel-rules.table.ts';
import { type Fill, type FilledCar, judgeFill, type Sight } from './judge-fill.ts';

const rules = fuelRulesOf(new Map([[vehicleFuelRules.name, vehicleFuelRules.rows]]), '2026-03-02');
const H = 3_600_000;
const station = { lat: 26.6, lon: 106.7 };
const fill = (more: Partial<Fill> = {}): Fill => ({
  kind: 'petrol',
  volume: 40,
  at: 100 * H,
  odometer: 10_500,
  place: null,
  ...more,
});
const before = (km: number, volume: number, hours: number, more: Partial<Fill> = {}) =>
  fill({ odometer: 10_500 - km, volume, at: (100 - hours) * H, ...more });
const car = (more: Partial<FilledCar> = {}): FilledCar => ({
  energy: 'petrol',
  tank: 60,
  battery: null,
  norm: 9,
  ...more,
});
const seen = (metres: number, minutes: number): Sight => ({
  lat: station.lat,
  lon: station.lon + degreesEast(metres, station.lat),
  at: 100 * H + minutes * 60_000,
});

test.each<[string, Fill, readonly Fill[], FilledCar, readonly Sight[], readonly string[]]>([
  ['an ordinary fill', fill(), [before(500, 40, 48)], car(), [seen(50, 5)], []],
  ['a tank filled to its brim', fill({ volume: 63 }), [], car(), [], []],
  ['more than the tank holds', fill({ volume: 63.1 }), [], car(), [], ['overTank']],
  ['a tank that nobody noted', fill({ volume: 200 }), [], car({ tank: null }), [], []],
  [
    'charging with its losses',
    fill({ kind: 'charge', volume: 60 }),
    [],
    car({ energy: 'electric', battery: 50 }),
    [],
    [],
  ],
  [
    'more than a battery takes',
    fill({ kind: 'charge', volume: 60.1 }),
    [],
    car({ energy: 'electric', battery: 50 }),
    [],
    ['overTank'],
  ],
  [
    'exactly the norm and its allowance',
    fill({ volume: 58.5 }),
    [before(500, 40, 48)],
    car({ norm: 9, tank: 90 }),
    [],
    [],
  ],
  ['beyond the norm', fill({ volume: 60 }), [before(500, 40, 48)], car({ tank: 90 }), [], ['overNorm']],
  [
    'two short ways together',
    fill({ volume: 30 }),
    [before(100, 30, 24), before(300, 40, 48)],
    car(),
    [],
    ['overNorm'],
  ],
  ['too short a way to say', fill({ volume: 40 }), [before(100, 40, 24)], car(), [], []],
  ['no reading now', fill({ volume: 60, odometer: null }), [before(500, 40, 48)], car({ tank: 90 }), [], []],
  [
    'no reading in between',
    fill({ volume: 60 }),
    [before(0, 9, 5, { odometer: null }), before(500, 40, 48)],
    car({ tank: 90 }),
    [],
    [],
  ],
  ['an odometer that ran back', fill({ volume: 60 }), [before(-800, 40, 48)], car({ tank: 90 }), [], []],
  [
    'a hybrid has no norm for one energy',
    fill({ volume: 60 }),
    [before(500, 40, 48)],
    car({ energy: 'hybrid', tank: 90 }),
    [],
    [],
  ],
  ['petrol for an electric car', fill(), [], car({ energy: 'electric', norm: null }), [], ['wrongEnergy']],
  ['diesel for a petrol car', fill({ kind: 'diesel' }), [], car({ norm: null }), [], ['wrongEnergy']],
  ['an energy that may be anything', fill({ kind: 'charge' }), [], car({ energy: 'newEnergy', norm: null }), [], []],
  ['the car at the station within the time', fill({ place: station }), [], car(), [seen(9000, -60), seen(900, 29)], []],
  [
    'the car far from the station',
    fill({ place: station }),
    [],
    car(),
    [seen(1200, 10), seen(5000, -20)],
    ['fillElsewhere'],
  ],
  ['nobody knows where the car was', fill({ place: station }), [], car(), [seen(9000, 31)], []],
  ['nobody noted the station', fill(), [], car(), [seen(90_000, 0)], []],
])('%s', (_title, one, earlier, of, sights, kinds) => {
  expect(judgeFill(one, earlier, of, sights, rules).map(({ kind }) => kind)).toEqual(kinds);
});

test('the words say what was measured', () => {
  const [doubt] = judgeFill(fill({ volume: 60 }), [before(500, 40, 48)], car({ tank: 90 }), [], rules);
  expect(doubt?.words).toBe('500 公里用 60，百公里 12，定额 9');
});
