import type { MapSource } from '#platform/maps';

/** Chooses the base map; the sketch without tiles is always there. */
export function BaseChoice(props: {
  readonly sources: readonly MapSource[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}) {
  return (
    <label className="goa-map-base">
      <span className="goa-sr-only">底图</span>
      <select value={props.chosen} onChange={({ target }) => props.choose(target.value)}>
        {props.sources.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        <option value="sketch">示意底图</option>
      </select>
    </label>
  );
}
