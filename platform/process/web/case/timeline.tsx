import { formatInstant, Nothing } from '#web/kit';
import type { TimelineEntry } from '../../queries/case-detail.contract.ts';
import { Bits } from '../bits.tsx';
import { outcomeWords, workingWords } from '../outcome-words.ts';

/** Every step with its person: received, read, done, working time, opinion. `window` is the node of acceptance. */
export function Timeline({ entries, window }: { entries: readonly TimelineEntry[]; window?: string }) {
  if (entries.length === 0) return <Nothing words="还没有开始办理。" />;
  return (
    <ol className="goa-timeline">
      {entries.map((entry) => (
        <Step key={entry.task} entry={entry} atWindow={entry.node === window} />
      ))}
    </ol>
  );
}

function Step({ entry, atWindow }: { entry: TimelineEntry; atWindow: boolean }) {
  const { title, round, name, org, pool, receivedAt, readAt, doneAt, outcome, opinion, doneBy, paper, stuck } = entry;
  const back = outcome === 'returned' || outcome === 'denied';
  return (
    <li className={back ? 'goa-back' : doneAt ? 'goa-done' : undefined}>
      <h3>
        {title}
        {round > 1 && <span className="goa-tag goa-tag-neutral">第 {round} 次</span>}
        {outcome ? (
          <span className={`goa-tag ${back ? 'goa-tag-bad' : 'goa-tag-good'}`}>{outcomeWords(outcome, atWindow)}</span>
        ) : (
          <span className="goa-tag goa-tag-busy">{entry.waits ? '等待加签' : '办理中'}</span>
        )}
        {stuck && <span className="goa-tag goa-tag-bad">暂无办理人，已转流程管理员</span>}
      </h3>
      <div>
        {name ? `${name}${org ? `（${org}）` : ''}` : pool > 0 ? `待认领，可由 ${pool} 人办理` : ''}
        {doneBy && `　由 ${doneBy} ${paper ? '据纸质签批代录' : '代办'}`}
      </div>
      {entry.advice.map(({ by, opinion: said }) => (
        <blockquote key={`${by} ${said}`} className="goa-quote">
          {by}（受委派）：{said}
        </blockquote>
      ))}
      {opinion && <blockquote className="goa-quote">{opinion}</blockquote>}
      <div className="goa-muted">
        <Bits
          of={[
            `收到 ${formatInstant(receivedAt)}`,
            readAt && `阅读 ${formatInstant(readAt)}`,
            doneAt && `办结 ${formatInstant(doneAt)}`,
            `用时 ${workingWords(entry.usedMinutes)}`,
          ]}
        />
      </div>
    </li>
  );
}
