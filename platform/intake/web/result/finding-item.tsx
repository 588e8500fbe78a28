import { Button } from 'antd';
import { useState } from 'react';
import { useRegistry } from '#web/kit';
import type { CellView, FindingView } from '../../line-view.ts';
import { CellEditor } from './cell-editor.tsx';
import type { CellMend } from './use-mend.ts';

/** A cell in which something was found. */
export interface FindingItemProps {
  readonly cell: CellView;
  readonly target: string;
  readonly mayMend: boolean;
  readonly busy: boolean;
  readonly onMend: (cell: CellMend) => Promise<boolean>;
}

/** A cell with what was found in it: before and after of what was mended, what is wrong in red, proposals at hand. */
export function FindingItem({ cell, target, mayMend, busy, onMend }: FindingItemProps) {
  const [typing, setTyping] = useState(false);
  const { field, title, before, after, findings } = cell;
  // Sheets often tell another unit than the ledger's own (万元 against 元).
  const unit = useRegistry().resource(target)?.fields[field]?.unit ?? '';
  const wrong = findings.some(({ level }) => level === 'error');
  const proposed = findings.find(({ proposal }) => proposal !== undefined)?.proposal;
  const waivable = findings.some((finding) => finding.waivable);
  return (
    <li className="goa-intake-finding">
      <div className="goa-intake-cell">
        <strong>{title}</strong>
        <span className="goa-intake-change">
          <span className="goa-intake-before">{before ?? '（空）'}</span>
          {!wrong && before !== after && (
            <>
              <span aria-hidden="true"> → </span>
              <span className="goa-intake-after">{after === null ? '（空）' : after + unit}</span>
            </>
          )}
        </span>
      </div>
      <Sentences findings={findings} />
      {mayMend && (
        <div className="goa-intake-ways">
          {proposed !== undefined && (
            <Button type="primary" ghost size="small" disabled={busy} onClick={() => onMend({ field, way: 'accept' })}>
              采用“{proposed + unit}”
            </Button>
          )}
          {waivable && (
            <Button size="small" disabled={busy} onClick={() => onMend({ field, way: 'stand' })}>
              原值无误
            </Button>
          )}
          {!typing && (
            <Button size="small" disabled={busy} aria-label={`修改${title}`} onClick={() => setTyping(true)}>
              修改
            </Button>
          )}
        </div>
      )}
      {typing && (
        <CellEditor
          cell={cell}
          target={target}
          busy={busy}
          onCancel={() => setTyping(false)}
          onSave={async (value) => {
            if (await onMend({ field, way: 'set', value })) setTyping(false);
          }}
        />
      )}
    </li>
  );
}

/** Sentences of findings, each in the colour of its weight and with a word for it. */
export function Sentences({ findings }: { findings: readonly FindingView[] }) {
  return (
    <ul className="goa-intake-sentences">
      {findings.map(({ level, code, message }) => (
        <li key={`${level} ${code} ${message}`} className={`goa-intake-${level}`}>
          <span className="goa-intake-level">{WORDS[level]}</span>
          {message}
        </li>
      ))}
    </ul>
  );
}

const WORDS = { error: '问题', warning: '留意', repair: '已改' };
