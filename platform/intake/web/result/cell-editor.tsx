import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useCodeItems, useRegistry } from '#web/kit';
import type { CellView } from '../../line-view.ts';

/** A cell that is being typed into. */
export interface CellEditorProps {
  readonly cell: CellView;
  /** Resource of the ledger, or `roster`. */
  readonly target: string;
  readonly busy: boolean;
  readonly onSave: (value: string) => void;
  readonly onCancel: () => void;
}

/** Types a value over a cell, as one would type it into the workbook; words of code sets are offered. */
export function CellEditor({ cell, target, busy, onSave, onCancel }: CellEditorProps) {
  const [value, setValue] = useState(cell.before ?? cell.after ?? '');
  const field = useRegistry().resource(target)?.fields[cell.field];
  const items = useCodeItems(field?.set?.name ?? '');
  const list = useId();
  return (
    <form
      className="goa-intake-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(value);
      }}
    >
      <Input
        autoFocus
        aria-label={`${cell.title}改为`}
        list={items.length > 0 ? list : undefined}
        maxLength={2000}
        suffix={field?.unit}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      {items.length > 0 && (
        <datalist id={list}>
          {items.map(({ code, label }) => (
            <option key={code} value={label} />
          ))}
        </datalist>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        保存
      </Button>
      <Button onClick={onCancel}>取消</Button>
    </form>
  );
}
