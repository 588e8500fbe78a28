import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';

/** Head of a page. */
export interface PageHeadProps {
  /** Pages above this one. */
  readonly trail?: readonly { readonly title: string; readonly to: string }[];
  readonly title: ReactNode;
  /** State of what is shown, in a word. */
  readonly note?: string;
  readonly actions?: ReactNode;
}

/** Title of a page with the way back and its buttons; names the browser tab too. */
export function PageHead({ trail = [], title, note, actions }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} - 机关事务云`;
  });
  return (
    <header className="goa-page-head">
      <div>
        {trail.length > 0 && (
          <nav aria-label="所在位置" className="goa-trail-links">
            {trail.map(({ title: above, to }) => (
              <span key={to}>
                <Link to={to}>{above}</Link>
                <span aria-hidden="true"> / </span>
              </span>
            ))}
          </nav>
        )}
        <h1 ref={heading}>{title}</h1>
        {note && <span className="goa-tag goa-tag-bad">{note}</span>}
      </div>
      <div className="goa-actions">{actions}</div>
    </header>
  );
}
