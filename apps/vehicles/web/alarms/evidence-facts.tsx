import { Link } from 'react-router';
import { formatInstant, type Row } from '#web/kit';
import { evidenceOf } from './alarm-row.ts';

/** The evidence in words: what was measured against which limit, by which version of the rule and of the fence. */
export function EvidenceFacts({ row }: { row: Row }) {
  const evidence = evidenceOf(row);
  if (!evidence) return <p className="goa-muted">证据内容不可见。</p>;
  const { first, last, limit, measured, fence, rule, ruleDay, late, follows } = evidence;
  const seen = (words: string, at: typeof first) =>
    at && (
      <div>
        <dt>{words}</dt>
        <dd>
          {formatInstant(new Date(at.at).toISOString())}，东经 {at.lon.toFixed(5)}°，北纬 {at.lat.toFixed(5)}°，
          {Math.round(at.speed)} km/h
        </dd>
      </div>
    );
  return (
    <dl className="goa-facts">
      {seen('首次发现', first)}
      {seen('判定报警', last)}
      {measured !== undefined && (
        <div>
          <dt>实测 / 限值</dt>
          <dd>
            {Math.round(measured)} / {limit ?? '—'}
          </dd>
        </div>
      )}
      {fence && (
        <div>
          <dt>围栏</dt>
          <dd>
            {fence.name}（图形第 {fence.version} 版）
          </dd>
        </div>
      )}
      {late && (
        <div>
          <dt>判定方式</dt>
          <dd>按补传的定位判定，派车单和免单登记以定位当时为准</dd>
        </div>
      )}
      {follows && (
        <div>
          <dt>接续</dt>
          <dd>
            <Link to={`/r/vehicleAlarm/${follows}`}>上一条报警办结后，情形仍在持续</Link>
          </dd>
        </div>
      )}
      <div>
        <dt>判定参数</dt>
        <dd>
          {rule}（{ruleDay}）
        </dd>
      </div>
    </dl>
  );
}
