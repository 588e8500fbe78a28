import { Link } from 'react-router';
import { CodeTag, formatInstant } from '#web/kit';
import type { CopiedEntry } from '../../queries/inbox.contract.ts';
import { Bits } from '../bits.tsx';
import { EntryList, type ListPlace } from './entry-list.tsx';

/** 抄送我的. */
export function CopiedList({ few }: ListPlace) {
  return (
    <EntryList<CopiedEntry>
      few={few}
      query="copied"
      label="抄送我的"
      nothing="还没有抄送给您的办件。"
      entryKey={({ copy }) => copy}
    >
      {(entry) => (
        <>
          <span className={`goa-tag ${entry.readAt ? 'goa-tag-neutral' : 'goa-tag-busy'}`}>
            {entry.readAt ? '已阅' : '待阅'}
          </span>
          <Link to={`/r/caseFile/${entry.case}`}>{entry.title}</Link>
          <CodeTag set="caseStatus" value={entry.status} />
          <div className="goa-muted goa-todo-more">
            <Bits
              of={[entry.itemTitle, entry.from && `${entry.from} 传阅`, entry.reason, formatInstant(entry.sentAt)]}
            />
          </div>
        </>
      )}
    </EntryList>
  );
}
