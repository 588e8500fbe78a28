import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { formatInstant } from '../cells/format-value.ts';
import type { EditorProps } from './editor-props.ts';

/** A day, `yyyy-mm-dd`. */
export function DayPicker({ value, onChange, ...rest }: EditorProps<string>) {
  return (
    <DatePicker
      {...rest}
      className="goa-wide"
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}

/** A moment in Shanghai time, travelling as UTC. */
export function MomentPicker({ value, onChange, ...rest }: EditorProps<string>) {
  return (
    <DatePicker
      {...rest}
      className="goa-wide"
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      value={value ? dayjs(formatInstant(value)) : null}
      onChange={(at) => onChange?.(at ? new Date(`${at.format('YYYY-MM-DDTHH:mm')}:00+08:00`).toISOString() : null)}
    />
  );
}

/** Two days, either of which may be open. */
export function DayRange({ value, onChange, ...rest }: EditorProps<readonly (string | null)[]>) {
  const [from, to] = value ?? [];
  return (
    <DatePicker.RangePicker
      {...rest}
      id={rest.id ? { start: rest.id } : undefined}
      placeholder={rest.placeholder ? [`${rest.placeholder}起`, '止'] : undefined}
      allowEmpty={[true, true]}
      value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
      onChange={(days) => {
        const next = (days ?? []).map((day) => (day ? day.format('YYYY-MM-DD') : null));
        onChange?.(next.some(Boolean) ? next : null);
      }}
    />
  );
}
