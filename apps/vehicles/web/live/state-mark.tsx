import type { LiveState } from '../../tracks/live-vehicles.contract.ts';
import { STATE_WORDS } from './state-words.ts';

const SIGNS: Readonly<Record<LiveState, string>> = {
  moving: '▲',
  stopped: '■',
  noFix: '◆',
  offline: '○',
  never: '－',
};

/** The state of a vehicle with the sign that it has on the map; the word says the same. */
export function StateMark({ state }: { state: LiveState }) {
  return (
    <span className={`goa-live-state goa-live-${state}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {STATE_WORDS[state]}
    </span>
  );
}
