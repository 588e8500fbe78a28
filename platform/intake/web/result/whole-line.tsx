import { Button } from 'antd';
import { useState } from 'react';
import type { CellView, LineView } from '../../line-view.ts';
import { CellEditor } from './cell-editor.tsx';
import type { CellMend } from './use-mend.ts';

/** A line and how its cells are mended. */
export interface WholeLineProps {
  readonly line: LineView;
  readonly target: string;
  readonly mayMend: boolean;
  readonly busy: boolean;
  readonly onMend: (cell: CellMend) => Promise<boolean>;
}

/** All cells of a line, as they would be stored. */
export function WholeLine({ line, target, mayMend, busy, onMend }: WholeLineProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <dl className="goa-facts goa-intake-whole">
      {line.cells.map((cell) => (
        <div key={cell.field}>
          <dt>{cell.title}</dt>
          <dd>
            {typed === cell.field ? (
              <CellEditor
                cell={cell}
                target={target}
                busy={busy}
                onCancel={() => setTyped(undefined)}
                onSave={async (value) => {
                  if (await onMend({ field: cell.field, way: 'set', value })) setTyped(undefined);
                }}
              />
            ) : (
              <CellWords cell={cell} onType={mayMend ? () => setTyped(cell.field) : undefined} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CellWords({ cell, onType }: { cell: CellView; onType?: () => void }) {
  return (
    <>
      {cell.after ?? cell.before ?? <span className="goa-muted">（空）</span>}
      {onType && (
        <Button type="link" size="small" aria-label={`修改${cell.title}`} onClick={onType}>
          改
        </Button>
      )}
    </>
  );
}
