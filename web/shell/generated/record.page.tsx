import { useParams } from 'react-router';
import { RecordView } from '../../kit/record/record-view.tsx';
import { NotFound } from '../route-error.tsx';
import { useNamedResource } from './use-named-resource.ts';

/** `/r/<resource>/<id>`: the generated detail page. */
export default function RecordPage() {
  const { id } = useParams();
  const resource = useNamedResource();
  if (!resource || !id) return <NotFound />;
  return <RecordView key={id} resource={resource.name} id={id} />;
}
