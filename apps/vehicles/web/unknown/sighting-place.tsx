import { useMemo } from 'react';
import { formatInstant, type Row } from '#web/kit';
import { MapPane, MarkerField, Markers } from '#web/map';
import { placeOfField } from '../alarms/alarm-row.ts';

/** Where a terminal said that it was. */
export function SightingPlace({ row }: { readonly row: Row }) {
  const field = useMemo(() => {
    const place = placeOfField(row.place);
    const made = new MarkerField();
    const label = String(row.plate ?? row.phone ?? '');
    if (place) made.replace([{ id: row.id, ...place, look: 'stopped', course: null, label, alert: false }]);
    return made;
  }, [row]);
  if (field.count === 0) return <p className="goa-muted">终端没有上报位置。</p>;
  return (
    <>
      <h3>最近上报位置（最近接入 {formatInstant(String(row.lastSeen))}）</h3>
      <div className="goa-unknown-map">
        <MapPane label="终端位置地图">
          <Markers field={field} version={field.version} clustered={false} fit />
        </MapPane>
      </div>
    </>
  );
}
