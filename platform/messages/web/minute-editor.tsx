import { Input } from 'antd';
import type { EditorProps } from '#web/kit';
import { minuteOfDay, minuteWords } from './minute-words.ts';

/** A time of the day, kept as its minutes. */
export function MinuteEditor({ id, value, onChange }: EditorProps<unknown>) {
  return (
    <Input
      id={id}
      type="time"
      value={typeof value === 'number' ? minuteWords(value) : undefined}
      onChange={(event) => onChange?.(minuteOfDay(event.target.value))}
    />
  );
}
