import type { RuleTableLine } from '../queries/rule-tables.contract.ts';

/** The tables by application; what is unverified or locally changed is said in words. */
export function TableChoice({
  tables,
  chosen,
  onChoose,
}: {
  readonly tables: readonly RuleTableLine[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}) {
  const apps = [...new Set(tables.map(({ app }) => app))];
  return (
    <nav className="goa-rules-side" aria-label="标准表">
      {apps.map((app) => (
        <section key={app}>
          <h2>{app}</h2>
          <ul>
            {tables
              .filter((table) => table.app === app)
              .map((table) => (
                <li key={table.name}>
                  <button
                    type="button"
                    className={table.name === chosen ? 'goa-rules-chosen' : ''}
                    aria-current={table.name === chosen ? 'true' : undefined}
                    onClick={() => onChoose(table.name)}
                  >
                    {table.title}
                    <span className="goa-muted">{words(table)}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function words({ rows, unverified, local }: RuleTableLine): string {
  const parts = [`${rows} 行`];
  if (unverified > 0) parts.push(`待确认 ${unverified}`);
  if (local > 0) parts.push(`本地 ${local}`);
  return parts.join(' · ');
}
