import { describe, expect, test } from 'vitest';
import { cityOfPlate, GUIAN, isKnownRegion, regionAt, regionsAt, regionTable, successorsOf } from './index.ts';

const TODAY = '2026-07-01';
const today = regionsAt(TODAY);

const countOf = (kind: string) => today.filter((region) => region.kind === kind).length;

describe('the regions in force', () => {
  test('are one province, 9 cities and prefectures, 88 counties by kind, and one management area', () => {
    expect(today).toHaveLength(99);
    expect([countOf('province'), countOf('city'), countOf('prefecture')]).toEqual([1, 6, 3]);
    expect(['district', 'countyCity', 'county', 'autonomousCounty', 'specialDistrict'].map(countOf)).toEqual([
      16, 10, 50, 11, 1,
    ]);
    expect(countOf('managementArea')).toBe(1);
  });
  test.each([
    ['520100', 10],
    ['520200', 4],
    ['520300', 14],
    ['520400', 6],
    ['520500', 8],
    ['520600', 10],
    ['522300', 8],
    ['522600', 16],
    ['522700', 12],
  ])('%s has %i counties', (city, count) =>
    expect(today.filter((region) => region.parent === city)).toHaveLength(count),
  );
  test('stand after their parents', () => {
    const seen = new Set<string>();
    for (const region of today) {
      if (region.parent) expect(seen, region.name).toContain(region.parent);
      seen.add(region.code);
    }
  });
  test('have spoken names and plates', () => {
    const shorts = ['520325', '522300', '522700', '520203', '520100'].map((code) => regionAt(code, TODAY)?.short);
    expect(shorts).toEqual(['道真', '黔西南州', '黔南州', '六枝', '贵阳']);
    expect(regionAt('522701', TODAY)?.plate).toBe('贵J');
    expect(cityOfPlate('贵A')?.code).toBe('520100');
    expect(cityOfPlate('贵O')).toBeUndefined();
    expect(cityOfPlate('川A')).toBeUndefined();
  });
});

describe('the history', () => {
  test('gives every record of every day a parent in force when it began', () => {
    for (const region of regionTable.filter((one) => one.parent)) {
      expect(regionAt(region.parent!, region.validFrom ?? '1981-01-01'), `${region.code} ${region.name}`).toBeDefined();
    }
  });
  test('never lets two records of one code overlap', () => {
    for (const a of regionTable) {
      for (const b of regionTable) {
        if (a === b || a.code !== b.code) continue;
        const apart =
          (a.validTo ?? '9999') < (b.validFrom ?? '0000') || (b.validTo ?? '9999') < (a.validFrom ?? '0000');
        expect(apart, `${a.code} ${a.name} and ${b.name}`).toBe(true);
      }
    }
  });
  test('gives every former code a live successor, and every successor takes over on the next day', () => {
    for (const region of regionTable.filter((one) => one.validTo)) {
      const next = new Date(Date.parse(region.validTo!) + 86_400_000).toISOString().slice(0, 10);
      for (const code of region.successors) expect(regionAt(code, next), `${region.code} → ${code}`).toBeDefined();
      if (regionAt(region.code, TODAY)) continue;
      expect(
        successorsOf(region.code).every((code) => regionAt(code, TODAY)),
        region.code,
      ).toBe(true);
      expect(successorsOf(region.code), region.code).not.toEqual([]);
    }
  });
  test.each([
    ['520522', ['520581']],
    ['522423', ['520581']],
    ['520222', ['520281']],
    ['520202', ['520281']],
    ['520221', ['520204', '520201']],
    ['522322', ['522302']],
    ['520321', ['520304', '520302', '520303']],
    ['520421', ['520403']],
    ['520114', ['520111']],
    ['522201', ['520602', '520603']],
    ['522400', ['520500']],
    ['522125', ['520325']],
    ['520102', []],
    ['999999', []],
  ])('%s lives on in %j', (code, successors) => expect(successorsOf(code)).toEqual(successors));
  test('answers by the day', () => {
    expect(regionAt('520522', '2021-03-15')?.name).toBe('黔西县');
    expect(regionAt('520522', '2021-03-16')).toBeUndefined();
    expect(regionAt('520581', '2021-03-15')).toBeUndefined();
    expect(regionAt('520581', '2021-03-16')?.name).toBe('黔西市');
    expect(regionAt('520201', '1985-01-01')?.name).toBe('水城特区');
    expect(regionAt('520201', TODAY)?.name).toBe('钟山区');
    expect(regionsAt('2013-06-30').filter((region) => region.level === '4')).toHaveLength(88);
  });
  test('knows old codes and no foreign ones', () => {
    expect(isKnownRegion('522222')).toBe(true);
    expect(isKnownRegion('110101')).toBe(false);
  });
});

test('a management area never looks like a code of GB/T 2260', () => {
  expect(GUIAN).not.toMatch(/^\d{6}$/);
  expect(regionAt(GUIAN, TODAY)).toMatchObject({ kind: 'managementArea', evidence: 'G' });
  expect(regionAt(GUIAN, '2013-01-01')).toBeUndefined();
});
