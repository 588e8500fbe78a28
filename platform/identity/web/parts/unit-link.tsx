import { Link } from 'react-router';

/** Leads to a unit's card. */
export function UnitLink({ id, name }: { id: string; name: string }) {
  return (
    <Link className="goa-unit-link" to={`/organisation?unit=${id}`}>
      {name}
    </Link>
  );
}
