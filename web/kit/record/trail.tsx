import type { TrailEntry } from '#platform/store';
import type { Resource } from '#standards/language';
import { useMeta } from '../api/use-meta.ts';
import { useHistory } from '../api/use-records.ts';
import { formatInstant, valueWords } from '../cells/format-value.ts';
import { RefTitle } from '../cells/ref-title.tsx';
import { useRegistry } from '../declarations.tsx';
import { Failure } from '../state/failure.tsx';
import { Loading } from '../state/loading.tsx';
import { Nothing } from '../state/nothing.tsx';
import { actorWords, verbTitle } from './trail-words.ts';

/** Who changed which field of a row, when, from what to what, newest first. */
export function Trail({ resource, id }: { resource: Resource; id: string }) {
  const history = useHistory(resource.name, id);
  if (history.error) return <Failure error={history.error} retry={history.refetch} />;
  if (!history.data) return <Loading />;
  if (history.data.length === 0) return <Nothing words="还没有变更痕迹。" />;
  return (
    <ol className="goa-trail">
      {history.data.map((entry) => (
        <li key={entry.id}>
          <Entry resource={resource} entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ resource, entry }: { resource: Resource; entry: TrailEntry }) {
  const registry = useRegistry();
  const made = entry.verb !== 'update' && entry.changes.every(({ before }) => before === null || before === undefined);
  return (
    <>
      <p className="goa-trail-head">
        <time dateTime={entry.at} className="goa-number">
          {formatInstant(entry.at)}
        </time>
        <strong>{actorWords(entry.actor)}</strong>
        {entry.actorUnit && <span className="goa-muted">{entry.actorUnit}</span>}
        <span>{verbTitle(registry, resource.name, entry.verb)}</span>
      </p>
      {entry.reason && <p className="goa-muted">理由：{entry.reason}</p>}
      {entry.changes.length > 0 && (
        <table className="goa-plain-table">
          <thead>
            <tr>
              <th scope="col">字段</th>
              {!made && <th scope="col">改前</th>}
              <th scope="col">{made ? '内容' : '改后'}</th>
            </tr>
          </thead>
          <tbody>
            {entry.changes.map(({ field, title, before, after }) => (
              <tr key={field}>
                <th scope="row">{title}</th>
                {!made && (
                  <td>
                    <TrailValue resource={resource} name={field} value={before} />
                  </td>
                )}
                <td>
                  <TrailValue resource={resource} name={field} value={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function TrailValue({ resource, name, value }: { resource: Resource; name: string; value: unknown }) {
  const { codeSets } = useMeta();
  const field = resource.fields[name];
  const isId = typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);
  if (field?.kind === 'ref' && isId) return <RefTitle to={field.to ?? ''} id={value} />;
  const items = field?.set ? codeSets[field.set.name]?.items : undefined;
  return <span>{valueWords(field, value, (code) => items?.find((item) => item.code === code)?.label)}</span>;
}
