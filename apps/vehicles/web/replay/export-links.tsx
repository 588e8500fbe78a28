import { Button } from 'antd';
import { may, useMe } from '#web/kit';

/** Downloads of the track for those who may export; each is logged. */
export function ExportLinks(props: { readonly vehicle: string; readonly period: { from: string; to: string } }) {
  const me = useMe();
  if (!may(me, 'vehicle.export')) return null;
  const address = (format: string) =>
    `/api/vehicles/tracks/${props.vehicle}/file?${new URLSearchParams({ ...props.period, format })}`;
  return (
    <>
      <Button href={address('gpx')}>导出 GPX</Button>
      <Button href={address('csv')}>导出 CSV</Button>
    </>
  );
}
