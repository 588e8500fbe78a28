import type { ForecastEntry } from '../queries/case-detail.contract.ts';
import { limitWords } from './limit-words.ts';

/** Steps that lie ahead, with the people where they are known. */
export function ForecastList({ steps }: { steps: readonly ForecastEntry[] }) {
  const ahead = steps.filter(({ type }) => type !== 'start');
  if (ahead.length === 0) return <p className="goa-muted">后面没有其他环节。</p>;
  return (
    <ol className="goa-timeline">
      {ahead.map((step) => (
        <li key={`${step.node} ${step.within.join('/')}`}>
          <h3>
            {step.title}
            {step.type === 'cc' && <span className="goa-tag goa-tag-neutral">抄送</span>}
            {step.stuck && <span className="goa-tag goa-tag-bad">暂无办理人</span>}
          </h3>
          <div className="goa-muted">
            {step.people?.length ? step.people.join('、') : step.stuck ? '将转流程管理员指派' : '到时确定'}
            {step.limit && `　${limitWords({ ...step.limit, unit: unitOf(step.limit.unit) })}`}
          </div>
        </li>
      ))}
    </ol>
  );
}

function unitOf(unit: string): 'workday' | 'day' | 'hour' {
  return unit === 'day' || unit === 'hour' ? unit : 'workday';
}
