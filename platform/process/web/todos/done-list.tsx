import { Link } from 'react-router';
import { CodeTag, formatInstant } from '#web/kit';
import type { DoneEntry } from '../../queries/inbox.contract.ts';
import { Bits } from '../bits.tsx';
import { outcomeWords } from '../outcome-words.ts';
import { EntryList, type ListPlace } from './entry-list.tsx';

/** 已办. */
export function DoneList({ few }: ListPlace) {
  return (
    <EntryList<DoneEntry>
      few={few}
      query="done"
      label="已办"
      nothing="还没有办理过事项。"
      entryKey={({ task, doneAt }) => `${task} ${doneAt}`}
    >
      {(entry) => (
        <>
          <span className="goa-tag goa-tag-neutral">{outcomeWords(entry.outcome)}</span>
          <Link to={`/r/caseFile/${entry.case}`}>{entry.title}</Link>
          <CodeTag set="caseStatus" value={entry.status} />
          <div className="goa-muted goa-todo-more">
            <Bits
              of={[entry.itemTitle, entry.step, formatInstant(entry.doneAt), entry.onBehalf && `代 ${entry.onBehalf}`]}
            />
            {entry.opinion && <div className="goa-quote">{entry.opinion}</div>}
          </div>
        </>
      )}
    </EntryList>
  );
}
