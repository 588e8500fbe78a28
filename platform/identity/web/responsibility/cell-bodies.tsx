import { useCodeItems } from '#web/kit';
import type { ResponsibilityCell } from '../../queries/responsibility-map.contract.ts';

/** Who answers, in words: own bodies, a body of a region above, or that nobody does. */
export function CellBodies({ cell: { state, bodies, from } }: { cell: ResponsibilityCell }) {
  const duties = useCodeItems('dutyKind');
  // Two declarations may name one body for one duty (an old and a new basis): it is told once.
  const told = new Map(bodies.map((body) => [`${body.unit} ${body.duty}`, body]));
  if (state === 'missing') return <span className="goa-gap">缺位</span>;
  return (
    <>
      {state === 'above' && <span className="goa-muted goa-small">上级（{from}）</span>}
      {[...told].map(([key, body]) => (
        <span key={key} className={state === 'above' ? 'goa-muted' : undefined}>
          {body.name}
          {body.duty !== 'lead' && `（${duties.find(({ code }) => code === body.duty)?.label ?? body.duty}）`}
        </span>
      ))}
    </>
  );
}
