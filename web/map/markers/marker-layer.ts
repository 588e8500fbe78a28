import Layer from 'ol/layer/Layer.js';
import type { FrameState } from 'ol/Map.js';
import { type Cluster, clusterMarkers } from './cluster.ts';
import { drawCluster, drawLabels, drawRing, type Spot } from './draw-markers.ts';
import type { MarkerField } from './marker-field.ts';
import { SPRITE, Sprites } from './sprites.ts';

/** Level below which markers may be put together. */
const ALONE_FROM = 13;

/** Side of a square of the grid in pixels. */
const CELL = 76;

/** More names than this are only a grey cloud. */
const MOST_LABELS = 300;

/** Something under the pointer. */
export type Hit = { readonly marker: string } | { readonly cluster: Cluster };

/** Draws a field of markers with its own pen: one picture a marker, no object of the map library for each. */
export class MarkerLayer extends Layer {
  clustered = true;
  chosen: string | undefined;
  readonly #field: MarkerField;
  readonly #canvas = document.createElement('canvas');
  #sprites = new Sprites(1);
  #ratio = 1;
  #clusters: { readonly key: string; readonly list: readonly Cluster[] } = { key: '', list: [] };
  #frame: Frame | undefined;

  constructor(field: MarkerField) {
    super({ zIndex: 20 });
    this.#field = field;
    this.#canvas.style.position = 'absolute';
    this.#canvas.style.pointerEvents = 'none';
  }

  override render(state: FrameState | null): HTMLElement {
    if (!state) return this.#canvas;
    const pen = this.#prepare(state);
    const frame = frameOf(state);
    this.#frame = frame;
    if (!pen) return this.#canvas;
    const spots: Spot[] = [];
    const chosen = this.#field.slotOf(this.chosen);
    if (this.#isClustered(frame)) {
      for (const cluster of this.#clustersAt(frame)) {
        if (cluster.only >= 0) this.#stamp(pen, frame, cluster.only, spots);
        else drawCluster(pen, cluster, frame);
      }
    } else for (let i = 0; i < this.#field.count; i++) this.#stamp(pen, frame, i, spots);
    if (chosen >= 0) {
      this.#stamp(pen, frame, chosen, []);
      drawRing(pen, frame.left(this.#field.x[chosen] ?? 0), frame.top(this.#field.y[chosen] ?? 0));
    }
    const isMoving = state.viewHints.some((hint) => hint > 0);
    if (spots.length <= MOST_LABELS && !isMoving) drawLabels(pen, spots, this.#field.labels);
    return this.#canvas;
  }

  /** What stands at a pixel: the nearest marker within a finger's breadth, or a cluster. */
  hitAt([left = 0, top = 0]: readonly number[]): Hit | undefined {
    const frame = this.#frame;
    if (!frame) return undefined;
    const { x, y, ids, count } = this.#field;
    const clusters = this.#isClustered(frame) ? this.#clustersAt(frame) : undefined;
    const slots = clusters ? clusters.filter(({ only }) => only >= 0).map(({ only }) => only) : undefined;
    let nearest = 16 ** 2;
    let found = -1;
    const measure = (slot: number) => {
      const away = (frame.left(x[slot] ?? 0) - left) ** 2 + (frame.top(y[slot] ?? 0) - top) ** 2;
      if (away > nearest) return;
      nearest = away;
      found = slot;
    };
    if (slots) slots.forEach(measure);
    else for (let i = 0; i < count; i++) measure(i);
    if (found >= 0) return { marker: ids[found] ?? '' };
    const cluster = clusters?.find(
      (one) => one.only < 0 && Math.hypot(frame.left(one.x) - left, frame.top(one.y) - top) < 24,
    );
    return cluster && { cluster };
  }

  #isClustered({ zoom }: Frame): boolean {
    return this.clustered && zoom < ALONE_FROM;
  }

  #clustersAt({ zoom }: Frame): readonly Cluster[] {
    const level = Math.round(zoom);
    const key = `${this.#field.version}:${level}`;
    if (this.#clusters.key !== key)
      this.#clusters = { key, list: clusterMarkers(this.#field, (CELL * WORLD) / 256 / 2 ** level) };
    return this.#clusters.list;
  }

  #stamp(pen: CanvasRenderingContext2D, frame: Frame, slot: number, spots: Spot[]): void {
    const field = this.#field;
    const left = frame.left(field.x[slot] ?? 0);
    const top = frame.top(field.y[slot] ?? 0);
    if (left < -SPRITE || top < -SPRITE || left > frame.width + SPRITE || top > frame.height + SPRITE) return;
    const sprite = this.#sprites.of(field.look[slot] ?? 0, field.course[slot] ?? 0, field.alert[slot] ?? 0);
    pen.drawImage(sprite, Math.round(left - SPRITE / 2), Math.round(top - SPRITE / 2), SPRITE, SPRITE);
    if (spots.length <= MOST_LABELS) spots.push({ left, top, slot });
  }

  #prepare({ size: [width = 0, height = 0], pixelRatio }: FrameState): CanvasRenderingContext2D | null {
    if (pixelRatio !== this.#ratio) {
      this.#ratio = pixelRatio;
      this.#sprites = new Sprites(pixelRatio);
    }
    const canvas = this.#canvas;
    const [wide, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    const pen = canvas.getContext('2d');
    pen?.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    pen?.clearRect(0, 0, width, height);
    return pen;
  }
}

/** Metres around the world in the plane of the map. */
const WORLD = 2 * Math.PI * 6_378_137;

/** Where the plane of the map lies on the screen. */
export interface Frame {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  left(x: number): number;
  top(y: number): number;
}

function frameOf({ size: [width = 0, height = 0], viewState: { center, resolution, zoom } }: FrameState): Frame {
  const [east = 0, north = 0] = center;
  return {
    zoom,
    width,
    height,
    left: (x) => (x - east) / resolution + width / 2,
    top: (y) => (north - y) / resolution + height / 2,
  };
}
