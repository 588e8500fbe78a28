import { Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { type Field, kindOf } from '#standards/language';
import { useRegistry } from '../declarations.tsx';
import { CodeSelect } from './code-select.tsx';
import { DayPicker, MomentPicker } from './day-picker.tsx';
import type { EditorProps } from './editor-props.ts';
import { FileEditor } from './file-editor.tsx';
import { FlagEditor } from './flag-editor.tsx';
import { OrgPicker } from './org-picker.tsx';
import { PositionEditor } from './position-editor.tsx';
import { RefPicker } from './ref-picker.tsx';
import { type Line, RowsEditor } from './rows-editor.tsx';

/** The form control for a declared field, by its kind. */
export function Editor({ field, ...props }: EditorProps<unknown> & { readonly field: Field }): ReactNode {
  const registry = useRegistry();
  const { value, onChange, ...rest } = props;
  switch (kindOf(field).editor) {
    case 'textarea':
      return <Input.TextArea {...rest} autoSize={{ minRows: 3 }} maxLength={field.max} {...asText(value, onChange)} />;
    case 'number':
    case 'decimal':
      return <NumberEditor {...props} field={field} />;
    case 'date':
      return <DayPicker {...rest} value={value as string | null} onChange={onChange} />;
    case 'instant':
      return <MomentPicker {...rest} value={value as string | null} onChange={onChange} />;
    case 'switch':
      return (
        <FlagEditor
          {...rest}
          open={!field.required && field.initial === undefined}
          value={value as boolean | null}
          onChange={onChange}
        />
      );
    case 'code':
      return <CodeSelect {...rest} set={field.set?.name ?? ''} value={value as string | null} onChange={onChange} />;
    case 'ref': {
      const to = registry.resource(field.to ?? '');
      if (to?.name === 'file') return <FileEditor {...rest} onChange={onChange} />;
      const Picker = to && ['unit', 'region'].includes(to.name) ? OrgPicker : RefPicker;
      return <Picker {...rest} to={field.to ?? ''} value={value as string | null} onChange={onChange} />;
    }
    case 'point':
      return <PositionEditor {...rest} value={value as null} onChange={onChange} />;
    case 'rows':
      return (
        <RowsEditor
          field={field}
          value={value as readonly Line[] | null}
          onChange={onChange}
          disabled={rest.disabled}
        />
      );
    case 'text':
      return <Input {...rest} allowClear maxLength={field.max} {...asText(value, onChange)} />;
    default:
      return null;
  }
}

function NumberEditor({ field, value, onChange, ...rest }: EditorProps<unknown> & { readonly field: Field }) {
  const decimal = kindOf(field).editor === 'decimal';
  return (
    <InputNumber<string | number>
      {...rest}
      className="goa-wide"
      stringMode={decimal}
      precision={decimal ? field.scale : 0}
      suffix={field.unit}
      value={value === undefined || value === '' ? null : (value as string | number | null)}
      onChange={(next) => onChange?.(next === null || decimal ? next : Number(next))}
    />
  );
}

function asText(value: unknown, onChange: EditorProps<unknown>['onChange']) {
  return {
    value: value === null || value === undefined ? '' : String(value),
    onChange: (event: { target: { value: string } }) =>
      onChange?.(event.target.value === '' ? null : event.target.value),
  };
}
