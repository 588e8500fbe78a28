import { Button } from 'antd';
import { CodeTag, formatInstant, Nothing, type Row } from '#web/kit';

/** The terminals that were asked for, the last that knocked first. */
export function SightingList(props: {
  readonly rows: readonly Row[];
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  /** Shows further ones; none when all are shown. */
  readonly more?: () => void;
}) {
  const { rows, chosen, choose } = props;
  if (rows.length === 0) return <Nothing words="没有符合条件的终端。" />;
  return (
    <>
      <ul className="goa-unknown-list" aria-label="终端列表">
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" aria-current={row.id === chosen ? 'true' : undefined} onClick={() => choose(row.id)}>
              <strong>{String(row.phone ?? '')}</strong>
              <CodeTag set="sightingStatus" value={String(row.status)} />
              <span className="goa-muted">自报 {String(row.plate ?? '无号牌')}</span>
              <span className="goa-muted">{String(row.reason ?? '')}</span>
              <span className="goa-muted">最近 {formatInstant(String(row.lastSeen))}</span>
              <span className="goa-muted">{String(row.count)} 次</span>
            </button>
          </li>
        ))}
      </ul>
      {props.more && <Button onClick={props.more}>显示更多</Button>}
    </>
  );
}
