import { Link } from 'react-router';
import type { AgendaEntry } from '../../queries/agenda.contract.ts';
import { Lamp } from '../lamp.tsx';

const SHOWN = 5;

/** What ends on a day, or from today on: the first of it. */
export function AgendaEnds({ entries, day }: { entries: readonly AgendaEntry[]; day: string | undefined }) {
  if (entries.length === 0) return <p className="goa-muted">本月没有要到期的事项。</p>;
  const shown = day ? entries : entries.slice(0, SHOWN);
  return (
    <ul className="goa-ends" aria-label={day ? `${day} 到期` : '近期到期'}>
      {shown.map((entry) => (
        <li key={`${entry.kind} ${entry.case ?? entry.link} ${entry.title}`}>
          <time dateTime={entry.day}>{entry.day.slice(5)}</time>
          <Lamp light={entry.light} />
          <span>
            <Title entry={entry} />
            {entry.kind === 'started' && <span className="goa-muted">（我发起的）</span>}
          </span>
        </li>
      ))}
      {shown.length < entries.length && (
        <li className="goa-muted">另有 {entries.length - shown.length} 项，点日期查看。</li>
      )}
    </ul>
  );
}

function Title({ entry: { case: id, link, title } }: { entry: AgendaEntry }) {
  if (id) return <Link to={`/r/caseFile/${id}`}>{title}</Link>;
  if (link?.startsWith('/')) return <Link to={link}>{title}</Link>;
  return <>{title}</>;
}
