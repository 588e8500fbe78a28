import { Alert } from 'antd';
import { useState } from 'react';
import { ButtonLink, groupDigits, type Row } from '#web/kit';
import type { FindingCount, Progress } from '../../queries/progress.contract.ts';
import { AcceptAll } from './accept-all.tsx';
import { CommitBar } from './commit-bar.tsx';
import { FillAll } from './fill-all.tsx';
import { FindingSelect, keyOf } from './finding-select.tsx';
import { LineList } from './line-list.tsx';
import { oneCause } from './one-cause.ts';
import { SharedCause } from './shared-cause.tsx';
import { firstState, type LineState } from './state-counts.ts';
import { actWords, Summary } from './summary.tsx';

/** 检查处理: what became of every line, what waits for the person, and what goes into the ledger. */
export function Result({ row, progress }: { row: Row; progress: Progress }) {
  const target = String(row.target ?? '');
  const [asked, setAsked] = useState<LineState>();
  const [kind, setKind] = useState<FindingCount>();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  // Mending may have ended a kind of finding or emptied a state.
  const finding = kind && progress.findings.find((one) => keyOf(one) === keyOf(kind));
  const state = asked ?? firstState(progress);
  const cause = oneCause(progress);
  const ways = {
    batch: row.id,
    target,
    mayMend: progress.can.includes('mend'),
    chosen,
    onChoose: (line: number, taken: boolean) => {
      const next = new Set(chosen);
      if (taken) next.add(line);
      else next.delete(line);
      setChosen(next);
    },
  };
  return (
    <>
      {progress.stage === 'committed' && <Committed row={row} target={target} />}
      {progress.stage === 'undone' && (
        <Alert
          className="goa-above"
          type="info"
          showIcon
          title="本批已撤销。入库后又被修改过的记录没有动，列在下面。"
        />
      )}
      {cause && <SharedCause cause={cause} onShow={() => setKind(cause)} />}
      <Summary
        progress={progress}
        shown={finding ? undefined : state}
        onShow={(one) => {
          setAsked(one);
          setKind(undefined);
        }}
      />
      <section className="goa-section" aria-label="明细">
        <div className="goa-intake-bar">
          <FindingSelect findings={progress.findings} chosen={finding} onChoose={setKind} />
          {finding?.level === 'error' && ways.mayMend && <AcceptAll batch={row.id} finding={finding} />}
          {finding?.level === 'error' && ways.mayMend && <FillAll batch={row.id} finding={finding} />}
        </div>
        <LineList
          key={finding ? keyOf(finding) : state}
          state={finding ? undefined : state}
          finding={finding}
          ways={ways}
        />
      </section>
      <CommitBar
        batch={row.id}
        target={target}
        progress={progress}
        chosen={chosen}
        onCommitted={() => setChosen(new Set())}
      />
    </>
  );
}

function Committed({ row, target }: { row: Row; target: string }) {
  const [made, changed, same] = [Number(row.made ?? 0), Number(row.changed ?? 0), Number(row.same ?? 0)];
  return (
    <Alert
      className="goa-above"
      type="success"
      showIcon
      title={`已入库 ${groupDigits(made + changed + same)} 行：${actWords(made, changed, same)}`}
      action={
        <ButtonLink to={target === 'roster' ? '/organisation' : `/r/${target}`}>
          {target === 'roster' ? '查看组织机构' : '查看台账'}
        </ButtonLink>
      }
    />
  );
}
