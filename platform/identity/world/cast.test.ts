import { describe, expect, test } from 'vitest';
import { demoCast, fictionalWorld, type WorldScale } from './index.ts';

const world = fictionalWorld('demo');
const units = new Map([...world.units()].map((unit) => [unit.ref, unit]));
const people = new Map([...world.people()].map((person) => [person.ref, person]));
const assignments = [...world.assignments()];
const posts = new Map([...world.posts()].map((post) => [post.ref, post]));

const account = (login: string) => demoCast.find((one) => one.login === login)!;
const heldBy = (login: string) => assignments.filter((one) => one.personRef === account(login).personRef);

describe('the demo cast', () => {
  test.each<WorldScale>(['demo', 'city'])('finds its people, units and assignments at scale %s', (scale) => {
    const all = fictionalWorld(scale);
    const refs = new Set([...all.units()].map((unit) => unit.ref));
    const known = new Set([...all.assignments()].map((one) => one.ref));
    const named = new Set([...all.people()].map((one) => `${one.ref} ${one.name}`));
    for (const { login, name, personRef, grants, introduction } of demoCast) {
      expect(named.has(`${personRef} ${name}`), login).toBe(true);
      expect(introduction).toMatch(/。$/);
      expect(grants.length, login).toBeGreaterThan(0);
      for (const { assignmentRef, unitRef, namedUnitRef, depth } of grants) {
        expect(known.has(assignmentRef), login).toBe(true);
        expect(refs.has(unitRef), unitRef).toBe(true);
        expect(namedUnitRef !== undefined).toBe(depth === 'named');
        if (namedUnitRef) expect(refs.has(namedUnitRef)).toBe(true);
      }
    }
  });
  test('has different logins and every role', () => {
    expect(new Set(demoCast.map((one) => one.login)).size).toBe(demoCast.length);
    const roles = new Set(demoCast.flatMap((one) => one.grants.map((grant) => grant.role)));
    expect([...roles].sort()).toEqual([
      'auditor',
      'businessOfficer',
      'driver',
      'inspector',
      'leader',
      'lineOfficer',
      'organisationOfficer',
      'systemAdmin',
      'unitAdmin',
      'unitClerk',
    ]);
  });
});

