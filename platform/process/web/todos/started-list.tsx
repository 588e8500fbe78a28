import { Link } from 'react-router';
import { CodeTag, formatInstant } from '#web/kit';
import type { StartedEntry } from '../../queries/inbox.contract.ts';
import { Bits } from '../bits.tsx';
import { Lamp } from '../lamp.tsx';
import { EntryList, type ListPlace } from './entry-list.tsx';

/** 我发起的. */
export function StartedList({ few }: ListPlace) {
  return (
    <EntryList<StartedEntry>
      few={few}
      query="started"
      label="我发起的"
      nothing="还没有发起过办件。"
      entryKey={(entry) => entry.case}
    >
      {(entry) => (
        <>
          {entry.finishedAt ? <span className="goa-muted">已办结</span> : <Lamp light={entry.light} />}
          <Link to={`/r/caseFile/${entry.case}`}>{entry.title}</Link>
          <CodeTag set="caseStatus" value={entry.status} />
          <div className="goa-muted goa-todo-more">
            <Bits
              of={[
                entry.no,
                entry.itemTitle,
                entry.step && `当前环节：${entry.step}`,
                `${formatInstant(entry.submittedAt)} 提交`,
                entry.dueOn && `${entry.dueOn} 到期`,
              ]}
            />
          </div>
        </>
      )}
    </EntryList>
  );
}
