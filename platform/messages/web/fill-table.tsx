import { Button, Input, Select } from 'antd';
import type { AskedColumn } from '../answers/columns.ts';
import { type FilledLine, withLine } from './filled-lines.ts';

/** A table to fill in. */
export interface FillTableProps {
  readonly columns: readonly AskedColumn[];
  readonly lines: readonly FilledLine[];
  readonly open: boolean;
  /** What the server found, by line (`row`) and column (`path`). */
  readonly problems: readonly { readonly row: number; readonly path?: string; readonly message: string }[];
  readonly onChange: (lines: readonly FilledLine[]) => void;
}

/** Lines of the asked columns; each cell with its own problem below it. */
export function FillTable({ columns, lines, open, problems, onChange }: FillTableProps) {
  const put = (line: number, position: number, text: string) =>
    onChange(lines.map((one) => (one.line === line ? { ...one, texts: { ...one.texts, [position]: text } } : one)));
  return (
    <div className="goa-fill">
      <table aria-label="填报表">
        <thead>
          <tr>
            <th scope="col">行</th>
            {columns.map(({ position, title, required }) => (
              <th key={position} scope="col">
                <span className={required ? 'goa-required' : undefined}>{title}</span>
              </th>
            ))}
            {open && <th scope="col">操作</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, texts }, n) => (
            <tr key={line}>
              <td>{n + 1}</td>
              {columns.map((column) => {
                const problem = problems.find((one) => one.row === line && one.path === String(column.position));
                return (
                  <td key={column.position}>
                    {open ? (
                      <CellInput
                        label={`第 ${n + 1} 行${column.title}`}
                        column={column}
                        bad={Boolean(problem)}
                        text={texts[column.position] ?? ''}
                        onChange={(text) => put(line, column.position, text)}
                      />
                    ) : (
                      texts[column.position]
                    )}
                    {problem && (
                      <div role="alert" className="goa-problem">
                        {problem.message}
                      </div>
                    )}
                  </td>
                );
              })}
              {open && (
                <td>
                  <Button
                    type="link"
                    className="goa-link"
                    disabled={lines.length === 1}
                    aria-label={`删除第 ${n + 1} 行`}
                    onClick={() => onChange(lines.filter((one) => one.line !== line))}
                  >
                    删除
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {open && (
        <p className="goa-buttons">
          <Button onClick={() => onChange(withLine(lines))}>增加一行</Button>
        </p>
      )}
    </div>
  );
}

interface CellInputProps {
  readonly label: string;
  readonly column: AskedColumn;
  readonly bad: boolean;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function CellInput({ label, column, bad, text, onChange }: CellInputProps) {
  const status = bad ? 'error' : undefined;
  if (column.kind === 'choice')
    return (
      <Select
        aria-label={label}
        className="goa-wide"
        status={status}
        allowClear
        value={text || undefined}
        options={column.choices.map((value) => ({ value, label: value }))}
        onChange={(value) => onChange(value ?? '')}
      />
    );
  return (
    <Input
      aria-label={label}
      status={status}
      inputMode={column.kind === 'int' || column.kind === 'money' ? 'decimal' : undefined}
      placeholder={column.kind === 'date' ? '年-月-日' : undefined}
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
