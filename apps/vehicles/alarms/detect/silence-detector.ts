import type { VehiclePosition } from '#platform/tracks';
import { metresBetween } from '#standards/geo';
import type { Sighting } from './alarm-event.ts';
import type { DetectorState, Silence } from './detector-state.ts';
import type { Judging } from './judging.ts';

/**
 * 离线期间移动: the vehicle was silent, and by its odometer or its place it moved meanwhile. Terminals that only lost the network send what they
 * kept within minutes, so a silence is judged once they have had time to, and not at all when points came for it.
 */
export function judgeSilence(judging: Judging, here: Sighting): Silence | undefined {
  const { before, position } = judging;
  const rule = judging.rule('movedOffline');
  const begun = silenceBetween(before, position, here, rule.seconds * 1000, rule.metres);
  const { silence } = before;
  if (!silence) return begun;
  if (!begun && here.at - silence.to.at < rule.clearSeconds * 1000) return silence;
  if (silence.filled < rule.points)
    judging.passed(
      { kind: 'movedOffline', measured: silence.metres, evidence: { limit: rule.metres } },
      silence.from,
      silence.to,
    );
  return begun;
}

/** Counts a late point for the silence it falls into. */
export function fillSilence(state: DetectorState, at: number): DetectorState {
  const { silence } = state;
  if (!silence || at <= silence.from.at || at >= silence.to.at) return state;
  return { ...state, silence: { ...silence, filled: silence.filled + 1 } };
}

function silenceBetween(
  { place, odometer }: DetectorState,
  position: VehiclePosition,
  here: Sighting,
  longest: number,
  least: number,
): Silence | undefined {
  if (!place || here.at - place.at <= longest) return undefined;
  const driven = odometer !== undefined && position.odometer !== undefined ? (position.odometer - odometer) * 1000 : 0;
  const metres = Math.max(driven, metresBetween(place, here));
  return metres > least ? { from: place, to: here, metres, filled: 0 } : undefined;
}
