import { Link } from 'react-router';
import { Failure, Loading, Nothing, useAnswer } from '#web/kit';
import type { LifeEvent } from '../../life/life.contract.ts';

/** What happened to a vehicle, newest first, each event with the way to the row that tells of it. */
export function LifeLine({ vehicle }: { readonly vehicle: string }) {
  const answer = useAnswer<readonly LifeEvent[]>('vehicles', 'lifeOf', { vehicle });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  if (answer.data.length === 0) return <Nothing words="各台账都还没有这辆车的记录。" />;
  return (
    <ol className="goa-trail" aria-label="生命周期">
      {answer.data.map(({ day, title, words, link }) => (
        <li key={`${day} ${title} ${link} ${words}`}>
          <p className="goa-trail-head">
            <time dateTime={day} className="goa-number">
              {day}
            </time>
            <strong>{link ? <Link to={link}>{title}</Link> : title}</strong>
            <span>{words}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
