import { Input, InputNumber, Space } from 'antd';
import type { Field, FilterOperator } from '#standards/language';
import { CodeSelect, CodesSelect } from '../editors/code-select.tsx';
import { DayPicker, DayRange } from '../editors/day-picker.tsx';
import { FlagEditor } from '../editors/flag-editor.tsx';
import { OrgPicker } from '../editors/org-picker.tsx';
import { RefPicker } from '../editors/ref-picker.tsx';
import { familyOf } from './filter-model.ts';

/** A condition's value: field, operator and what was given so far. */
export interface ConditionValueProps {
  readonly field: Field;
  readonly op: FilterOperator;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The control in which a condition's value is given, by kind and operator. */
export function ConditionValue({ field, op, value, onChange }: ConditionValueProps) {
  const label = `${field.title}的值`;
  if (op === 'empty' || op === 'notEmpty') return null;
  switch (familyOf(field)) {
    case 'code':
      return op === 'in' ? (
        <CodesSelect
          aria-label={label}
          placeholder={field.title}
          set={field.set?.name ?? ''}
          value={asList(value)}
          onChange={onChange}
        />
      ) : (
        <CodeSelect
          aria-label={label}
          placeholder={field.title}
          set={field.set?.name ?? ''}
          value={asWords(value)}
          onChange={onChange}
        />
      );
    case 'ref': {
      const Picker = field.to === 'unit' || field.to === 'region' ? OrgPicker : RefPicker;
      const one = op === 'in' ? asList(value)?.[0] : asWords(value);
      return (
        <Picker
          aria-label={label}
          placeholder={field.title}
          to={field.to ?? ''}
          value={one}
          onChange={(id) => onChange(op === 'in' && id ? [id] : id)}
        />
      );
    }
    case 'flag':
      return (
        <FlagEditor
          open
          aria-label={label}
          placeholder={field.title}
          value={value as boolean | null}
          onChange={onChange}
        />
      );
    case 'date':
      return op === 'between' ? (
        <DayRange aria-label={label} placeholder={field.title} value={asList(value)} onChange={onChange} />
      ) : (
        <DayPicker aria-label={label} placeholder={field.title} value={asWords(value)} onChange={onChange} />
      );
    case 'number':
      return op === 'between' ? (
        <NumberRange field={field} value={asList(value) ?? []} onChange={onChange} />
      ) : (
        <NumberBound field={field} label={label} value={value} onChange={onChange} />
      );
    default:
      return (
        <Input
          aria-label={label}
          placeholder={field.title}
          allowClear
          value={asWords(value) ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

function NumberRange({
  field,
  value,
  onChange,
}: {
  field: Field;
  value: readonly unknown[];
  onChange: (value: unknown) => void;
}) {
  const [least, most] = value;
  const keep = (next: readonly unknown[]) =>
    onChange(next.some((bound) => bound !== null && bound !== undefined) ? next : null);
  return (
    <Space.Compact block>
      <NumberBound
        field={field}
        label={`${field.title}下限`}
        value={least}
        onChange={(bound) => keep([bound, most ?? null])}
      />
      <NumberBound
        field={field}
        label={`${field.title}上限`}
        value={most}
        onChange={(bound) => keep([least ?? null, bound])}
      />
    </Space.Compact>
  );
}

function NumberBound({
  field,
  label,
  value,
  onChange,
}: {
  field: Field;
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const decimal = field.kind !== 'int';
  return (
    <InputNumber<string | number>
      aria-label={label}
      placeholder={label}
      className="goa-wide"
      stringMode={decimal}
      suffix={field.unit}
      value={value === null || value === undefined ? null : (value as string | number)}
      onChange={(next) => onChange(next === null || decimal ? next : Number(next))}
    />
  );
}

function asWords(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function asList(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value : null;
}
