import type { Patch, Writer } from '#platform/store';
import type { InputOf, RecordOf } from '#standards/language';
import { countOpenAlarms } from './count-open-alarms.ts';
import { type AlarmEvent, conditionOf } from './detect/alarm-event.ts';
import { draftOf } from './draft-alarm.ts';
import type { AlarmSettings } from './settings.ts';
import { vehicleAlarm } from './vehicle-alarm.resource.ts';

/** Permission of work that writes what detectors found; no role has it. */
export const DETECT = 'vehicles.detect';

type Draft = InputOf<typeof vehicleAlarm.fields>;
type Stored = Pick<RecordOf<typeof vehicleAlarm>, 'id' | 'rev' | 'startedAt' | 'endedAt' | 'status' | 'occurrences'>;
type Named = Pick<AlarmEvent, 'vehicle' | 'kind' | 'subject'> & { readonly late?: true | undefined };

/** One condition while the events of a batch pass over it: the alarm that stands for it, and what is to be written. */
interface Course {
  readonly stored?: Stored;
  readonly draft?: Draft;
  readonly set: Partial<Draft>;
}

/**
 * Keeps what detectors found, in the caller's transaction: a condition has one alarm as long as it lasts, and an alarm that ended a short while
 * ago and is not decided yet goes on instead of being doubled. Saying the same twice changes nothing.
 */
export async function storeAlarms(tx: Writer, events: readonly AlarmEvent[], settings: AlarmSettings): Promise<void> {
  if (events.length === 0) return;
  const names = [...new Set(events.flatMap((event) => [nameOf(event), nameOf({ ...event, late: undefined })]))];
  const standing = await tx.matching(
    vehicleAlarm,
    ['condition'],
    names.map((name) => [name]),
  );
  const courses = new Map<string, Course>();
  for (const { at, row } of standing) courses.set(names[at]!, { stored: row as Stored, set: {} });
  const past: Patch<typeof vehicleAlarm>[] = [];
  const drafts: Draft[] = [];
  for (const event of events) {
    const name = nameOf(event);
    const course = courses.get(name);
    if (event.type === 'ended') {
      if (course && !endOf(course)) courses.set(name, withSet(course, endingOf(event)));
      continue;
    }
    if (event.late && isCovered(courses.get(nameOf({ ...event, late: undefined })), event.at)) continue;
    if (course && goesOn(course, event, settings)) {
      if (endOf(course))
        courses.set(name, withSet(course, { endedAt: null, endPlace: null, occurrences: countOf(course) + 1 }));
      continue;
    }
    if (course) give(course, { condition: null }, past, drafts);
    courses.set(name, { draft: { ...draftOf(event, settings), condition: name }, set: {} });
  }
  for (const course of courses.values()) give(course, {}, past, drafts);
  // Names are given up before they are taken again.
  if (past.length > 0) await tx.update(vehicleAlarm, past, { permission: DETECT, verb: 'follow' });
  if (drafts.length > 0) await tx.create(vehicleAlarm, drafts, { permission: DETECT, verb: 'raise' });
  await countOpenAlarms(tx, [...new Set(events.map(({ vehicle }) => vehicle))]);
}

/** What late positions show has a name of its own: the alarm of now is not changed by it. */
function nameOf({ vehicle, kind, subject, late }: Named): string {
  return `${vehicle}:${late ? 'late:' : ''}${conditionOf(kind, subject)}`;
}

/** Whether the alarm of the same condition says already that it held at a moment. */
function isCovered(course: Course | undefined, at: number): boolean {
  const begun = course?.stored?.startedAt ?? course?.draft?.startedAt;
  if (!course || !begun || Date.parse(begun) > at) return false;
  const end = endOf(course);
  return !end || Date.parse(end) >= at;
}

function withSet(course: Course, set: Partial<Draft>): Course {
  return { ...course, set: { ...course.set, ...set } };
}

function endOf({ stored, set }: Course): string | null {
  return set.endedAt === undefined ? (stored?.endedAt ?? null) : set.endedAt;
}

function countOf({ stored, draft, set }: Course): number {
  return set.occurrences ?? draft?.occurrences ?? stored?.occurrences ?? 1;
}

/** Whether a condition that is raised again is the same alarm. */
function goesOn(course: Course, { at, kind }: AlarmEvent, settings: AlarmSettings): boolean {
  const end = endOf(course);
  if (!end) return true;
  const undecided = !course.stored || course.stored.status === 'new' || course.stored.status === 'handling';
  return undecided && at - Date.parse(end) <= settings.of(kind).mergeSeconds * 1000;
}

function endingOf(event: AlarmEvent & { readonly type: 'ended' }): Partial<Draft> {
  const { at, last } = event;
  const endPlace = last ? { endPlace: { system: 'wgs84' as const, lon: last.lon, lat: last.lat } } : {};
  return { endedAt: new Date(at).toISOString(), ...endPlace };
}

/** Puts what became of a condition among what is written. */
function give(
  { stored, draft, set }: Course,
  more: Partial<Draft>,
  past: Patch<typeof vehicleAlarm>[],
  drafts: Draft[],
): void {
  const all = { ...set, ...more };
  if (draft) drafts.push({ ...draft, ...all });
  else if (stored && Object.keys(all).length > 0) past.push({ id: stored.id, rev: stored.rev, set: all });
}
