import { CellBodies } from './cell-bodies.tsx';
import type { MapViewProps } from './map-table.tsx';

/** The map on a phone: a card a region, a line of text a business line. */
export function MapCards({ map: { lines, regions }, top, onRegion, onCell }: MapViewProps) {
  return (
    <ul className="goa-cards" aria-label="区划与业务条线">
      {regions.map((region) => (
        <li key={region.id} className="goa-card">
          <div className="goa-card-head">
            {region.id === top ? (
              region.name
            ) : (
              <button type="button" className="goa-plain-button" onClick={() => onRegion(region.id)}>
                {region.name}
              </button>
            )}
          </div>
          <dl>
            {region.cells.map((cell, at) => {
              const lineLabel = lines[at]?.label ?? cell.line;
              return (
                <div key={cell.line}>
                  <dt>{lineLabel}</dt>
                  <dd>
                    <button
                      type="button"
                      className="goa-map-cell"
                      onClick={() => onCell({ region: region.id, regionName: region.name, line: cell.line, lineLabel })}
                    >
                      <CellBodies cell={cell} />
                    </button>
                  </dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
