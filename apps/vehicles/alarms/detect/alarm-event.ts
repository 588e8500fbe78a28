import type { LatLon } from '#standards/geo';

/** What was seen at one moment, as evidence. */
export interface Sighting extends LatLon {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** km/h. */
  readonly speed: number;
}

/** Why an alarm was raised: enough to judge it again later. */
export interface AlarmEvidence {
  /** Where the condition was seen first and when it was raised; absent when the terminal never said where it is. */
  readonly first?: Sighting;
  readonly last?: Sighting;
  /** Fence by id and version of its drawing. */
  readonly fence?: { readonly id: string; readonly version: number; readonly name: string };
  /** Row of the table `vehicleAlarmRules` and the day it was chosen for. */
  readonly rule: string;
  readonly ruleDay: string;
  /** Limit that was broken, km/h or metres, and what was measured. */
  readonly limit?: number;
  readonly measured?: number;
  /** Bit of the terminal's alarm word. */
  readonly bit?: number;
  /** Judged from positions that came after later ones. */
  readonly late?: true;
  /** The alarm that was closed while the condition held, when this one goes on from it. */
  readonly follows?: string;
}

interface Subject {
  readonly vehicle: string;
  readonly kind: string;
  /** What tells alarms of one kind and vehicle apart: a fence's id, a bit's number, or nothing. */
  readonly subject: string;
  /** When the condition began or ended, milliseconds since 1970 UTC. */
  readonly at: number;
  /** Seen in positions that came after later ones: it says nothing of how the vehicle is now. */
  readonly late?: true;
}

/** The edges of a condition: it began to hold (after the time and the points asked for), or it ended. */
export type AlarmEvent =
  | (Subject & { readonly type: 'raised'; readonly evidence: AlarmEvidence })
  | (Subject & { readonly type: 'ended'; readonly last?: Sighting; readonly measured?: number });

/** Name of a condition within a vehicle. */
export function conditionOf(kind: string, subject: string): string {
  return subject ? `${kind}:${subject}` : kind;
}
