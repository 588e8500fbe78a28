import { Button } from 'antd';
import { CodeTag, formatInstant, Nothing, type Refs, type Row } from '#web/kit';
import { AlarmLight } from './alarm-light.tsx';

/** The alarms that were asked for, the newest first; those that matter are marked. */
export function AlarmList(props: {
  readonly rows: readonly Row[];
  readonly refs: Refs;
  readonly now: number;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  /** Shows further ones; none when all are shown. */
  readonly more?: () => void;
}) {
  const { rows, refs, now, chosen, choose } = props;
  if (rows.length === 0) return <Nothing words="没有符合条件的报警。" />;
  return (
    <>
      <ul className="goa-alarm-list" aria-label="报警列表">
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" aria-current={row.id === chosen ? 'true' : undefined} onClick={() => choose(row.id)}>
              <strong>
                {row.serious === true && <b className="goa-live-alarm">重要</b>}
                {String(row.summary ?? '')}
              </strong>
              <AlarmLight row={row} now={now} />
              <span className="goa-muted">
                {refs.vehicle?.[String(row.vehicle)] ?? ''}　{formatInstant(String(row.startedAt))}
              </span>
              <CodeTag set="vehicleAlarmStatus" value={String(row.status)} />
            </button>
          </li>
        ))}
      </ul>
      {props.more && <Button onClick={props.more}>显示更多</Button>}
    </>
  );
}
