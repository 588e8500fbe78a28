import { defineContract } from '#standards/language';

/** A base map as the browser knows it: where its tiles come from, and with which key, stays on the server. */
export interface MapSource {
  /** Name in the address of a tile: `/api/maps/tiles/<id>/<z>/<x>/<y>`. */
  readonly id: string;
  readonly title: string;
  /** System in which the map is drawn. */
  readonly crs: 'wgs84' | 'gcj02';
  /** How it is cut: `mercator` as most are, `degrees` as the CGCS2000 matrices of 天地图 (`_c`). */
  readonly matrix: 'mercator' | 'degrees';
  /** Levels that the service has. */
  readonly least: number;
  readonly most: number;
  readonly attribution: string;
  /** 审图号. */
  readonly approval: string;
  /** Base map above which this one (names, roads) is laid; null for a base map. */
  readonly over: string | null;
}

/** 底图来源: the base maps of this installation, none when none was set up. */
export const mapSources = defineContract<{ readonly sources: readonly MapSource[] }>()({
  type: 'query',
  on: 'maps',
  name: 'sources',
  title: '底图来源',
  permission: 'signedIn',
  input: {},
});
