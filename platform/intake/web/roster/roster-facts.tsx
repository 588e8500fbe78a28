import { groupDigits, useAnswer, useCodeItems } from '#web/kit';
import type { RosterCases } from '../../queries/roster-cases.contract.ts';

/** What an uploaded register says: units, people, how many appointments of each kind. */
export function RosterFacts({ batch }: { batch: string }) {
  const kinds = useCodeItems('assignmentKind');
  const { data } = useAnswer<RosterCases>('intake', 'rosterCases', { batch });
  if (!data) return null;
  const facts = [
    ['单位', data.units],
    ['人员', data.people],
    ...data.appointments.map(
      ({ kind, count }) => [kinds.find(({ code }) => code === kind)?.label ?? kind, count] as const,
    ),
    ['在编制单位之外工作', data.elsewhere],
  ] as const;
  return (
    <section className="goa-section" aria-label="任职情况">
      <dl className="goa-intake-cases">
        {facts.map(([title, count]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd className="goa-number">{groupDigits(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
