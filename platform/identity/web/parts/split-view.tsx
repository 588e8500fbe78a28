import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNarrow } from '#web/kit';

/** A page of two parts: what is chosen from, and what is chosen. */
export interface SplitViewProps {
  /** Names the choosing part, and its button on a phone. */
  readonly title: string;
  /** The choosing part; told how to put itself away once something was chosen. */
  readonly side: (close: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Choice on the left, the chosen on the right; on a phone the choice stands behind a button. */
export function SplitView({ title, side, children }: SplitViewProps) {
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  if (narrow) {
    return (
      <>
        <Button block className="goa-split-open" onClick={() => setOpen(true)}>
          {title}
        </Button>
        {open && (
          <Drawer open title={title} placement="left" size={340} onClose={() => setOpen(false)}>
            {side(() => setOpen(false))}
          </Drawer>
        )}
        <div className="goa-split-main">{children}</div>
      </>
    );
  }
  return (
    <div className="goa-split">
      <section className="goa-split-side" aria-label={title}>
        {side(() => {})}
      </section>
      <div className="goa-split-main">{children}</div>
    </div>
  );
}
