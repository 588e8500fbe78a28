import { Button, Checkbox, Popover } from 'antd';
import { type ColumnChoice, movedColumn } from './column-model.ts';

/** Columns offered and shown, and how a choice is kept. */
export interface ColumnChooserProps {
  readonly offered: readonly ColumnChoice[];
  readonly shown: readonly string[];
  readonly onChange: (columns: readonly string[] | undefined) => void;
}

/** Chooses which columns a list shows and in which order; kept per person. */
export function ColumnChooser({ offered, shown, onChange }: ColumnChooserProps) {
  const [lead] = offered;
  const ordered = [
    ...shown.flatMap((name) => offered.filter((column) => column.name === name)),
    ...offered.filter((column) => !shown.includes(column.name)),
  ];
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="显示的列"
      content={
        <div className="goa-columns">
          <ul>
            {ordered.map(({ name, title }) => (
              <li key={name}>
                <Checkbox
                  checked={shown.includes(name)}
                  disabled={name === lead?.name}
                  onChange={(event) =>
                    onChange(event.target.checked ? [...shown, name] : shown.filter((one) => one !== name))
                  }
                >
                  {title}
                </Checkbox>
                {shown.includes(name) && name !== lead?.name && (
                  <span>
                    <button
                      type="button"
                      aria-label={`${title}前移`}
                      onClick={() => onChange(movedColumn(shown, name, -1))}
                    >
                      ↑
                    </button>
                    <button
                      type="button"
                      aria-label={`${title}后移`}
                      onClick={() => onChange(movedColumn(shown, name, 1))}
                    >
                      ↓
                    </button>
                  </span>
                )}
              </li>
            ))}
          </ul>
          <Button size="small" onClick={() => onChange(undefined)}>
            恢复默认
          </Button>
        </div>
      }
    >
      <Button>列设置</Button>
    </Popover>
  );
}
