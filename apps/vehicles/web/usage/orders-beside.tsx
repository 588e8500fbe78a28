import { Link } from 'react-router';
import { DataTable, formatInstant, Nothing, type Row } from '#web/kit';
import type { OrderBeside } from '../../usage/supervision.contract.ts';

/** The orders that cover the usage, planned beside noted beside measured. */
export function OrdersBeside({ orders, row }: { orders: readonly OrderBeside[]; row: Row }) {
  const span = (from: string | null, to: string | null) =>
    from ? `${formatInstant(from)} 至 ${to ? formatInstant(to) : '—'}` : '—';
  const measured = span(String(row.leftAt), row.returnedAt ? String(row.returnedAt) : null);
  return (
    <section className="goa-section" aria-label="派车单对照">
      <h2>派车单对照</h2>
      {orders.length === 0 ? (
        <Nothing words={row.orders ? `派车单 ${row.orders} 不在您的查看范围内。` : '没有与这次用车相符的派车单。'} />
      ) : (
        <DataTable
          label="派车单与轨迹对照"
          rows={orders}
          rowKey={({ id }) => id}
          columns={[
            {
              title: '派车单',
              cell: ({ id, no, late }) => (
                <>
                  <Link to={`/r/dispatchOrder/${id}`}>{no}</Link>
                  {late && <span className="goa-tag goa-tag-busy">补单</span>}
                </>
              ),
            },
            { title: '事由和目的地', cell: ({ reason, destination }) => `${reason} → ${destination}` },
            { title: '计划时间', cell: ({ plannedFrom, plannedTo }) => span(plannedFrom, plannedTo) },
            { title: '登记出收车', cell: ({ outAt, backAt }) => span(outAt, backAt) },
            { title: '轨迹时间', cell: () => measured },
            {
              title: '计划 / 登记 / 轨迹 km',
              right: true,
              cell: ({ plannedKm, drivenKm }) => (
                <>
                  {plannedKm ?? '—'} / {drivenKm ?? '—'} / {String(row.km)}
                  {Number(row.ratio ?? 0) > 1.3 && (
                    <span className="goa-tag goa-tag-bad">计划的 {String(row.ratio)} 倍</span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
