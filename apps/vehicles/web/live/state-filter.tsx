import type { LiveState } from '../../tracks/live-vehicles.contract.ts';
import type { FleetAsk } from './fleet.ts';
import { STATE_WORDS } from './state-words.ts';

const STATES: readonly LiveState[] = ['moving', 'stopped', 'noFix', 'offline', 'never'];

/** Counts by state; pressing one shows only these vehicles. */
export function StateFilter(props: {
  readonly counts: Readonly<Record<LiveState | 'alarm', number>>;
  readonly total: number;
  readonly chosen: FleetAsk['state'];
  readonly choose: (state: FleetAsk['state']) => void;
}) {
  const item = (state: FleetAsk['state'], words: string, count: number) => (
    <li key={words}>
      <button type="button" aria-pressed={props.chosen === state} onClick={() => props.choose(state)}>
        {words} <strong>{count.toLocaleString('zh-CN')}</strong>
      </button>
    </li>
  );
  return (
    <ul className="goa-live-states" aria-label="按状态筛选">
      {item(undefined, '全部', props.total)}
      {STATES.map((state) => item(state, STATE_WORDS[state], props.counts[state]))}
      {item('alarm', '有报警', props.counts.alarm)}
    </ul>
  );
}
