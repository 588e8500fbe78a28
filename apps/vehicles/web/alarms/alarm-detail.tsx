import {
  ButtonLink,
  Facts,
  Failure,
  formatInstant,
  Loading,
  lostAnswer,
  may,
  RowVerbs,
  useMe,
  useResource,
  useRow,
} from '#web/kit';
import { AlarmMap } from './alarm-map.tsx';
import { EvidenceFacts } from './evidence-facts.tsx';

/** One alarm: where and why, what was done about it, and what this person may do now. */
export function AlarmDetail({ id }: { id: string }) {
  const resource = useResource('vehicleAlarm');
  const answer = useRow('vehicleAlarm', id);
  const me = useMe();
  if (lostAnswer(answer)) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { row, refs } = answer.data;
  const day = formatInstant(String(row.startedAt)).slice(0, 10);
  return (
    <article aria-label="报警详情" className="goa-alarm-detail">
      <header>
        <h2>{String(row.summary ?? '')}</h2>
        <p className="goa-muted">{refs.vehicle?.[String(row.vehicle)] ?? ''}</p>
        <div className="goa-actions">
          {row.check ? <CheckLink id={String(row.check)} /> : <RowVerbs resource={resource} answer={answer.data} />}
          {may(me, 'vehicle.track') && (
            <ButtonLink to={`/vehicles/replay?vehicle=${row.vehicle}&day=${day}`}>当日轨迹</ButtonLink>
          )}
          <ButtonLink to={`/r/vehicleAlarm/${id}`}>全部资料</ButtonLink>
        </div>
      </header>
      <AlarmMap row={row} />
      <EvidenceFacts row={row} />
      <Facts resource={{ ...resource, fields: withoutEvidence(resource.fields) }} answer={answer.data} />
    </article>
  );
}

/** An alarm that became a matter is handled in its case alone. */
function CheckLink({ id }: { id: string }) {
  const { data } = useRow('vehicleCheck', id);
  if (!data?.row.case) return null;
  return <ButtonLink to={`/r/caseFile/${data.row.case}`}>核查办件 {String(data.row.no)}</ButtonLink>;
}

/** What the map and the evidence in words have said already. */
function withoutEvidence<F>(fields: Readonly<Record<string, F>>): Readonly<Record<string, F>> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name]) => !['evidence', 'place', 'endPlace', 'condition', 'summary'].includes(name),
    ),
  );
}
