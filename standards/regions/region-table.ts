import { type Approval, approvals } from './approvals.ts';
import { currentRegions, plateByCity } from './current-regions.ts';
import { formerRegions } from './former-regions.ts';
import type { Region, RegionKind, RegionLevel } from './region.ts';

/** Extension code of 贵安新区: a letter in it keeps it apart from every code of GB/T 2260. */
export const GUIAN = '52GA00';

/** Every record of the region table: those in force first (upper before lower), then the management areas, then the former ones. */
export const regionTable: readonly Region[] = Object.freeze([
  ...currentRegions.map(([code, name, kind, since]) => record({ code, name, kind, since: since && approvals[since] })),
  managementArea(),
  ...formerRegions.map(([code, name, kind, since, until, successors]) =>
    record({ code, name, kind, since: since && approvals[since], until: approvals[until], successors }),
  ),
]);

const byCode = new Map<string, Region[]>();
for (const region of regionTable) byCode.set(region.code, [...(byCode.get(region.code) ?? []), region]);

/** The record that `code` had on `day` (`yyyy-mm-dd`); `undefined` when the code was not in force then. */
export function regionAt(code: string, day: string): Region | undefined {
  return byCode.get(code)?.find((region) => holdsOn(region, day));
}

/** All regions in force on `day`, upper before lower. */
export function regionsAt(day: string): Region[] {
  return regionTable.filter((region) => holdsOn(region, day));
}

/** Codes in force today that hold the ground of a former code, the main one first; empty for a code that is in force or was never one. */
export function successorsOf(code: string): string[] {
  const found = new Set<string>();
  const visited = new Set<Region>();
  const follow = (at: string) => {
    for (const region of byCode.get(at) ?? []) {
      if (visited.has(region)) continue;
      visited.add(region);
      if (region.validTo === undefined) found.add(at);
      else for (const next of region.successors) follow(next);
    }
  };
  if (!(byCode.get(code) ?? []).some((region) => region.validTo === undefined)) follow(code);
  return [...found];
}

/** Whether a code is or ever was one of the province's; identity numbers keep old ones. */
export function isKnownRegion(code: string): boolean {
  return byCode.has(code);
}

/** The city or prefecture whose plates begin with `issuer` (贵A); `undefined` for another province or the provincial police (贵O). */
export function cityOfPlate(issuer: string): Region | undefined {
  return regionTable.find((region) => region.level === '3' && region.plate === issuer && region.code !== GUIAN);
}

interface Draft {
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly since: Approval | undefined;
  readonly until?: Approval;
  readonly successors?: readonly string[];
}

function record({ code, name, kind, since, until, successors = [] }: Draft): Region {
  const level = levelOf(code);
  const city = `${code.slice(0, 4)}00`;
  const document = (until ?? since)?.document;
  return Object.freeze({
    code,
    name,
    short: shortName(name, kind),
    kind,
    level,
    parent: level === '2' ? undefined : level === '3' ? '520000' : city,
    plate: level === '2' ? undefined : plateByCity[city],
    validFrom: since?.day,
    validTo: until && dayBefore(until.day),
    successors,
    document: document || undefined,
    evidence: 'V',
  });
}

// 贵安新区 spans ground of several divisions and has a committee of its own; that it stands directly under the province is our default.
function managementArea(): Region {
  return Object.freeze({
    code: GUIAN,
    name: '贵安新区',
    short: '贵安',
    kind: 'managementArea',
    level: '3',
    parent: '520000',
    plate: '贵A',
    validFrom: '2014-01-06',
    successors: [],
    document: '国函〔2014〕3号',
    evidence: 'G',
  });
}

function levelOf(code: string): RegionLevel {
  if (code.endsWith('0000')) return '2';
  return code.endsWith('00') ? '3' : '4';
}

function shortName(name: string, kind: RegionKind): string {
  if (kind === 'prefecture')
    return `${name.slice(0, name.startsWith('黔西南') || name.startsWith('黔东南') ? 3 : 2)}州`;
  if (kind === 'autonomousCounty') return name.slice(0, 2);
  return name.replace(/(?:地区|特区|省|市|区|县)$/, '');
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function holdsOn(region: Region, day: string): boolean {
  return (region.validFrom ?? '') <= day && day <= (region.validTo ?? '9999-12-31');
}
