import { Link } from 'react-router';
import { useCount } from '../../kit/api/use-records.ts';
import { countWords } from '../../kit/ledger/count-words.ts';
import { AppIcon } from '../frame/icons.tsx';
import type { MenuEntry, MenuGroup } from '../menu-model.ts';

/** So many ledgers of an application are counted, the first ones of its menu: each count is a request. */
const COUNTED = 3;

/** All applications of the acting post: their first ledgers with what lies in scope, and the ways into the rest. */
export function AppCards({ groups }: { groups: readonly MenuGroup[] }) {
  return (
    <section aria-label="应用">
      <h2>应用</h2>
      <ul className="goa-apps">
        {groups.map((group) => (
          <li key={group.app} className="goa-panel">
            <AppCard group={group} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AppCard({ group: { title, icon, entries } }: { group: MenuGroup }) {
  const counted = entries.filter((entry) => entry.resource).slice(0, COUNTED);
  const rest = entries.filter((entry) => !counted.includes(entry));
  return (
    <>
      <h3>
        <AppIcon name={icon} />
        {title}
      </h3>
      {counted.length > 0 && (
        <ul className="goa-counts">
          {counted.map((entry) => (
            <li key={entry.path}>
              <LedgerCount entry={entry} />
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <ul className="goa-ways">
          {rest.map(({ title: way, path }) => (
            <li key={path}>
              <Link to={path}>{way}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function LedgerCount({ entry: { title, path, resource = '' } }: { entry: MenuEntry }) {
  const count = useCount(resource, {});
  return (
    <Link to={path}>
      <span>{title}</span>
      <strong className="goa-number">{count.data ? countWords(count.data) : count.error ? '—' : '…'}</strong>
    </Link>
  );
}
