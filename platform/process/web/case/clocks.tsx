import { formatInstant } from '#web/kit';
import type { ClockView } from '../../queries/case-detail.contract.ts';
import { Lamp } from '../lamp.tsx';

const KINDS: Readonly<Record<string, string>> = {
  legal: '法定时限',
  promised: '承诺时限',
  node: '本环节时限',
  notify: '送达时限',
  acceptance: '受理时限',
};
const STATUS: Readonly<Record<string, string>> = {
  running: '计时中',
  stopped: '已停钟',
  done: '已完成',
  cancelled: '不再计',
};

const UNITS: Readonly<Record<string, string>> = { workday: '个工作日', day: '日', workhour: '个工作小时' };

/** Limits of the case with their lights; a date that rests on a calendar nobody has published yet is 暂定. */
export function Clocks({ clocks }: { clocks: readonly ClockView[] }) {
  // Steps that are over stand in the timeline.
  const shown = clocks.filter(({ kind, status }) => kind !== 'node' || status === 'running' || status === 'stopped');
  if (shown.length === 0) return null;
  return (
    <section className="goa-section" aria-label="时限">
      <h2>时限</h2>
      <ul className="goa-todos">
        {shown.map((clock) => (
          <li key={`${clock.kind} ${clock.visit ?? ''}`} className="goa-todo">
            <Lamp light={clock.light} />
            <strong>{KINDS[clock.kind] ?? clock.kind}</strong>
            <span className="goa-muted">{STATUS[clock.status] ?? clock.status}</span>
            <span className="goa-muted goa-todo-more">
              已用 {clock.used} / {clock.amount} {UNITS[clock.unit] ?? clock.unit}
              {dueWords(clock)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function dueWords({ dueDay, dueAt, provisional }: ClockView): string {
  const due = dueDay ?? (dueAt && formatInstant(dueAt));
  return due ? `，${due} 到期${provisional ? '（暂定）' : ''}` : '';
}
