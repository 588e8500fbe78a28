import { departmentHeadTitle, departmentNames } from './departments.ts';
import { headTitle } from './head-title.ts';
import { worldPerson } from './person.ts';
import { type Random, randomFrom } from './random.ts';
import type {
  AssignmentKind,
  Leadership,
  Rank,
  WorldAssignment,
  WorldDepartment,
  WorldPerson,
  WorldPost,
  WorldUnit,
} from './shapes.ts';
import { gradeOf, isCivilService, staffLevels } from './staff-levels.ts';
import type { PlannedUnit } from './units.ts';

/** Departments, posts, people and assignments of one unit. */
export interface UnitStaff {
  readonly departments: readonly WorldDepartment[];
  readonly posts: readonly WorldPost[];
  readonly people: readonly WorldPerson[];
  readonly assignments: readonly WorldAssignment[];
}

interface Place {
  readonly postRef: string;
  readonly departmentRef?: string;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly leadership: Leadership;
}

const CLERK_GRADES: readonly Rank[] = ['R08', 'R09', 'R10', 'R11', 'R12'];

/**
 * The staff of `planned`, whose people are numbered from `firstSerial`. A unit in `headsOfCast` gets no head here: the cast has one;
 * units that ended have no staff, and the second of two boards with one staff has posts only: its people are those of the first.
 */
export function staffOf(
  planned: PlannedUnit,
  firstSerial: number,
  seed: string,
  headsOfCast: ReadonlySet<string>,
): UnitStaff {
  const { unit } = planned;
  if (unit.status !== 'active') return { departments: [], posts: [], people: [], assignments: [] };
  const random = randomFrom(`${seed}:${unit.ref}`);
  const departments = departmentNames(planned).map((name, i) => ({
    ref: `${unit.ref}/d${i + 1}`,
    unitRef: unit.ref,
    name,
    position: (i + 1) * 10,
  }));
  const posts = postsOf(planned, departments);
  const places = planned.key === 'supervision' ? [] : placesOf(planned, departments, posts, headsOfCast);
  const people = places.map((_, i) => worldPerson(firstSerial + i, `${unit.ref}#${i + 1}`, unit.ref, random));
  const own = places.map((place, i) => assignmentOf(unit, place, people[i]!, random));
  return {
    departments,
    posts,
    people,
    assignments: [...own, ...(planned.key === 'discipline' ? boardOf(unit, own) : [])],
  };
}

function postsOf(planned: PlannedUnit, departments: readonly WorldDepartment[]): WorldPost[] {
  const { unit, cars, tier } = planned;
  const levels = staffLevels(unit, planned.key);
  const title = headTitle(unit.name);
  const office = departments[0]?.ref;
  return [
    { ref: `${unit.ref}/head`, unitRef: unit.ref, name: title, leadership: levels.head, head: true, seats: 1 },
    {
      ref: `${unit.ref}/deputy`,
      unitRef: unit.ref,
      name: `副${title}`,
      leadership: levels.deputy,
      head: false,
      seats: tier === 3 ? 2 : 1,
    },
    ...departments.map(({ ref, name }) => ({
      ref: `${ref}-head`,
      unitRef: unit.ref,
      departmentRef: ref,
      name: departmentHeadTitle(name),
      leadership: levels.department,
      head: false,
      seats: 1,
    })),
    { ref: `${unit.ref}/clerk`, unitRef: unit.ref, departmentRef: office, name: '机关事务经办', head: false, seats: 2 },
    ...(cars >= 3
      ? [
          {
            ref: `${unit.ref}/driver`,
            unitRef: unit.ref,
            departmentRef: office,
            name: '驾驶员',
            head: false,
            seats: cars,
          },
        ]
      : []),
  ];
}

function placesOf(
  planned: PlannedUnit,
  departments: readonly WorldDepartment[],
  posts: readonly WorldPost[],
  headsOfCast: ReadonlySet<string>,
): Place[] {
  const { unit, tier } = planned;
  const small = unit.level === '5' || !isCivilService(unit);
  const many = tier === 3 && !small;
  const post = (suffix: string) => posts.find(({ ref }) => ref === `${unit.ref}/${suffix}`);
  const regular = (at: WorldPost): Place => ({
    postRef: at.ref,
    departmentRef: at.departmentRef,
    title: at.name,
    kind: 'regular',
    leadership: at.leadership ?? 'S',
  });
  const clerk: Place = { ...regular(post('clerk')!), title: small ? '干事' : '科员' };
  const driver = post('driver');
  return [
    ...(headsOfCast.has(unit.ref) ? [] : [regular(post('head')!)]),
    ...(small && tier < 3 ? [] : [regular(post('deputy')!)]),
    ...(many ? departments.map((_, i) => regular(post(`d${i + 1}-head`)!)) : []),
    clerk,
    ...(many ? [clerk] : []),
    ...(driver
      ? [{ ...regular(driver), kind: unit.level === '2' ? ('offQuota' as const) : ('dispatched' as const) }]
      : []),
  ];
}

function assignmentOf(unit: WorldUnit, place: Place, person: WorldPerson, random: Random): WorldAssignment {
  const outside = place.kind === 'offQuota' || place.kind === 'dispatched';
  const stationed = unit.relation === 'stationed';
  return {
    ref: `${person.ref}/${place.postRef.slice(place.postRef.lastIndexOf('/') + 1)}`,
    personRef: person.ref,
    unitRef: unit.ref,
    // People of stationed groups stay on the quota of the commission that sent them.
    establishmentRef: outside ? undefined : stationed ? unit.superiorRef : unit.ref,
    departmentRef: place.departmentRef,
    postRef: place.postRef,
    title: place.title,
    kind: place.kind,
    leadership: outside ? undefined : place.leadership,
    rank: outside || !isCivilService(unit) ? undefined : gradeOf(place.leadership, random.pick(CLERK_GRADES)),
    from: `${random.between(2016, 2025)}-${String(random.between(1, 12)).padStart(2, '0')}-01`,
  };
}

// 合署办公: the leaders of the discipline commission hold the same seats of the supervision commission beside.
function boardOf(unit: WorldUnit, own: readonly WorldAssignment[]): WorldAssignment[] {
  const board = `${unit.regionRef}/supervision`;
  const seats = [
    ['head', '主任'],
    ['deputy', '副主任'],
  ] as const;
  return seats.map(([suffix, title], i) => ({
    ...own[i]!,
    ref: `${own[i]!.personRef}/board-${suffix}`,
    unitRef: board,
    postRef: `${board}/${suffix}`,
    title,
    kind: 'concurrent',
  }));
}
