import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** A list of which only what is seen exists. */
export interface VirtualListProps<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly render: (row: R) => ReactNode;
  /** Height of a row in CSS pixels, the same for all. */
  readonly height: number;
  /** Key of a row to bring into view when another is wanted. */
  readonly show?: string;
}

/** Tens of thousands of rows of one height; each says its number and how many there are, for those who hear them. */
export function VirtualList<R>({ label, rows, rowKey, render, height, show }: VirtualListProps<R>) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const shown = useRef('');
  useEffect(() => {
    const element = box.current;
    if (!element || shown.current === (show ?? '')) return;
    shown.current = show ?? '';
    const top = rows.findIndex((row) => rowKey(row) === show) * height;
    const isSeen = top >= element.scrollTop && top + height <= element.scrollTop + element.clientHeight;
    if (top >= 0 && !isSeen) element.scrollTop = top - element.clientHeight / 2;
  }, [show, rows, rowKey, height]);
  const first = Math.max(0, Math.floor(view.top / height) - 5);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / height) + 5);
  return (
    <div ref={box} className="goa-virtual">
      <ul aria-label={label} style={{ height: rows.length * height }}>
        {rows.slice(first, last).map((row, i) => (
          <li
            key={rowKey(row)}
            aria-setsize={rows.length}
            aria-posinset={first + i + 1}
            style={{ top: (first + i) * height, height }}
          >
            {render(row)}
          </li>
        ))}
      </ul>
    </div>
  );
}
