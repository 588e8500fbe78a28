import { Alert } from 'antd';
import type { Basis, Reckoning } from '#standards/quotas';
import { groupDigits } from '#web/kit';

/** Lines of a calculation with their clauses, and what the rules have to say. */
export function ReckoningView({ title, reckoning }: { title: string; reckoning: Reckoning }) {
  const { lines, notices } = reckoning;
  if (lines.length === 0 && notices.length === 0) return null;
  return (
    <section className="goa-section" aria-label={title}>
      <h2>{title}</h2>
      <dl className="goa-facts goa-reckoning">
        {lines.map(({ label, arithmetic, value, unit, basis }) => (
          <div key={`${label} ${value}`}>
            <dt>{label}</dt>
            <dd>
              {arithmetic && <span className="goa-muted">{arithmetic} = </span>}
              <strong>{groupDigits(value)}</strong> {unit}
              {basis && <div className="goa-muted">{basisWords(basis)}</div>}
            </dd>
          </div>
        ))}
      </dl>
      {notices.map(({ rule, severity, message, basis }) => (
        <Alert
          key={`${rule} ${message}`}
          className="goa-above"
          type={severity === 'block' ? 'error' : 'warning'}
          showIcon
          title={message}
          description={basis && basisWords(basis)}
        />
      ))}
    </section>
  );
}

function basisWords(basis: Basis): string {
  const { source, note } = basis;
  return note ? `${source}（${note}）` : source;
}
