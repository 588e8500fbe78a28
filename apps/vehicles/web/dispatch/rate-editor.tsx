import { Rate } from 'antd';
import type { EditorProps } from '#web/kit';

/** One to five stars. */
export function RateEditor({ value, onChange }: EditorProps<unknown>) {
  return <Rate value={Number(value ?? 0)} onChange={(stars) => onChange?.(stars === 0 ? null : stars)} />;
}
