import type { Row } from '#web/kit';
import { LIGHT_WORDS, lightOf } from './alarm-row.ts';

/** The light of an alarm: its word says what its colour says. */
export function AlarmLight({ row, now }: { row: Row; now: number }) {
  const light = lightOf(row, now);
  return <span className={`goa-alarm-light goa-alarm-${light}`}>{LIGHT_WORDS[light]}</span>;
}
