import { Link } from 'react-router';
import { CodeTag, may, useMe, useRows } from '#web/kit';
import type { CaseDetail } from '../../queries/case-detail.contract.ts';
import { Lamp } from '../lamp.tsx';
import { RegisterOrder } from './register-order.tsx';

/** 督办单 about a case, for whoever may see them; a supervisor begins one here. */
export function CaseOrders({ detail }: { detail: CaseDetail }) {
  const me = useMe();
  const sees = may(me, 'supervisionOrder.read');
  const orders = useRows(
    'supervisionOrder',
    { filter: { field: 'case', op: 'eq', value: detail.id }, limit: 20 },
    sees,
  );
  const issues = may(me, 'supervisionOrder.issue') && !detail.finishedAt;
  const rows = orders.data?.rows ?? [];
  if (!sees || (rows.length === 0 && !issues)) return null;
  return (
    <section className="goa-section" aria-label="督办">
      <h2>督办</h2>
      <ul className="goa-todos">
        {rows.map((row) => (
          <li key={row.id} className="goa-todo">
            <Lamp light={String(row.light)} />
            <Link to={`/r/supervisionOrder/${row.id}`}>{String(row.title)}</Link>
            <CodeTag set="supervisionOrderState" value={String(row.state)} />
          </li>
        ))}
      </ul>
      {issues && (
        <RegisterOrder
          presets={{ case: detail.id, unit: detail.body.id, title: `督办：${detail.title}`.slice(0, 100) }}
        />
      )}
    </section>
  );
}
