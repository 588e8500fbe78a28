import type { Contact } from '../../dispatch/order-view.ts';

/** A name that rings up at a touch, where a telephone is known. */
export function Call({ who }: { readonly who: Contact | null }) {
  if (!who) return <span className="goa-muted">—</span>;
  if (!who.phone) return <span>{who.name}</span>;
  return (
    <a href={`tel:${who.phone}`} className="goa-call">
      {who.name}　{who.phone}
    </a>
  );
}
