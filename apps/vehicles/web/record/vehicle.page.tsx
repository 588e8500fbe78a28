import { useParams } from 'react-router';
import { ButtonLink, may, RecordView, useMe } from '#web/kit';
import { LifeLine } from './life-line.tsx';

/** A vehicle with its whole life, and the way to its account. */
export default function VehiclePage() {
  const { id = '' } = useParams();
  const me = useMe();
  return (
    <RecordView
      key={id}
      resource="vehicle"
      id={id}
      actions={may(me, 'vehicleCost.account') && <ButtonLink to={`/vehicles/account/${id}`}>单车核算</ButtonLink>}
      tabs={[{ key: 'life', label: '生命周期', children: <LifeLine vehicle={id} /> }]}
    />
  );
}
