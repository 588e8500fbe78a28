import { Link } from 'react-router';
import type { Refs } from '../api/shapes.ts';
import { may, useMe } from '../api/use-me.ts';
import { useRow } from '../api/use-records.ts';
import { useRegistry } from '../declarations.tsx';

/** Title of a referenced row; a link when the acting post may read such rows. Titles come with lists and rows, else they are asked for. */
export function RefTitle({ to, id, refs, plain }: { to: string; id: string; refs?: Refs; plain?: boolean }) {
  const me = useMe();
  const known = refs?.[to]?.[id];
  const asked = useRow(to, known === undefined && may(me, `${to}.read`) ? id : undefined);
  const label = useRegistry().resource(to)?.label;
  const title = known ?? (label && asked.data ? String(asked.data.row[label] ?? '') : undefined);
  if (title === undefined || title === '')
    return <span className="goa-muted">{asked.isLoading ? '…' : '（不可见）'}</span>;
  if (plain || !may(me, `${to}.read`)) return <span>{title}</span>;
  return <Link to={`/r/${to}/${id}`}>{title}</Link>;
}
