import { Link } from 'react-router';
import { useMe } from '../../kit/api/use-me.ts';
import { useAnswer } from '../../kit/api/use-records.ts';
import { formatInstant } from '../../kit/cells/format-value.ts';
import { useRegistry } from '../../kit/declarations.tsx';
import { verbTitle } from '../../kit/record/trail-words.ts';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly resource: string;
  readonly resourceTitle: string;
  readonly row: string | null;
  readonly rowTitle: string | null;
  readonly verb: string;
}

/** What the person did last, each with the way back to it; only where the trail can be asked. */
export function RecentChanges() {
  const me = useMe();
  const registry = useRegistry();
  const asked = registry.contracts.has('identity.auditSearch');
  const input = { person: me.person.id, limit: 8 };
  const answer = useAnswer<{ readonly entries: readonly Entry[] }>('identity', 'auditSearch', input, asked);
  if (!answer.data) return null;
  return (
    <section className="goa-panel" aria-label="我最近的操作">
      <h2>我最近的操作</h2>
      {answer.data.entries.length === 0 ? (
        <p className="goa-muted">还没有操作记录。</p>
      ) : (
        <ul className="goa-recent">
          {answer.data.entries.map((entry) => (
            <li key={entry.id}>
              <time dateTime={entry.at} className="goa-number goa-muted">
                {formatInstant(entry.at)}
              </time>
              <span>
                {verbTitle(registry, entry.resource, entry.verb)} {entry.resourceTitle}
              </span>
              {entry.row && entry.rowTitle !== null && (
                <Link to={`/r/${entry.resource}/${entry.row}`}>{entry.rowTitle}</Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
