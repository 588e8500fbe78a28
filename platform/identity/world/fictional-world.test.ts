import { describe, expect, test } from 'vitest';
import {
  checkCreditCode,
  checkIdNumber,
  checkMobile,
  checkPlate,
  checkVin,
  coloursOfPlateClass,
} from '#standards/checks';
import { fictionalWorld, type WorldScale } from './index.ts';

const demo = fictionalWorld('demo');

const refsOf = (rows: Iterable<{ readonly ref: string }>) => new Set([...rows].map((row) => row.ref));

describe.each<[WorldScale, number, number, number]>([
  ['demo', 620, 1500, 4000],
  ['city', 3300, 7000, 40_000],
  ['province', 24_500, 50_000, 2_000_000],
])('the world of scale %s', (scale, units, vehicles, costs) => {
  const world = fictionalWorld(scale);

  test('has the planned counts', () => {
    expect([...world.units()]).toHaveLength(units);
    expect([...world.vehicles()]).toHaveLength(vehicles);
    let rows = 0;
    for (const _ of world.vehicleCosts()) rows++;
    expect(rows).toBeGreaterThanOrEqual(costs);
    expect(rows).toBeLessThanOrEqual(costs * 1.5);
    if (scale === 'province') expect(rows).toBe(costs);
  });

  test('gives every ref once and resolves every ref', () => {
    const broken: string[] = [];
    const need = (set: { has(ref: string): boolean }, ref: string | undefined, from: string) => {
      if (ref !== undefined && !set.has(ref)) broken.push(`${from} → ${ref}`);
    };
    const regions = refsOf(world.regions());
    const seen = new Set<string>();
    for (const unit of world.units()) {
      need(regions, unit.regionRef, unit.ref);
      need(seen, unit.parentRef, unit.ref);
      need(seen, unit.superiorRef, unit.ref);
      seen.add(unit.ref);
    }
    expect(seen.size).toBe(units);
    for (const unit of world.units()) for (const ref of unit.successorRefs) need(seen, ref, unit.ref);
    const departments = refsOf(world.departments());
    const posts = new Map([...world.posts()].map((post) => [post.ref, post]));
    const people = refsOf(world.people());
    for (const { ref, unitRef } of world.departments()) need(seen, unitRef, ref);
    for (const post of posts.values()) {
      need(seen, post.unitRef, post.ref);
      need(departments, post.departmentRef, post.ref);
    }
    for (const person of world.people()) need(seen, person.homeUnitRef, person.ref);
    const assignments = new Set<string>();
    for (const one of world.assignments()) {
      if (assignments.has(one.ref)) broken.push(`${one.ref} twice`);
      assignments.add(one.ref);
      need(people, one.personRef, one.ref);
      need(seen, one.unitRef, one.ref);
      need(seen, one.establishmentRef, one.ref);
      need(departments, one.departmentRef, one.ref);
      need(posts, one.postRef, one.ref);
      if (one.postRef && posts.get(one.postRef)?.unitRef !== one.unitRef)
        broken.push(`${one.ref} has a post elsewhere`);
    }
    const vehicleRefs = new Set<string>();
    for (const vehicle of world.vehicles()) {
      vehicleRefs.add(vehicle.ref);
      for (const ref of [vehicle.managerRef, vehicle.quotaRef, vehicle.userRef]) need(seen, ref, vehicle.ref);
      need(people, vehicle.driverRef, vehicle.ref);
    }
    for (const { ref, bodyRef, regionRef } of world.responsibilities()) {
      need(seen, bodyRef, ref);
      need(regions, regionRef, ref);
    }
    expect(broken).toEqual([]);
    expect(vehicleRefs.size).toBe(vehicles);
  });

  test('keeps codes, numbers and plates apart and right', () => {
    const twice: string[] = [];
    const wrong: string[] = [];
    const once = (set: Set<string>, value: string) => {
      if (set.has(value)) twice.push(value);
      set.add(value);
    };
    const [names, codes, ids, phones, plates, vins] = Array.from({ length: 6 }, () => new Set<string>());
    for (const { name, regionRef, creditCode, kind } of world.units()) {
      once(names!, `${regionRef} ${name}`);
      if (/[{}|]|undefined/.test(name)) wrong.push(name);
      if ((creditCode === undefined) !== (kind === 'dispatched')) wrong.push(name);
      if (creditCode === undefined) continue;
      once(codes!, creditCode);
      const check = checkCreditCode(creditCode);
      if (!check.ok || check.warning) wrong.push(creditCode);
    }
    for (const { idNumber, phone, staffNo, sex } of world.people()) {
      once(ids!, idNumber);
      once(phones!, phone);
      if (!checkIdNumber(idNumber, '2026-01-01').ok || !checkMobile(phone).ok) wrong.push(idNumber);
      if (!idNumber.startsWith('520000') || Number(idNumber[16]) % 2 !== Number(sex) % 2 || staffNo.length !== 6)
        wrong.push(idNumber);
    }
    for (const { plate, vin, plateColour } of world.vehicles()) {
      once(plates!, plate);
      once(vins!, vin);
      const check = checkPlate(plate);
      if (!check.ok || !coloursOfPlateClass(check.plateClass).includes(plateColour)) wrong.push(plate);
      const vinCheck = checkVin(vin);
      if (!vinCheck.ok || vinCheck.warning) wrong.push(vin);
    }
    expect(twice).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

describe('a fictional world', () => {
  test('is the same each time, and another with another seed', () => {
    const [first, again, other] = [demo, fictionalWorld('demo'), fictionalWorld('demo', 'another')].map((world) =>
      JSON.stringify([[...world.people()], [...world.assignments()], [...world.vehicles()], [...world.vehicleCosts()]]),
    );
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('has a quota for every vehicle in service, once for each unit and kind', () => {
    const quotas = new Map([...demo.vehicleQuotas()].map((quota) => [quota.ref, quota]));
    expect(quotas.size).toBe([...demo.vehicleQuotas()].length);
    const inService = new Map<string, number>();
    for (const { quotaRef, kind, status } of demo.vehicles()) {
      const ref = `${quotaRef}/${kind}`;
      if (status !== 'disposed') inService.set(ref, (inService.get(ref) ?? 0) + 1);
    }
    expect([...inService.keys()].sort()).toEqual([...quotas.keys()].sort());
    for (const [ref, count] of inService) expect(quotas.get(ref)!.number, ref).toBeGreaterThanOrEqual(count);
    expect([...quotas.values()].some(({ ref, number }) => number > inService.get(ref)!)).toBe(true);
  });

  test('streams costs without making them all', () => {
    const costs = fictionalWorld('province').vehicleCosts()[Symbol.iterator]();
    const first = costs.next().value;
    expect(first).toMatchObject({ year: 1986 });
    expect(costs.return?.()).toMatchObject({ done: true });
  });

  test('has amounts as decimal strings, days in order and costs only while a vehicle is registered', () => {
    const amount = /^\d+\.\d{2}$/;
    const registered = new Map<string, string>();
    for (const { ref, price, boughtOn, registeredOn, energy, displacement } of demo.vehicles()) {
      expect(price).toMatch(amount);
      expect(boughtOn < registeredOn, ref).toBe(true);
      expect(displacement === undefined).toBe(energy === 'electric');
      registered.set(ref, registeredOn.slice(0, 4));
    }
    for (const { disposedOn, status, registeredToRef, managerRef, remark, kind, price } of demo.vehicles()) {
      expect(disposedOn === undefined).toBe(status !== 'disposed');
      expect(registeredToRef).toBe(managerRef);
      // 党政机关公务用车管理办法 第七条: what is above the cap says why.
      const cap = { JY: 120_000, YJ: 180_000, ZF: 180_000, QT: 180_000 }[kind as string] ?? Number.POSITIVE_INFINITY;
      if (Number(price) > cap) expect(remark, `${kind} ${price}`).toBeDefined();
    }
    const keys = new Set<string>();
    for (const { ref, vehicleRef, year, mileage, fuel, repair, insurance, toll, other } of demo.vehicleCosts()) {
      for (const value of [fuel, repair, insurance, toll, other]) expect(value).toMatch(amount);
      expect(Number(registered.get(vehicleRef))).toBeLessThanOrEqual(year);
      expect(year).toBeGreaterThanOrEqual(2023);
      expect(mileage).toBeGreaterThan(0);
      keys.add(ref);
    }
    expect(keys.size).toBe([...demo.vehicleCosts()].length);
  });
});
