import { defineHandler } from '#platform/commands';
import { fault, GoaError, type Writer } from '#platform/store';
import { noteView, readLedger, readTrack, type VehiclePosition, visibleVehicle } from '#platform/tracks';
import { areaOf } from '#standards/geo';
import { type InputOf, shanghaiDay } from '#standards/language';
import { unit } from '#standards/resources';
import type { AlarmEvent } from '../alarms/detect/alarm-event.ts';
import { createDetectors } from '../alarms/detect/create-detectors.ts';
import type { DetectorState } from '../alarms/detect/detector-state.ts';
import type { Ground } from '../alarms/detect/ground.ts';
import { dispatchPermits } from '../alarms/dispatch-permits.ts';
import { judgedFences, loadTimes, loadVehicles } from '../alarms/load-ground.ts';
import { trackGround } from '../tracks/track-ground.ts';
import { fenceFault } from './faults.ts';
import { type TriedAlarm, tryFence } from './fence.contracts.ts';
import { fence } from './fence.resource.ts';
import { fenceIndex } from './fence-index.ts';
import { type FenceCalendar, type FenceRule, holdsFor, type JudgedFence } from './judged-fence.ts';
import { readDrawing } from './read-drawing.ts';

const DAY = 86_400_000;
/** Vehicles tried at once, and alarms told. */
const MOST = 40;
const TOLD = 100;
/** Name of the fence that is tried among the judged ones. */
const TRIED = 'tried';

/** Kind of alarm that each rule raises. */
const RAISES: Readonly<Record<FenceRule, string>> = {
  base: 'noOrder',
  keepOut: 'keepOut',
  keepIn: 'keepIn',
  allowed: 'outsideAllowed',
  speed: 'speeding',
};

/** Rules of which any of several fences will do: the others count beside the one that is tried. */
const TOGETHER: ReadonlySet<FenceRule> = new Set<FenceRule>(['base', 'allowed']);

/** Judges the drawing by stored tracks; whoever's track is read is noted. */
export const tryFenceHandler = defineHandler(tryFence, async (tx, input, { store }) => {
  if ((input.rule === 'speed') !== Boolean(input.speedLimit))
    throw new GoaError(fenceFault('FENCE_SPEED'), { path: 'speedLimit' });
  if (input.fence) await tx.get(fence, input.fence);
  const tried = await triedFence(tx, input);
  const vehicles = await loadVehicles(store, dispatchPermits);
  const others = TOGETHER.has(tried.rule)
    ? (await judgedFences(tx)).filter(({ rule, id }) => rule === tried.rule && id !== input.fence)
    : [];
  const ground: Ground = {
    ...(await loadTimes(store, shanghaiDay(new Date()))),
    fences: fenceIndex([...others, tried]),
    vehicle: (id) => vehicles.get(id),
  };
  const meant = [...vehicles.values()].filter((one) => holdsFor(tried, one));
  const to = new Date();
  const period = { from: new Date(to.getTime() - input.days * DAY).toISOString(), to: to.toISOString() };
  const alarms: TriedAlarm[] = [];
  let seen = 0;
  for (const { id } of meant.slice(0, MOST)) {
    const followed = await visibleVehicle(trackGround, tx, tx, id);
    if (!followed || followed.unfollowed) continue;
    const places = await readTrack(tx, id, period.from, period.to);
    if (places.length === 0) continue;
    await noteView(trackGround, tx, tx, id, period);
    seen++;
    const events = judged(
      ground,
      places.map((place) => positionOf(id, place)),
    );
    alarms.push(...alarmsIn(events, tried.rule, id, followed.plate ?? ''));
  }
  alarms.sort((a, b) => (a.from < b.from ? 1 : -1));
  const { unit: of, rule, speedLimit = null, dwell = null, calendar = null } = input;
  return {
    days: input.days,
    vehicles: seen,
    leftOut: Math.max(0, meant.length - MOST),
    count: alarms.length,
    alarms: alarms.slice(0, TOLD),
    tried: { unit: of, rule, speedLimit, dwell, calendar },
  };
});

async function triedFence(tx: Writer, input: InputOf<typeof tryFence.input>): Promise<JudgedFence> {
  const { shape } = readDrawing(input);
  await tx.get(unit, input.unit);
  const place = (await readLedger(tx, unit, ['name'], { ids: [input.unit] }))[0]?.place;
  if (!place) throw new GoaError(fault('NOT_FOUND'));
  return {
    id: TRIED,
    version: 0,
    name: '',
    rule: input.rule as FenceRule,
    area: areaOf(shape),
    calendar: (input.calendar ?? 'always') as FenceCalendar,
    from: -Infinity,
    to: Infinity,
    speedLimit: input.speedLimit ?? 0,
    dwell: input.dwell ?? 0,
    place,
    targets: input.vehicleKind ? [{ kind: input.vehicleKind }] : [],
  };
}

function judged(ground: Ground, positions: readonly VehiclePosition[]): readonly AlarmEvent[] {
  const detectors = createDetectors(ground);
  let state: DetectorState | null = null;
  return positions.flatMap((position) => {
    const next = detectors.judge(state, position);
    state = next.state;
    return next.events;
  });
}

function positionOf(vehicle: string, place: Awaited<ReturnType<typeof readTrack>>[number]): VehiclePosition {
  const { t, lat, lon, speed, course, status, odometer } = place;
  const facts = { lat, lon, speed, course, status, altitude: 0, alarm: 0, located: true, late: false };
  return { vehicle, terminal: '', fixAt: t, receivedAt: t, ...facts, ...(odometer === null ? {} : { odometer }) };
}

/** Alarms of the fence that was tried, each from its beginning to its end. */
function alarmsIn(events: readonly AlarmEvent[], rule: FenceRule, vehicle: string, plate: string): TriedAlarm[] {
  const alarms: TriedAlarm[] = [];
  for (const { type, kind, subject, at } of events) {
    if (kind !== RAISES[rule] || (subject !== '' && subject !== TRIED)) continue;
    if (rule === 'speed' && subject !== TRIED) continue;
    const moment = new Date(at).toISOString();
    if (type === 'raised') alarms.push({ vehicle, plate, from: moment, to: null });
    else if (alarms.length > 0) alarms.push({ ...alarms.pop()!, to: moment });
  }
  return alarms;
}
