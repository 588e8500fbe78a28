import type { VehiclePosition } from '#platform/tracks';
import type { AlarmEvent } from './alarm-event.ts';
import type { Judged } from './create-detectors.ts';
import type { Backlog, DetectorState } from './detector-state.ts';
import type { Ground } from './ground.ts';

/** Milliseconds without a report from which on the points that come late are judged; shorter gaps are judged by the way between their ends. */
const GAP = 180_000;

/** What late points can say nothing of: whether the vehicle was silent. */
const NOT_LATE: ReadonlySet<string> = new Set(['movedOffline']);

/** What is remembered of the last gap after a report in the order of time, and the ends of what its late points had begun. */
export function afterReport(
  { settings }: Ground,
  before: DetectorState,
  position: VehiclePosition,
): { readonly backlog?: Backlog; readonly events: readonly AlarmEvent[] } {
  const known = before.backlog;
  const gap = before.at > 0 && position.fixAt - before.at > GAP;
  const patience = settings.of('movedOffline').clearSeconds * 1000;
  const over = known && position.receivedAt - known.heard > patience;
  if (known && !over && (known.state || !gap)) return { backlog: known, events: [] };
  const fresh = gap ? { backlog: { from: before.at, to: position.fixAt, heard: position.receivedAt } } : {};
  return { ...fresh, events: known?.state ? endsOf(position.vehicle, known.state) : [] };
}

/** Judges a point that came late for the last gap, by what held at its own time; undefined when it belongs to none, or is older than what came for it. */
export function judgeLate(
  { backlog }: DetectorState,
  position: VehiclePosition,
  judge: (state: DetectorState) => Judged,
): { readonly backlog: Backlog; readonly events: readonly AlarmEvent[] } | undefined {
  if (!backlog || position.fixAt <= backlog.from || position.fixAt >= backlog.to) return undefined;
  const before = backlog.state ?? { at: backlog.from, watches: {} };
  if (position.fixAt <= before.at || !position.located) return undefined;
  const { state, events } = judge(before);
  return {
    backlog: { ...backlog, heard: position.receivedAt, state },
    events: events.flatMap((event) => (NOT_LATE.has(event.kind) ? [] : [lateOf(event)])),
  };
}

function lateOf(event: AlarmEvent): AlarmEvent {
  return event.type === 'raised'
    ? { ...event, late: true, evidence: { ...event.evidence, late: true } }
    : { ...event, late: true };
}

/** Nothing more comes for the gap: what still held there ended with its last point. */
function endsOf(vehicle: string, { at, place, watches }: DetectorState): readonly AlarmEvent[] {
  return Object.entries(watches).flatMap(([name, { open }]): AlarmEvent[] => {
    if (!open) return [];
    const [kind = '', subject = ''] = name.split(':');
    return [{ type: 'ended', vehicle, kind, subject, at, late: true, ...(place ? { last: place } : {}) }];
  });
}
