import { demoCast, type FictionalWorld, type RowIds, type Seeder, seedRows } from '#platform/identity';
import { shanghaiDay } from '#standards/language';
import { dispatchOrder } from '../dispatch/dispatch-order.resource.ts';
import { driver } from '../upkeep/driver.resource.ts';
import { repairShop } from '../upkeep/repair-shop.resource.ts';
import { type PlannedDriver, plannedDrivers } from './planned-drivers.ts';
import { type PlannedOrder, plannedOrders } from './planned-orders.ts';

/** The unit whose orders the demo shows, and the one whose pooled car it borrows. */
const BUREAU = '520102/finance';
const CENTRE = '520102/vehicleCentre';
const HOUR = 3_600_000;

type World = Pick<FictionalWorld, 'people' | 'assignments' | 'vehicles'>;

/** Car and driver that an order goes with; ids. */
interface Car {
  readonly vehicle?: string;
  readonly driver?: string;
  readonly driverPerson?: string;
}

/** Drivers of every unit that has such a post, repair shops, and orders of one bureau in every state, around the day on which the demo is made. Answers the drivers by the ref of their unit. */
export async function seedDispatch(
  seeder: Seeder,
  world: World,
  ids: RowIds,
  vehicles: ReadonlyMap<string, string>,
  now = Date.now(),
): Promise<ReadonlyMap<string, PlannedDriver & { readonly id: string }>> {
  const today = shanghaiDay(new Date(now));
  const made = new Map<string, { readonly id: string } & PlannedDriver>();
  await seedRows(seeder, driver, plannedDrivers(world, today), {
    row: ({ personRef, unitRef, ...facts }) => ({
      ...facts,
      person: ids.person(personRef),
      unit: ids.unit(unitRef),
      status: 'active' as const,
    }),
    made: (planned, id) => made.set(planned.unitRef, { ...planned, id }),
  });
  await seedRows(seeder, repairShop, SHOPS, {
    row: ({ bureauRef, ...facts }) => ({ ...facts, bureau: ids.unit(bureauRef), ...term(today) }),
  });
  const carOf = (ref: string): Car => {
    const found = [...world.vehicles()].find(
      ({ userRef, status, body }) =>
        userRef === ref && status === 'inUse' && !['bus', 'truck', 'special'].includes(body),
    );
    const wheel = made.get(ref) ?? made.get(CENTRE);
    return {
      vehicle: found && vehicles.get(found.ref),
      driver: wheel?.id,
      driverPerson: wheel && ids.person(wheel.personRef),
    };
  };
  const cars = { own: carOf(BUREAU), shared: carOf(CENTRE), none: {} };
  const person = (login: string) => ids.person(demoCast.find((one) => one.login === login)!.personRef);
  const midnight = Date.parse(`${today}T00:00:00+08:00`);
  const people = { asks: person('clerk'), approves: person('unitadmin'), sends: person('clerk') };
  await seedRows(seeder, dispatchOrder, plannedOrders, {
    row: (planned) =>
      orderRow(planned, {
        unit: ids.unit(BUREAU),
        begin: planned.status === 'out' ? now : midnight,
        people,
        car: cars[planned.car],
      }),
  });
  return made;
}

interface Around {
  readonly unit: string;
  readonly begin: number;
  readonly people: { readonly asks: string; readonly approves: string; readonly sends: string };
  readonly car: Car;
}

function orderRow(
  { status, from, hours, reason, destination, people: passengerCount, km, more, ...planned }: PlannedOrder,
  { unit, begin, people, car }: Around,
) {
  const at = (hour: number) => new Date(begin + hour * HOUR).toISOString();
  const sent = car.driver || more?.hiredPlate;
  const gone = ['out', 'back', 'settled', 'rated', 'archived'].includes(status);
  const odometerOut = 41_000 + Math.round(from) + 3000;
  return {
    unit,
    user: people.asks,
    reason,
    passengerCount,
    origin: '南明区财政局',
    destination,
    reach: 'city' as const,
    plannedFrom: at(from),
    plannedTo: at(from + hours),
    plannedKm: String(km),
    requestedBy: people.asks,
    requestedAt: at(from - 20),
    approvedBy: people.approves,
    approvedAt: at(from - 18),
    status,
    ...car,
    ...(sent ? { assignedBy: people.sends } : {}),
    ...(gone && {
      confirmedAt: at(from - 10),
      outAt: at(from),
      odometerOut: String(odometerOut),
    }),
    ...(gone &&
      status !== 'out' && {
        backAt: at(from + hours),
        odometerIn: String(odometerOut + km),
        handOver: planned.car === 'own' ? '区财政局院内' : '公务用车服务中心停车场',
      }),
    ...more,
  };
}

function term(today: string) {
  const year = Number(today.slice(0, 4));
  return { from: `${year}-01-01`, to: `${year + 1}-12-31` };
}

const SHOPS = [
  shop('南明区永通汽车维修中心（虚构）', '520102/affairs', '0851-55500101'),
  shop('贵阳安顺达汽车服务有限公司（虚构）', '520100/affairs', '0851-55500202'),
  shop('都匀剑江汽修厂（虚构）', '522701/affairs', '0854-55500303'),
];

function shop(name: string, bureauRef: string, contact: string) {
  return { name, bureauRef, contact, document: '定点采购成交通知书（虚构）' };
}
