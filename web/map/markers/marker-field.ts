import type { LatLon } from '#standards/geo';
import { type BaseCrs, pointOn } from '../base/base-crs.ts';

/** How a marker looks: an arrow under way, a square standing, a diamond without a place, a hollow circle not heard. */
export const LOOKS = ['offline', 'noFix', 'stopped', 'moving'] as const;

/** One of the looks. */
export type MarkerLook = (typeof LOOKS)[number];

/** Something with a place and a name. */
export interface Marker extends LatLon {
  readonly id: string;
  readonly look: MarkerLook;
  /** Degrees clockwise from north; null when it has no direction. */
  readonly course: number | null;
  readonly label: string;
  /** Asks for attention: drawn with a mark of its own. */
  readonly alert: boolean;
}

/** Parts into which the directions are cut for drawing. */
export const COURSES = 32;

/**
 * Many markers, held in columns: drawing walks over tens of thousands of them in every frame. Those that matter most come last, so that
 * they are drawn on top.
 */
export class MarkerField {
  count = 0;
  /** Goes up with every change. */
  version = 0;
  x = new Float64Array(0);
  y = new Float64Array(0);
  look = new Uint8Array(0);
  course = new Uint8Array(0);
  alert = new Uint8Array(0);
  ids: string[] = [];
  labels: string[] = [];
  #markers: readonly Marker[] = [];
  #crs: BaseCrs = 'wgs84';

  /** Shows these and no others. */
  replace(markers: readonly Marker[]): void {
    this.#markers = [...markers].sort((a, b) => rank(a) - rank(b));
    this.#place();
  }

  /** Places everything on another base map. */
  drawOn(crs: BaseCrs): void {
    if (crs === this.#crs) return;
    this.#crs = crs;
    this.#place();
  }

  /** Slot of a marker, -1 when it is not shown. */
  slotOf(id: string | undefined): number {
    return id === undefined ? -1 : this.ids.indexOf(id);
  }

  /** Box around all of them in the plane of the map: west, south, east, north; undefined when there is none. */
  box(): [number, number, number, number] | undefined {
    if (this.count === 0) return undefined;
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < this.count; i++) {
      const [x, y] = [this.x[i] ?? 0, this.y[i] ?? 0];
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    return box;
  }

  #place(): void {
    const markers = this.#markers;
    if (this.x.length < markers.length) this.#grow(Math.ceil(markers.length * 1.25));
    this.count = markers.length;
    this.ids = markers.map(({ id }) => id);
    this.labels = markers.map(({ label }) => label);
    markers.forEach((marker, i) => {
      const [x, y] = pointOn(this.#crs, marker);
      this.x[i] = x;
      this.y[i] = y;
      this.look[i] = LOOKS.indexOf(marker.look);
      this.course[i] = courseStep(marker.course);
      this.alert[i] = marker.alert ? 1 : 0;
    });
    this.version++;
  }

  #grow(size: number): void {
    this.x = new Float64Array(size);
    this.y = new Float64Array(size);
    this.look = new Uint8Array(size);
    this.course = new Uint8Array(size);
    this.alert = new Uint8Array(size);
  }
}

function rank({ look, alert }: Marker): number {
  return LOOKS.indexOf(look) + (alert ? LOOKS.length : 0);
}

function courseStep(course: number | null): number {
  return course === null ? 0 : Math.round((((course % 360) + 360) % 360) / (360 / COURSES)) % COURSES;
}
