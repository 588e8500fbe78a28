import { useEffect, useMemo, useState } from 'react';
import { Lines, MapPane, MarkerField, Markers } from '#web/map';
import type { Track } from '../../tracks/track-of.contract.ts';
import { PlayerBar } from './player-bar.tsx';
import { type Moment, momentAt, type Run } from './run.ts';
import { Timeline } from './timeline.tsx';
import { TrackTables } from './track-tables.tsx';
import { usePlayer } from './use-player.ts';
import { WhenNear } from './when-near.tsx';

/** A track on the map with its time below; what stood, rang or was ordered lies over it. */
export function TrackPlayer(props: {
  readonly track: Track;
  readonly run: Run;
  /** Asks for the points that were left out. */
  readonly askWhole?: () => void;
  readonly stay?: boolean;
}) {
  const { track, run, askWhole, stay = false } = props;
  const player = usePlayer(run);
  const moment = momentAt(run, player.at);
  const { field, drawn } = useCar(track.vehicle.plate ?? '', moment);
  const marks = useMarks(track);
  return (
    <>
      <div className="goa-replay-map">
        <MapPane label="车辆轨迹地图">
          <Lines lines={run.lines} fit={!stay} />
          {track.thinned && askWhole && <WhenNear tolerance={track.thinned.tolerance} near={askWhole} />}
          <Markers field={marks} version={marks.version} clustered={false} />
          <Markers field={field} version={drawn} clustered={false} chosen="car" />
        </MapPane>
      </div>
      <section className="goa-section" aria-label="播放">
        <PlayerBar player={player} run={run} moment={moment} />
        <Timeline track={track} run={run} player={player} />
      </section>
      <section className="goa-section" aria-label="轨迹明细">
        <TrackTables track={track} go={(t) => player.set({ at: t, playing: false })} />
      </section>
    </>
  );
}

function useCar(label: string, { lat, lon, course, speed, unknown }: Moment) {
  const [field] = useState(() => new MarkerField());
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const look = unknown ? 'noFix' : speed > 0 ? 'moving' : 'stopped';
    field.replace([{ id: 'car', lat, lon, course, look, label, alert: false }]);
    setDrawn(field.version);
  }, [field, label, lat, lon, course, speed, unknown]);
  return { field, drawn };
}

/** Stops and alarms as marks with their names. */
function useMarks({ stops, alarms }: Track): MarkerField {
  return useMemo(() => {
    const field = new MarkerField();
    field.replace([
      ...stops.map(({ from, lat, lon }, i) => ({
        id: `stop-${from}`,
        lat,
        lon,
        course: null,
        look: 'stopped' as const,
        label: `停留${i + 1}`,
        alert: false,
      })),
      ...alarms.flatMap(({ id, lat, lon }) =>
        lat === null || lon === null
          ? []
          : [{ id, lat, lon, course: null, look: 'offline' as const, label: '报警', alert: true }],
      ),
    ]);
    return field;
  }, [stops, alarms]);
}
