import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CodeTag, useRegistry } from '#web/kit';
import type { LineView } from '../../line-view.ts';
import { FindingItem, Sentences } from './finding-item.tsx';
import { isOpen, type LineWays } from './line-ways.ts';
import { skipWords } from './skip-words.ts';
import { type CellMend, useMend } from './use-mend.ts';
import { WholeLine } from './whole-line.tsx';

/** One line of the file: which row of which sheet, what was found in its cells, and what may be done with it. */
export function LineItem({ line, ways }: { line: LineView; ways: LineWays }) {
  const [whole, setWhole] = useState(false);
  const { mend, busy } = useMend(ways.batch);
  const mayMend = ways.mayMend && isOpen(line.state);
  const found = line.cells.filter(({ findings }) => findings.length > 0);
  const onMend = (cell: CellMend) => mend(line.line, { cells: [cell] });
  if (line.state === 'skipped') {
    return (
      <li className="goa-intake-line">
        <div className="goa-intake-line-head">
          <Place line={line} />
          <span className="goa-tag goa-tag-neutral">{skipWords(line.skip)}</span>
          <span className="goa-intake-samples">{line.text || '（空行）'}</span>
        </div>
      </li>
    );
  }
  return (
    <li className="goa-intake-line">
      <div className="goa-intake-line-head">
        {mayMend && line.state === 'ready' && (
          <Checkbox
            aria-label={`选择第${line.row}行`}
            checked={ways.chosen.has(line.line)}
            onChange={({ target }) => ways.onChoose(line.line, target.checked)}
          />
        )}
        <LineName line={line} target={ways.target} />
        <Place line={line} />
        <CodeTag set="intakeLineState" value={line.state} />
        {line.act && line.state !== 'held' && <CodeTag set="intakeAct" value={line.act} />}
        <span className="goa-grow" />
        {line.cells.length > 0 && (
          <Button size="small" type="text" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? '收起' : '查看整行'}
          </Button>
        )}
        {mayMend && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => mend(line.line, { keep: line.state === 'excluded' ? 'take' : 'leave' })}
          >
            {line.state === 'excluded' ? '恢复导入' : '不导入'}
          </Button>
        )}
      </div>
      {line.findings.length > 0 && <Sentences findings={line.findings} />}
      {found.length > 0 && !whole && (
        <ul className="goa-intake-findings">
          {found.map((cell) => (
            <FindingItem
              key={cell.field}
              cell={cell}
              target={ways.target}
              mayMend={mayMend}
              busy={busy}
              onMend={onMend}
            />
          ))}
        </ul>
      )}
      {whole && <WholeLine line={line} target={ways.target} mayMend={mayMend} busy={busy} onMend={onMend} />}
    </li>
  );
}

function LineName({ line, target }: { line: LineView; target: string }) {
  const label = useRegistry().resource(target)?.label;
  const cell = line.cells.find(({ field }) => field === label) ?? line.cells[0];
  const words = cell?.after ?? cell?.before ?? '（未填）';
  return line.record && line.state !== 'undone' && target !== 'roster' ? (
    <Link to={`/r/${target}/${line.record}`}>
      <strong>{words}</strong>
    </Link>
  ) : (
    <strong>{words}</strong>
  );
}

function Place({ line: { sheet, row } }: { line: LineView }) {
  return (
    <span className="goa-muted goa-number">
      {sheet} 第 {row} 行
    </span>
  );
}
