import { Form, Select } from 'antd';
import type { ComponentType } from 'react';
import { type EditorProps, Failure, Loading, useRows } from '#web/kit';
import { type Move, movedTo, partNames } from './split-moves.ts';

/** Controls of 单位拆分 that know the unit: its departments are handed out among the new units by choosing, not by writing ids. */
export function splitEditors(unit: string): Readonly<Record<string, ComponentType<EditorProps<unknown>>>> {
  return { moves: (props) => <MovesEditor {...props} unit={unit} />, rest: RestEditor };
}

function MovesEditor({ unit, value, onChange, disabled }: EditorProps<unknown> & { unit: string }) {
  const parts = partNames(Form.useWatch('parts'));
  const departments = useRows('department', {
    filter: {
      and: [
        { field: 'unit', op: 'eq', value: unit },
        { field: 'validTo', op: 'empty' },
      ],
    },
    limit: 200,
  });
  if (departments.error) return <Failure error={departments.error} retry={departments.refetch} />;
  if (!departments.data) return <Loading />;
  const moves = (value ?? []) as readonly Move[];
  if (departments.data.rows.length === 0) return <p className="goa-muted">本单位没有内设机构。</p>;
  return (
    <>
      <ul className="goa-moves">
        {departments.data.rows.map((row) => (
          <li key={row.id}>
            <span>{String(row.name ?? '')}</span>
            <Select
              aria-label={`${String(row.name ?? '')}转入`}
              allowClear
              disabled={disabled || parts.length === 0}
              placeholder="随其余内容"
              value={moves.find((move) => move.row === row.id)?.part}
              options={parts.map((name) => ({ value: name, label: name }))}
              onChange={(part?: string) => onChange?.(movedTo(moves, row.id, part))}
            />
          </li>
        ))}
      </ul>
      <p className="goa-muted">内设机构连同其岗位和人员一并转入；先填写新设单位名称，再选择去向。</p>
    </>
  );
}

function RestEditor({ id, value, onChange, disabled }: EditorProps<unknown>) {
  const parts = partNames(Form.useWatch('parts'));
  return (
    <Select
      id={id}
      className="goa-wide"
      allowClear
      disabled={disabled}
      placeholder="原单位保留"
      value={(value as string | null) ?? undefined}
      options={parts.map((name) => ({ value: name, label: name }))}
      onChange={(next?: string) => onChange?.(next ?? null)}
    />
  );
}
