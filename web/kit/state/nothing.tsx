import type { ReactNode } from 'react';

/** Says that there is nothing to show, why that may be, and what to do next. */
export function Nothing({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div className="goa-nothing">
      <p>{words}</p>
      {children}
    </div>
  );
}
