import type { FictionalWorld, WorldVehicle } from '#platform/identity';
import { workingCalendar } from '#standards/calendar';
import { addDays, monthBefore, workingDays } from '../evaluation/month-days.ts';
import { seededRandom } from '../simulate/seeded-random.ts';
import type { PlannedDriver } from './planned-drivers.ts';

/** A journey that is over, by the refs of the world; day and hours of Asia/Shanghai, kilometres, amounts in 元. */
export interface PastJourney {
  readonly car: WorldVehicle;
  readonly driver: PlannedDriver & { readonly id: string };
  /** Who used the car, and who approved it. */
  readonly userRef: string;
  readonly headRef: string;
  readonly day: string;
  readonly hour: 9 | 14;
  readonly minutes: number;
  readonly km: number;
  readonly odometerOut: number;
  readonly reason: string;
  readonly destination: string;
  readonly toll: number;
  readonly parking: number;
  readonly rating: number;
  /** What the judge of tracks would have said of it. */
  readonly verdict: 'matched' | 'explained' | 'cannotJudge';
}

/** Two counties, cars of each, and months before the one of `today`. */
const COUNTIES = ['520102/', '522701/'] as const;
const CARS = 30;
const MONTHS = 3;
/** Bodies that do not go out on errands. */
const HEAVY = ['bus', 'truck', 'special'];

/** Kilometres on the clock that leave room for the journeys behind it. */
const LEAST_KM = 5000;
/** The bureau whose mornings `plannedOrders` fills. */
const MORNINGS_TAKEN = '520102/finance';

const ERRANDS = [
  ['送审计资料', '市审计局', 22],
  ['参加工作调度会', '市政务服务中心', 18],
  ['到乡镇督查项目', '永乐乡人民政府', 46],
  ['取回机要文件', '省档案馆', 26],
  ['现场踏勘', '经济开发区管委会', 38],
  ['走访慰问', '社区服务中心', 14],
  ['参加业务培训', '市委党校', 30],
  ['项目验收', '高新区创业园', 34],
] as const;

type World = Pick<FictionalWorld, 'assignments' | 'vehicles'>;

/** Closed journeys of some sixty vehicles in two counties over the last months; nobody drives two cars at once. `drivers` by the ref of their unit. */
export function pastJourneys(
  world: World,
  drivers: ReadonlyMap<string, PlannedDriver & { readonly id: string }>,
  today: string,
): readonly PastJourney[] {
  const random = seededRandom(7);
  const people = staffOf(world);
  let first = today;
  for (let month = 0; month < MONTHS; month++) first = monthBefore(first);
  const days = workingDays(workingCalendar(), first, addDays(today, -2));
  const taken = new Set<string>();
  const crewed = [...world.vehicles()].filter((car) => goesOut(car) && drivers.has(car.userRef));
  const cars = COUNTIES.flatMap((county) => crewed.filter((car) => car.userRef.startsWith(county)).slice(0, CARS));
  return cars.flatMap((car) => {
    const driver = drivers.get(car.userRef)!;
    const staff = people.get(car.userRef) ?? [];
    if (staff.length < 2) return [];
    const eager = 0.25 + random.next() * 0.5;
    const journeys = days.flatMap((day) => {
      const morning = car.userRef !== MORNINGS_TAKEN && random.chance(0.5);
      const hour = morning ? (9 as const) : (14 as const);
      const slot = `${driver.id} ${day} ${hour}`;
      if (random.next() > eager || taken.has(slot)) return [];
      taken.add(slot);
      const [reason, destination, usual] = ERRANDS[random.below(ERRANDS.length)]!;
      const luck = random.next();
      return [
        {
          car,
          driver,
          userRef: staff[1 + random.below(staff.length - 1)]!,
          headRef: staff[0]!,
          day,
          hour,
          minutes: 60 + random.below(100),
          km: usual + random.below(9),
          reason,
          destination,
          toll: usual > 30 ? 10 + 5 * random.below(3) : 0,
          parking: random.chance(0.3) ? 6 : 0,
          rating: random.chance(0.8) ? 5 : 4,
          verdict: luck < 0.91 ? ('matched' as const) : luck < 0.95 ? ('explained' as const) : ('cannotJudge' as const),
        },
      ];
    });
    let odometerOut = car.odometer - journeys.reduce((sum, { km }) => sum + km, 0);
    return journeys.map((journey) => {
      const driven = { ...journey, odometerOut };
      odometerOut += journey.km;
      return driven;
    });
  });
}

/** Whether a unit drives it on its own errands. */
function goesOut({ userRef, managerRef, status, body, odometer }: WorldVehicle): boolean {
  return managerRef === userRef && status === 'inUse' && !HEAVY.includes(body) && odometer > LEAST_KM;
}

/** People of each unit that hold a post there today, who heads it first. */
function staffOf(world: World): ReadonlyMap<string, readonly string[]> {
  const staff = new Map<string, string[]>();
  for (const { personRef, unitRef, postRef, to } of world.assignments()) {
    if (to || postRef?.endsWith('/driver')) continue;
    const known = staff.get(unitRef) ?? [];
    staff.set(unitRef, postRef?.endsWith('/head') ? [personRef, ...known] : [...known, personRef]);
  }
  return staff;
}
