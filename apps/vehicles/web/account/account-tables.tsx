import { Link } from 'react-router';
import { type Column, DataTable, groupDigits } from '#web/kit';
import type { Comparison, CostItem, VehicleAccount } from '../../evaluation/account/account.contracts.ts';

const yuan = (amount: string | null | undefined) => (amount ? groupDigits(amount) : '—');
const figure = (value: number | null, unit: string) => (value === null ? '—' : `${groupDigits(String(value))} ${unit}`);

/** Names of the yearly ledger's fields by the kind of cost. */
const ENTERED: Readonly<Partial<Record<CostItem['id'], string>>> = {
  fuel: 'fuel',
  repair: 'repair',
  insurance: 'insurance',
  toll: 'toll',
  other: 'other',
};

/** Costs, kilometres, comparison and what stands beside the total. */
export function AccountTables({ account }: { readonly account: VehicleAccount }) {
  const { items, total, km, perKm, volume, per100km, violations, depreciation, comparisons } = account;
  return (
    <>
      <section className="goa-section" aria-label="费用">
        <h2>运行费用（元）</h2>
        <DataTable label="运行费用" columns={costColumns(account)} rows={items} rowKey={({ id }) => id} />
        <p>
          <strong>
            合计 {groupDigits(total)} 元{perKm !== null && `，每公里 ${perKm} 元`}
          </strong>
        </p>
        <p className="goa-muted">
          台账和派车单都有的费用以台账为准，不重复计算；保险费计入起保日所在年度，维修费计入结算日所在年度。驾驶员费用没有台账，不计入。
        </p>
      </section>
      <section className="goa-section" aria-label="里程和能耗">
        <h2>里程和能耗</h2>
        <dl className="goa-facts">
          <Said title="行驶里程（采用）">{km.adopted ? `${groupDigits(km.adopted)} km` : '不明'}</Said>
          <Said title="定位轨迹">{km.track ? `${groupDigits(km.track)} km` : '无'}</Said>
          <Said title="派车单里程表">{km.orders ? `${groupDigits(km.orders)} km` : '无'}</Said>
          <Said title="加油里程表">{km.odometer ? `${groupDigits(km.odometer)} km` : '无'}</Said>
          <Said title="加油（充电）量">{volume ? `${groupDigits(volume)} 升/度` : '无'}</Said>
          <Said title="百公里能耗">{figure(per100km, '升/度')}</Said>
        </dl>
      </section>
      <section className="goa-section" aria-label="比较">
        <h2>同类车辆比较</h2>
        <DataTable label="同类车辆比较" columns={COMPARED} rows={comparisons} rowKey={({ scope }) => scope} />
        <p className="goa-muted">按月度核算数据；同类车辆不足 3 辆的不显示平均数。</p>
      </section>
      <section className="goa-section" aria-label="另列">
        <h2>另列（不计入合计）</h2>
        <dl className="goa-facts">
          <Said title="交通违法">
            {violations.count === 0 ? '无' : `${violations.count} 次，罚款 ${yuan(violations.fines)} 元`}
          </Said>
          {violations.byUnit && <Said title="其中单位承担">{`${yuan(violations.byUnit)} 元`}</Said>}
          <Said title="年折旧（8年直线，供参考）">
            {depreciation ? `${groupDigits(depreciation)} 元` : '价格不明或不可见'}
          </Said>
        </dl>
      </section>
    </>
  );
}

function costColumns({ vehicle, year, entered }: VehicleAccount): readonly Column<CostItem>[] {
  return [
    { title: '项目', cell: ({ title, list }) => <Link to={listOf(list, vehicle.id, year)}>{title}</Link> },
    { title: '台账', right: true, cell: ({ ledger }) => yuan(ledger) },
    { title: '派车单', right: true, cell: ({ orders }) => yuan(orders) },
    { title: '采用', right: true, cell: ({ adopted }) => <strong>{yuan(adopted)}</strong> },
    { title: '年度费用所填', right: true, cell: ({ id }) => yuan(ENTERED[id] ? entered?.[ENTERED[id]] : null) },
  ];
}

const COMPARED: readonly Column<Comparison>[] = [
  { title: '范围', cell: ({ scope }) => scope },
  { title: '同类车辆', right: true, cell: ({ vehicles }) => `${vehicles} 辆` },
  { title: '车均费用', right: true, cell: ({ perVehicle }) => figure(perVehicle, '元') },
  { title: '每公里费用', right: true, cell: ({ perKm }) => figure(perKm, '元') },
];

/** The rows of the ledger behind a figure. */
function listOf({ resource, field }: CostItem['list'], vehicle: string, year: number): string {
  const conditions = [
    ['vehicle', 'eq', vehicle],
    [field, 'between', [`${year}-01-01`, `${year}-12-31`]],
  ];
  return `/r/${resource}?f=${encodeURIComponent(JSON.stringify(conditions))}`;
}

function Said({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd className="goa-number">{children}</dd>
    </div>
  );
}
