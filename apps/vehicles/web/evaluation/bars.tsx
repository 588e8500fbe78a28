/** One bar with its words; `share` is its length, 0 to 1. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly words: string;
  readonly share: number | null;
}

/** A list of bars that is read out as a list of values. */
export function Bars({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  return (
    <ul className="goa-bars" aria-label={label}>
      {bars.map(({ key, label: name, words, share }) => (
        <li key={key}>
          <span>{name}</span>
          <span className="goa-bar" aria-hidden="true">
            <span style={{ width: `${Math.round((share ?? 0) * 100)}%` }} />
          </span>
          <span className="goa-number">{words}</span>
        </li>
      ))}
    </ul>
  );
}
