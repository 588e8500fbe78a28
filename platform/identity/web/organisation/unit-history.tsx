import { CodeTag, Failure, Loading, may, type Row, type RowAnswer, useMe, useRows } from '#web/kit';
import { UnitLink } from '../parts/unit-link.tsx';

/** Where a unit comes from and where it went: former names, units that went into it, and the unit that goes on for it. */
export function UnitHistory({ answer: { row, refs } }: { answer: RowAnswer }) {
  const me = useMe();
  const names = useRows(
    'unitName',
    { filter: { field: 'unit', op: 'eq', value: row.id }, sort: '-to', limit: 50 },
    may(me, 'unitName.read'),
  );
  const before = useRows('unit', { filter: { field: 'successor', op: 'eq', value: row.id }, limit: 50 });
  if (before.error) return <Failure error={before.error} retry={before.refetch} />;
  if (!before.data) return <Loading />;
  const successor = typeof row.successor === 'string' ? row.successor : undefined;
  return (
    <dl className="goa-history">
      <div>
        <dt>承继单位</dt>
        <dd>
          {successor ? (
            <>
              <UnitLink id={successor} name={refs.unit?.[successor] ?? '（不可见）'} />
              <span className="goa-muted goa-beside">
                <CodeTag set="unitStatus" value={String(row.status ?? '')} /> {String(row.validTo ?? '')}
              </span>
            </>
          ) : (
            <span className="goa-muted">无</span>
          )}
        </dd>
      </div>
      <div>
        <dt>曾用名</dt>
        <dd>
          <FormerNames rows={names.data?.rows ?? []} />
        </dd>
      </div>
      <div>
        <dt>并入或承继的原单位</dt>
        <dd>
          {before.data.rows.length === 0 ? (
            <span className="goa-muted">无</span>
          ) : (
            <ul className="goa-list">
              {before.data.rows.map((one) => (
                <li key={one.id}>
                  <UnitLink id={one.id} name={String(one.name ?? '')} />
                  <span className="goa-muted goa-beside">
                    <CodeTag set="unitStatus" value={String(one.status ?? '')} /> {String(one.validTo ?? '')}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    </dl>
  );
}

function FormerNames({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return <span className="goa-muted">无</span>;
  return (
    <ul className="goa-list">
      {rows.map((row) => (
        <li key={row.id}>
          {String(row.name ?? '')}
          <span className="goa-muted goa-beside">
            {row.from ? `${String(row.from)} 起，` : ''}用至 {String(row.to ?? '')}
            {row.source ? `　依据：${String(row.source)}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
