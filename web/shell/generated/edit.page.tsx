import { useNavigate, useParams } from 'react-router';
import { builtInVerbs, type Resource } from '#standards/language';
import { lostAnswer } from '../../kit/api/lost-answer.ts';
import { useRow } from '../../kit/api/use-records.ts';
import { Cell } from '../../kit/cells/cell.tsx';
import { RecordForm } from '../../kit/form/record-form.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { Failure } from '../../kit/state/failure.tsx';
import { Loading } from '../../kit/state/loading.tsx';
import { Forbidden, NotFound } from '../route-error.tsx';
import { useNamedResource } from './use-named-resource.ts';

/** `/r/<resource>/<id>/edit`: the generated form of an existing row. */
export default function EditPage() {
  const { id } = useParams();
  const resource = useNamedResource();
  if (!resource || !id) return <NotFound />;
  return <Edit key={id} resource={resource} id={id} />;
}

function Edit({ resource, id }: { resource: Resource; id: string }) {
  const navigate = useNavigate();
  const answer = useRow(resource.name, id);
  if (lostAnswer(answer)) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { row, refs, can } = answer.data;
  if (!can.includes('update')) return <Forbidden />;
  const label = resource.fields[resource.label];
  const here = `/r/${resource.name}/${id}`;
  return (
    <>
      <PageHead
        trail={[
          { title: resource.title, to: `/r/${resource.name}` },
          { title: '详情', to: here },
        ]}
        title={
          <>
            {builtInVerbs(resource).update}：
            {label ? <Cell field={label} value={row[resource.label]} refs={refs} plain /> : resource.title}
          </>
        }
      />
      <RecordForm
        resource={resource}
        row={row}
        onSaved={() => navigate(here, { replace: true })}
        onCancel={() => navigate(here)}
      />
    </>
  );
}
