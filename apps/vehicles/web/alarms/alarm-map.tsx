import { useMemo } from 'react';
import type { AnswerOfContract } from '#standards/language';
import { formatInstant, type Row, useAnswer } from '#web/kit';
import { MapPane, type MapShape, type Marker, MarkerField, Markers, Shapes } from '#web/map';
import type { fenceShapeOf } from '../../fences/fence.contracts.ts';
import { evidenceOf, placeOfField } from './alarm-row.ts';

/** Where it happened: first and last place, and the fence as it was when it happened. */
export function AlarmMap({ row }: { row: Row }) {
  const evidence = evidenceOf(row);
  const fence = evidence?.fence;
  const drawn = useAnswer<AnswerOfContract<typeof fenceShapeOf>>(
    'vehicles',
    'fenceShapeOf',
    { fence: fence?.id ?? '', version: fence?.version },
    fence !== undefined,
  ).data;
  const field = useMarks(row);
  const shapes = useMemo<MapShape[]>(
    () =>
      fence && drawn
        ? [{ id: fence.id, shape: drawn.shape, look: 'forbidden', label: `${fence.name}（第 ${fence.version} 版）` }]
        : [],
    [fence, drawn],
  );
  if (field.count === 0 && shapes.length === 0) return <p className="goa-muted">终端没有报出位置。</p>;
  return (
    <div className="goa-alarm-map">
      <MapPane label="报警位置地图">
        <Shapes shapes={shapes} />
        <Markers field={field} version={field.version} clustered={false} fit />
      </MapPane>
    </div>
  );
}

function useMarks(row: Row): MarkerField {
  return useMemo(() => {
    const { first, last } = evidenceOf(row) ?? {};
    const begun = first ?? placeOfField(row.place);
    const ended = placeOfField(row.endPlace) ?? last;
    const mark = (id: string, place: typeof begun, at: unknown, alert: boolean): Marker[] =>
      place
        ? [
            {
              id,
              lat: place.lat,
              lon: place.lon,
              look: 'stopped',
              course: null,
              label: `${id} ${at ? formatInstant(String(at)).slice(11) : ''}`,
              alert,
            },
          ]
        : [];
    const field = new MarkerField();
    field.replace([
      ...mark('结束', row.endedAt ? ended : undefined, row.endedAt, false),
      ...mark('开始', begun, row.startedAt, true),
    ]);
    return field;
  }, [row]);
}
