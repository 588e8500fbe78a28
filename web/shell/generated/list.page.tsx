import { may, useMe } from '../../kit/api/use-me.ts';
import { Ledger } from '../../kit/ledger/ledger.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { Forbidden, NotFound } from '../route-error.tsx';
import { useNamedResource } from './use-named-resource.ts';

/** `/r/<resource>`: the generated list. */
export default function ListPage() {
  const me = useMe();
  const resource = useNamedResource();
  if (!resource) return <NotFound />;
  if (!may(me, `${resource.name}.read`)) return <Forbidden />;
  return (
    <>
      <PageHead title={resource.title} />
      <Ledger key={resource.name} resource={resource.name} />
    </>
  );
}
