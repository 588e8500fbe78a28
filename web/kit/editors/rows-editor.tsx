import { Button } from 'antd';
import { useState } from 'react';
import type { Field } from '#standards/language';
import { uuid } from '../api/uuid.ts';
import { Editor } from './editor.tsx';
import type { EditorProps } from './editor-props.ts';

/** One line of a contract input. */
export type Line = Readonly<Record<string, unknown>>;

/** Lines of a contract input: each line one row of controls; lines are added and taken away. */
export function RowsEditor({ field, value, onChange, disabled }: EditorProps<readonly Line[]> & { field: Field }) {
  const lines = value ?? [];
  // Lines have no identity of their own; these keys keep each line's controls with it when another line goes.
  const [keys, setKeys] = useState(() => lines.map(uuid));
  const keep = (next: readonly { readonly key: string; readonly line: Line }[]) => {
    setKeys(next.map(({ key }) => key));
    onChange?.(next.map(({ line }) => line));
  };
  const keyed = keys.flatMap((key, at) => (lines[at] ? [{ key, line: lines[at] }] : []));
  const columns = Object.entries(field.of ?? {});
  return (
    <div className="goa-lines">
      {keyed.map(({ key, line }, at) => (
        <fieldset key={key} className="goa-line">
          <legend>第 {at + 1} 行</legend>
          {columns.map(([name, column]) => (
            <div key={name}>
              <span className={column.required ? 'goa-required' : undefined}>{column.title}</span>
              <Editor
                field={column}
                aria-label={`第 ${at + 1} 行${column.title}`}
                disabled={disabled}
                value={line[name]}
                onChange={(next) =>
                  keep(keyed.map((one) => (one.key === key ? { key, line: { ...line, [name]: next } } : one)))
                }
              />
            </div>
          ))}
          <Button disabled={disabled} onClick={() => keep(keyed.filter((one) => one.key !== key))}>
            删除本行
          </Button>
        </fieldset>
      ))}
      <Button disabled={disabled} onClick={() => keep([...keyed, { key: uuid(), line: {} }])}>
        添加一行
      </Button>
    </div>
  );
}
