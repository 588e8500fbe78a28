import { useMemo } from 'react';
import type { Track } from '../../tracks/track-of.contract.ts';
import { lengthWords, momentWords } from './clock-words.ts';
import { type Run, type Span, speedProfile } from './run.ts';
import type { Player } from './use-player.ts';

const WIDTH = 1000;

/** The period as a ribbon: orders above, speed in the middle, stops and silences below, alarms as marks; a slider moves the moment. */
export function Timeline({ track, run, player }: { track: Track; run: Run; player: Player }) {
  const x = (t: number) => Math.max(0, Math.min(1, (t - run.from) / Math.max(1, run.to - run.from))) * WIDTH;
  const speeds = useMemo(() => speedProfile(run, 500), [run]);
  const bar = (span: Span, key: string, row: number, name: string, title: string) => (
    <rect
      key={key}
      className={name}
      x={x(span.from)}
      width={Math.max(2, x(span.to) - x(span.from))}
      y={row}
      height={10}
    >
      <title>{title}</title>
    </rect>
  );
  return (
    <div className="goa-replay-time">
      <svg viewBox={`0 0 ${WIDTH} 92`} preserveAspectRatio="none" role="img" aria-label={summary(track, run)}>
        {track.orders.map(({ id, number, from, to, purpose }) =>
          bar(
            { from: Date.parse(from), to: Date.parse(to) },
            id,
            2,
            'goa-replay-order',
            `用车单 ${number}：${purpose}`,
          ),
        )}
        <path className="goa-replay-speed" d={speedPath(speeds)} />
        {run.stops.map((stop) =>
          bar(stop, `stop-${stop.from}`, 70, 'goa-replay-stop', `停留 ${lengthWords(stop.to - stop.from)}`),
        )}
        {run.gaps.map((gap) =>
          bar(gap, `gap-${gap.from}`, 70, 'goa-replay-gap', `无数据 ${lengthWords(gap.to - gap.from)}`),
        )}
        {track.alarms.map(({ id, from }) => (
          <path key={id} className="goa-replay-alarm" d={`M${x(Date.parse(from))} 82 l-6 10 h12 z`}>
            <title>报警</title>
          </path>
        ))}
        <line className="goa-replay-now" x1={x(player.at)} x2={x(player.at)} y1={0} y2={92} />
      </svg>
      <input
        type="range"
        aria-label="播放位置"
        aria-valuetext={momentWords(player.at)}
        min={run.from}
        max={run.to}
        step={1000}
        value={player.at}
        onChange={({ target }) => player.set({ at: Number(target.value), playing: false })}
      />
      <p className="goa-replay-legend">
        <span>{momentWords(run.from)}</span>
        <span>
          <i className="goa-replay-order" />
          用车单 <i className="goa-replay-speed" />
          车速 <i className="goa-replay-stop" />
          停留 <i className="goa-replay-gap" />
          无数据 <i className="goa-replay-alarm" />
          报警
        </span>
        <span>{momentWords(run.to)}</span>
      </p>
    </div>
  );
}

/** Columns of speed, none where nothing is known. */
function speedPath(speeds: readonly (number | null)[]): string {
  const fastest = Math.max(60, ...speeds.map((speed) => speed ?? 0));
  const width = WIDTH / speeds.length;
  return speeds.map((speed, i) => (speed ? `M${i * width} 66v${-(speed / fastest) * 48}h${width}V66z` : '')).join('');
}

function summary(track: Track, { from, to }: Run): string {
  const counts = `停留 ${track.stops.length} 次，数据缺口 ${track.gaps.length} 处，报警 ${track.alarms.length} 条，用车单 ${track.orders.length} 张`;
  return `${momentWords(from)} 至 ${momentWords(to)}：${counts}`;
}
