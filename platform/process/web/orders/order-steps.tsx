import { type Column, DataTable, formatInstant } from '#web/kit';
import type { OrderStep } from '../../supervision-orders/order-steps.contract.ts';
import { STEP_WORDS } from './order-acts.ts';

/** 督办过程: every step, the first first. */
export function OrderSteps({ steps }: { steps: readonly OrderStep[] }) {
  return (
    <section className="goa-section">
      <h2>督办过程</h2>
      <DataTable label="督办过程" columns={COLUMNS} rows={steps} rowKey={({ seq }) => String(seq)} />
    </section>
  );
}

const COLUMNS: readonly Column<OrderStep>[] = [
  { title: '时间', cell: ({ at }) => formatInstant(at) },
  { title: '办理人', cell: ({ actor, org }) => (org ? `${actor}（${org}）` : actor) },
  { title: '动作', cell: ({ action }) => STEP_WORDS[action] ?? action },
  { title: '时限', cell: ({ days }) => (days === null ? '—' : `${days} 个工作日`) },
  { title: '内容', cell: ({ words }) => words ?? '—' },
];
