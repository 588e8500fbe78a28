import { Select, Switch } from 'antd';
import type { EditorProps } from './editor-props.ts';

/** Yes or no as a switch; with `open` also "not said", as a select. */
export function FlagEditor({ value, onChange, open, ...rest }: EditorProps<boolean> & { readonly open?: boolean }) {
  if (!open) {
    const { placeholder: _, ...plain } = rest;
    return (
      <Switch {...plain} checked={value ?? false} checkedChildren="是" unCheckedChildren="否" onChange={onChange} />
    );
  }
  return (
    <Select
      {...rest}
      className="goa-wide"
      allowClear
      value={value === null || value === undefined ? undefined : String(value)}
      options={[
        { value: 'true', label: '是' },
        { value: 'false', label: '否' },
      ]}
      onChange={(next: string | undefined) => onChange?.(next === undefined ? null : next === 'true')}
    />
  );
}
