import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { builtInVerbs } from '#standards/language';
import { may, useMe } from '../../kit/api/use-me.ts';
import { ownPresets } from '../../kit/form/form-fields.ts';
import { RecordForm } from '../../kit/form/record-form.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { Forbidden, NotFound } from '../route-error.tsx';
import { useNamedResource } from './use-named-resource.ts';

/** `/r/<resource>/new`: the generated form of a new row; the address may say what it starts with, as `?unit=<id>`. */
export default function NewPage() {
  const me = useMe();
  const navigate = useNavigate();
  const resource = useNamedResource();
  const [params] = useSearchParams();
  const unit = me.acting?.unit;
  const presets = useMemo(
    () => (resource ? ownPresets(resource, unit, Object.fromEntries(params)) : {}),
    [resource, unit, params],
  );
  const verb = resource && builtInVerbs(resource).create;
  if (!resource || !verb) return <NotFound />;
  if (!may(me, `${resource.name}.create`)) return <Forbidden />;
  return (
    <>
      <PageHead trail={[{ title: resource.title, to: `/r/${resource.name}` }]} title={`${verb}${resource.title}`} />
      <RecordForm
        resource={resource}
        presets={presets}
        onSaved={(id) => navigate(`/r/${resource.name}/${id}`, { replace: true })}
        onCancel={() => navigate(-1)}
      />
    </>
  );
}
