import { CellBodies } from './cell-bodies.tsx';
import type { DutyPlace } from './duty-drawer.tsx';
import type { ResponsibilityMap } from './gaps.ts';

/** A map and what its parts lead to. */
export interface MapViewProps {
  readonly map: ResponsibilityMap;
  /** Region at the head of the map. */
  readonly top: string | undefined;
  readonly onRegion: (region: string) => void;
  readonly onCell: (place: DutyPlace) => void;
}

/** The map as a table: a row a region, a column a business line; a region leads one level down, a cell to its duties. */
export function MapTable({ map: { lines, regions }, top, onRegion, onCell }: MapViewProps) {
  return (
    <section className="goa-table goa-map" aria-label="区划与业务条线">
      <table>
        <thead>
          <tr>
            <th scope="col" className="goa-table-lead">
              区划
            </th>
            {lines.map((line) => (
              <th key={line.code} scope="col">
                {line.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <tr key={region.id}>
              <th scope="row" className="goa-table-lead">
                {region.id === top ? (
                  region.name
                ) : (
                  <button type="button" className="goa-plain-button" onClick={() => onRegion(region.id)}>
                    {region.name}
                  </button>
                )}
              </th>
              {region.cells.map((cell, at) => (
                <td key={cell.line} className={cell.state === 'missing' ? 'goa-map-gap' : undefined}>
                  <button
                    type="button"
                    className="goa-map-cell"
                    onClick={() =>
                      onCell({
                        region: region.id,
                        regionName: region.name,
                        line: cell.line,
                        lineLabel: lines[at]?.label ?? cell.line,
                      })
                    }
                  >
                    <CellBodies cell={cell} />
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
