import { useCodeItems } from '#web/kit';
import type { ResponsibilityCell } from '../../queries/responsibility-map.contract.ts';

/** Who answers, in words: own bodies, a body of a region above, or that nobody does. */
export function CellBodies({ cell: { state, bodies, from } }: { cell: ResponsibilityCell }) {
  const duties = useCodeItems('dutyKind');
  if (state === 'missing') return <span className="goa-gap">缺位</span>;
  return (
    <>
      {state === 'above' && <span className="goa-muted goa-small">由{from}代管</span>}
      {bodies.map((body) => (
        <span key={`${body.unit} ${body.duty}`} className={state === 'above' ? 'goa-muted' : undefined}>
          {body.name}
          {body.duty !== 'lead' && `（${duties.find(({ code }) => code === body.duty)?.label ?? body.duty}）`}
        </span>
      ))}
    </>
  );
}
