import { completeCreditCode } from '#standards/checks';
import type { Region } from '#standards/regions';
import { institutionTemplates } from './institution-templates.ts';
import { organTemplates } from './organ-templates.ts';
import { placeName } from './place-names.ts';
import { type Place, placesOf, scalePlans, type WorldScale } from './places.ts';
import type { UnitKind, WorldUnit } from './shapes.ts';
import { formerNames, type SpecialUnit, specialUnits } from './special-units.ts';
import { fullPlace, shortPlace, type UnitTemplate, unitName, unitShortName } from './unit-template.ts';

/** A unit with what the later streams need to know about it. */
export interface PlannedUnit {
  readonly unit: WorldUnit;
  readonly key: string;
  readonly region: Region;
  /** Weight in the sharing out of vehicles. */
  readonly cars: number;
  /** How fully its place is shown: decides the size of its staff. */
  readonly tier: 1 | 2 | 3;
}

interface Draft extends Omit<PlannedUnit, 'unit'> {
  readonly unit: Omit<WorldUnit, 'creditCode' | 'staffQuota' | 'status' | 'successorRefs' | 'formerNames' | 'secret'> &
    Partial<WorldUnit>;
}

/** All units of a scale in an order in which parents and superiors come first; village schools fill up to the planned number. */
export function plannedUnits(scale: WorldScale): PlannedUnit[] {
  const places = placesOf(scale);
  const drafts = places.map((place) => [...templateUnits(place), ...townUnits(place)]);
  const missing = scalePlans[scale].units - drafts.reduce((sum, list) => sum + list.length, 0);
  const schooled = places.filter((place) => place.towns > 0).length;
  let serial = 0;
  let seen = 0;
  return places.flatMap((place, i) => {
    const share =
      place.towns === 0 ? 0 : Math.floor((missing * ++seen) / schooled) - Math.floor((missing * (seen - 1)) / schooled);
    return [...drafts[i]!, ...villageSchools(place, share)].map((draft) => finished(draft, serial++));
  });
}

function templateUnits(place: Place): Draft[] {
  const { region, city, tier } = place;
  const special = specialUnits.filter((unit) => unit.regionCode === region.code);
  const ordinary = region.kind === 'managementArea' ? [] : [...organTemplates, ...institutionTemplates];
  const templates: (UnitTemplate | SpecialUnit)[] = [
    ...ordinary.filter((template) => template.tier <= tier && template.levels.includes(region.level)),
    ...special,
  ];
  return templates.map((template) => ({
    key: template.key,
    region,
    tier: region.kind === 'managementArea' ? 2 : tier,
    cars: template.cars,
    unit: {
      ref: `${region.code}/${template.key}`,
      name: unitName(template, region, city),
      shortName: unitShortName(template, region, city),
      kind: template.kind,
      level: region.level,
      regionRef: region.code,
      parentRef: template.parent && `${region.code}/${template.parent}`,
      ...lineOf(template, region),
      jointOffice: template.joint && `${template.joint}-${region.code}`,
      ...('regionCode' in template && factsOf(template)),
    },
  }));
}

function factsOf({ secret, status, validTo, successorRefs }: SpecialUnit): Partial<WorldUnit> {
  return {
    ...(secret && { secret }),
    ...(status && { status }),
    ...(validTo && { validTo }),
    ...(successorRefs && { successorRefs }),
  };
}

function lineOf({ superior, relation }: UnitTemplate, region: Region): Pick<WorldUnit, 'superiorRef' | 'relation'> {
  if (superior === undefined) return { relation: 'none' };
  if (!superior.startsWith('^'))
    return { superiorRef: `${region.code}/${superior}`, relation: relation ?? 'subordinate' };
  // The head office of a line stands in the capital of the country, outside this world.
  if (region.parent === undefined) return { relation: 'vertical' };
  return { superiorRef: `${region.parent}/${superior.slice(1)}`, relation: relation ?? 'vertical' };
}

function townUnits({ region, city, towns }: Place): Draft[] {
  const place = fullPlace(region, city);
  const short = shortPlace(region);
  return Array.from({ length: towns }, (_, i) => {
    const name = placeName(i);
    const town = region.kind === 'district' ? '街道' : i % 3 === 2 ? '乡' : '镇';
    const office = town === '街道' ? `${name}街道办事处` : `${name}${town}人民政府`;
    const ref = `${region.code}/town${i + 1}`;
    const child = (key: string, label: string, kind: UnitKind, cars: number, superior: string): Draft => ({
      key,
      region,
      tier: 1,
      cars,
      unit: {
        ref: `${ref}-${key}`,
        name: place + label,
        shortName: short + label,
        kind,
        level: '5',
        regionRef: region.code,
        parentRef: ref,
        superiorRef: `${region.code}/${superior}`,
        relation: 'dual',
      },
    });
    const seat: Draft = {
      key: 'town',
      region,
      tier: 1,
      cars: 4,
      unit: {
        ref,
        name: place + office,
        shortName: short + name + town,
        kind: 'township',
        level: '5',
        regionRef: region.code,
        relation: 'none',
      },
    };
    return [
      seat,
      child('school', `${name}中心学校`, 'school', 0, 'education'),
      child('clinic', `${name}${town === '街道' ? '社区卫生服务中心' : `${town}卫生院`}`, 'hospital', 1, 'health'),
      child('farm', `${name}${town}农业服务中心`, 'institution', 0, 'agriculture'),
    ];
  }).flat();
}

function villageSchools({ region, city, towns }: Place, count: number): Draft[] {
  return Array.from({ length: count }, (_, i) => {
    const label = `${placeName(towns + i)}${i % 5 === 4 ? '幼儿园' : i % 5 === 3 ? '中学' : '小学'}`;
    return {
      key: 'villageSchool',
      region,
      tier: 1,
      cars: 0,
      unit: {
        ref: `${region.code}/school${i + 1}`,
        name: fullPlace(region, city) + label,
        shortName: shortPlace(region) + label,
        kind: 'school',
        level: '4',
        regionRef: region.code,
        superiorRef: `${region.code}/education`,
        relation: 'subordinate',
      },
    };
  });
}

const QUOTA: Readonly<Record<Draft['unit']['level'], number>> = { '1': 0, '2': 90, '3': 45, '4': 22, '5': 30 };

function finished({ unit, ...rest }: Draft, serial: number): PlannedUnit {
  return {
    ...rest,
    unit: {
      secret: false,
      status: 'active',
      successorRefs: [],
      staffQuota: QUOTA[unit.level] + (serial % 17),
      formerNames: formerNames[unit.ref] ?? [],
      creditCode: unit.kind === 'dispatched' ? undefined : creditCodeOf(unit.kind, rest.region, serial),
      ...unit,
    },
  };
}

// Organisation codes that begin with XN are not given out: nobody can take these units for real ones.
function creditCodeOf(kind: UnitKind, region: Region, serial: number): string {
  const unitClass = ['institution', 'school', 'hospital'].includes(kind) ? '12' : kind === 'group' ? '13' : '11';
  const division = region.kind === 'managementArea' ? '520000' : region.code;
  return completeCreditCode(unitClass + division, `XN${String(serial).padStart(6, '0')}`);
}
