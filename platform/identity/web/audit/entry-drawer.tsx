import { Drawer } from 'antd';
import { actorWords, ButtonLink, Cell, formatInstant, useNarrow, useRegistry, verbTitle } from '#web/kit';
import type { AuditChange, AuditHit } from '../../queries/audit-search.contract.ts';
import { FactList } from '../parts/fact-list.tsx';

/** One entry of the trail: the deed, and every field from what to what. */
export function EntryDrawer({ entry, onClose }: { entry: AuditHit; onClose: () => void }) {
  const registry = useRegistry();
  const narrow = useNarrow();
  const verb = verbTitle(registry, entry.resource, entry.verb);
  return (
    <Drawer open title={`${verb}：${entry.resourceTitle}`} size={narrow ? '100%' : 720} onClose={onClose}>
      <FactList
        facts={[
          { title: '时间', value: formatInstant(entry.at) },
          { title: '操作人', value: actorWords(entry.actor) },
          { title: '以何单位', value: entry.actorUnit ?? '—' },
          { title: '对象', value: entry.rowTitle ?? '（名称不可见）' },
          { title: '理由', value: entry.reason ?? '—' },
          { title: '操作编号', value: <span className="goa-code">{entry.command ?? '—'}</span> },
        ]}
      />
      <h2 className="goa-part-title">改动</h2>
      {entry.changes.length === 0 ? (
        <p className="goa-muted">没有字段改动。</p>
      ) : (
        <Changes resource={entry.resource} changes={entry.changes} />
      )}
      <div className="goa-actions goa-part-actions">
        {entry.row && entry.rowTitle !== null && (
          <ButtonLink to={`/r/${entry.resource}/${entry.row}`}>打开该记录</ButtonLink>
        )}
        {entry.row && (
          <ButtonLink to={`/audit?resource=${entry.resource}&row=${entry.row}`}>该记录的全部痕迹</ButtonLink>
        )}
        {entry.command && (
          <ButtonLink to={`/audit?command=${encodeURIComponent(entry.command)}`}>同一操作的全部痕迹</ButtonLink>
        )}
      </div>
    </Drawer>
  );
}

function Changes({ resource, changes }: { resource: string; changes: readonly AuditChange[] }) {
  const registry = useRegistry();
  const value = (field: string, of: unknown, known: boolean) => {
    const declared = registry.resource(resource)?.fields[field];
    if (!known || !declared) return <span className="goa-muted">（不可见）</span>;
    return <Cell field={declared} value={of} />;
  };
  return (
    <div className="goa-scroll">
      <table className="goa-plain-table">
        <thead>
          <tr>
            <th scope="col">字段</th>
            <th scope="col">改前</th>
            <th scope="col">改后</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.field}>
              <th scope="row">{change.title}</th>
              <td>{value(change.field, change.before, 'before' in change)}</td>
              <td>{value(change.field, change.after, 'after' in change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