describe('cases of life', () => {
  test('one person holds two posts in two units', () => {
    expect(heldBy('dual').map((one) => [one.unitRef, one.kind])).toEqual([
      ['520102/governmentOffice', 'regular'],
      ['520102/affairs', 'concurrent'],
    ]);
  });
  test.each([
    ['presiding', 'presiding'],
    ['acting', 'acting'],
  ])('%s stands in for a head whose post nobody holds by right', (login, kind) => {
    const [first] = heldBy(login);
    expect(first?.kind).toBe(kind);
    expect(posts.get(first!.postRef!)?.head).toBe(true);
    const holders = assignments.filter((one) => one.postRef === first!.postRef);
    expect(holders.map((one) => one.personRef)).toEqual([account(login).personRef]);
    expect(first?.leadership).not.toBe(posts.get(first!.postRef!)?.leadership);
  });
  test('every other unit that lives has a head, or shares the one of its joint board', () => {
    const headed = new Set(
      assignments.filter((one) => one.postRef && posts.get(one.postRef)?.head).map((one) => one.unitRef),
    );
    for (const unit of units.values()) if (unit.status === 'active') expect(headed.has(unit.ref), unit.name).toBe(true);
  });
  test('a borrowed person works in one unit on the quota of another', () => {
    expect(heldBy('seconded')[0]).toMatchObject({
      kind: 'seconded',
      unitRef: '520100/affairs',
      establishmentRef: '520103/affairs',
    });
    expect(people.get(account('seconded').personRef)?.homeUnitRef).toBe('520103/affairs');
  });
  test('dispatched and off-quota people have no unit of establishment, nobody else lacks one', () => {
    expect(heldBy('driver')[0]).toMatchObject({ kind: 'dispatched' });
    for (const one of assignments) {
      expect(one.establishmentRef === undefined, one.ref).toBe(one.kind === 'dispatched' || one.kind === 'offQuota');
    }
    expect([...world.vehicles()].some((vehicle) => vehicle.driverRef === account('driver').personRef)).toBe(true);
  });
  test('all eight kinds of assignment occur', () => {
    expect([...new Set(assignments.map((one) => one.kind))].sort()).toEqual(
      ['acting', 'concurrent', 'dispatched', 'offQuota', 'presiding', 'regular', 'seconded', 'temporary'].sort(),
    );
  });
  test('the two boards of discipline and supervision share one staff', () => {
    const [first, second] = [units.get('520102/discipline')!, units.get('520102/supervision')!];
    expect(first.jointOffice).toBe(second.jointOffice);
    expect(first.jointOffice).not.toBe(units.get('520100/discipline')!.jointOffice);
    const staff = assignments.filter((one) => one.unitRef === second.ref);
    expect(staff.length).toBeGreaterThan(1);
    expect(staff.every((one) => one.establishmentRef === first.ref)).toBe(true);
    expect([...people.values()].filter((person) => person.homeUnitRef === second.ref)).toEqual([]);
  });
  test('a unit was merged and one was split; both ended and have successors that live', () => {
    for (const [ref, status, count] of [
      ['520102/ruralRevival', 'merged', 1],
      ['520102/cultureSports', 'split', 2],
    ] as const) {
      const unit = units.get(ref)!;
      expect(unit.status).toBe(status);
      expect(unit.validTo).toMatch(/^2024-/);
      expect(unit.successorRefs.map((successor) => units.get(successor)?.status)).toEqual(Array(count).fill('active'));
    }
    const old = assignments.filter((one) => one.unitRef === '520102/ruralRevival');
    expect(old.map((one) => one.to)).toEqual(['2024-03-31']);
  });
  test('one unit is secret, several were renamed', () => {
    expect([...units.values()].filter((unit) => unit.secret).map((unit) => unit.ref)).toEqual(['520100/special7']);
    expect(units.get('520102/affairs')?.formerNames[0]?.name).toBe('贵阳市南明区机关事务管理局');
  });
  test('lines hang: tax from county to province, stationed groups, schools under the education bureau', () => {
    expect(units.get('520102/tax')).toMatchObject({ relation: 'vertical', superiorRef: '520100/tax' });
    expect(units.get('520100/tax')).toMatchObject({ relation: 'vertical', superiorRef: '520000/tax' });
    expect(units.get('520102/stationedFinance')).toMatchObject({
      relation: 'stationed',
      superiorRef: '520102/discipline',
      parentRef: '520102/finance',
    });
    expect(units.get('520102/middleSchool1')).toMatchObject({
      kind: 'school',
      relation: 'subordinate',
      superiorRef: '520102/education',
    });
  });
  test('bureaus serve at three levels, the new area has a committee and no bureau', () => {
    for (const ref of ['520000/affairs', '520100/affairs', '520102/affairs'])
      expect(units.get(ref)?.kind).toBe('publicServant');
    expect(units.get('52GA00/committee')?.kind).toBe('committee');
    expect(units.has('52GA00/affairs')).toBe(false);
    const lines = [...world.responsibilities()].filter((row) => row.regionRef === '52GA00').map((row) => row.line);
    expect(lines).toEqual(['vehicles']);
  });
  test('bodies and duties differ from place to place', () => {
    const rows = [...world.responsibilities()];
    const leads = (region: string, line: string) =>
      rows
        .filter((row) => row.regionRef === region && row.line === line && row.duty === 'lead')
        .map((row) => row.bodyRef);
    expect(leads('520000', 'reception')).toEqual(['520000/affairs']);
    expect(leads('520100', 'reception')).toEqual(['520100/governmentOffice']);
    expect(leads('520113', 'energy')).toEqual([]);
    expect(leads('520103', 'energy')).toEqual(['520103/affairs']);
  });
  test('the clerks of the cast have vehicles of their own units to work on', () => {
    const fleet = [...world.vehicles()];
    for (const ref of [
      '520102/finance',
      '520102/middleSchool1',
      '520102/court',
      '520102/tax',
      '520100/special7',
      '52GA00/committee',
      '522701/finance',
    ]) {
      expect(
        fleet.some((vehicle) => vehicle.managerRef === ref),
        ref,
      ).toBe(true);
    }
    expect(
      fleet.some((vehicle) => vehicle.managerRef === '520102/affairs' && vehicle.quotaRef !== '520102/affairs'),
    ).toBe(true);
  });
  test('every kind of unit occurs', () => {
    const kinds = new Set([...units.values()].map((unit) => unit.kind));
    for (const kind of [
      'party',
      'congress',
      'government',
      'cppcc',
      'supervision',
      'court',
      'procuratorate',
      'group',
      'school',
      'hospital',
      'dispatched',
      'township',
    ] as const) {
      expect(kinds, kind).toContain(kind);
    }
  });
});
