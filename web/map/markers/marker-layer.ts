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

/** Pixels drawn beyond the window on every side, to move within. */
const MARGIN = 240;

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
  #drawn: { readonly frame: Frame; readonly content: string } | undefined;

  constructor(field: MarkerField) {
    super({ zIndex: 20 });
    this.#field = field;
    this.#canvas.style.position = 'absolute';
    this.#canvas.style.inset = `-${MARGIN}px auto auto -${MARGIN}px`;
    this.#canvas.style.pointerEvents = 'none';
  }

  /**
   * Draws everything anew when the map rests. While it is moved, the picture that is there is shifted with it as long as it covers the
   * window: drawing tens of thousands of markers in every frame would make it stutter.
   */
  override render(state: FrameState | null): HTMLElement {
    if (!state) return this.#canvas;
    const frame = frameOf(state);
    const isMoving = state.viewHints.some((hint) => hint > 0);
    const shift = isMoving ? this.#shiftTo(frame) : undefined;
    this.#frame = frame;
    if (shift !== undefined) {
      this.#canvas.style.transform = shift;
      return this.#canvas;
    }
    const pen = this.#prepare(state);
    this.#canvas.style.transform = '';
    this.#drawn = { frame, content: this.#content() };
    if (pen) this.#draw(pen, frame, isMoving);
    return this.#canvas;
  }

  #draw(pen: CanvasRenderingContext2D, frame: Frame, isMoving: boolean): void {
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
    if (spots.length <= MOST_LABELS && !isMoving) drawLabels(pen, spots, this.#field.labels);
  }

  /** How the picture that is there must be moved to fit a frame; undefined when it no longer does. */
  #shiftTo(frame: Frame): string | undefined {
    const drawn = this.#drawn;
    if (!drawn || drawn.content !== this.#content()) return undefined;
    const scale = drawn.frame.resolution / frame.resolution;
    const right = frame.left(drawn.frame.east) - frame.width / 2;
    const down = frame.top(drawn.frame.north) - frame.height / 2;
    const isSized = drawn.frame.width === frame.width && drawn.frame.height === frame.height;
    const spare = (side: number) => ((side + 2 * MARGIN) * scale - side) / 2;
    if (!isSized || scale < 0.5 || scale > 2) return undefined;
    if (Math.abs(right) > spare(frame.width) || Math.abs(down) > spare(frame.height)) return undefined;
    return `translate(${right}px, ${down}px) scale(${scale})`;
  }

  #content(): string {
    return `${this.#field.version}:${this.clustered}:${this.chosen}`;
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
    if (left < -MARGIN || top < -MARGIN || left > frame.width + MARGIN || top > frame.height + MARGIN) return;
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
    const [across, along] = [width + 2 * MARGIN, height + 2 * MARGIN];
    const [wide, high] = [Math.round(across * pixelRatio), Math.round(along * pixelRatio)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
      canvas.style.width = `${across}px`;
      canvas.style.height = `${along}px`;
    }
    const pen = canvas.getContext('2d');
    pen?.setTransform(pixelRatio, 0, 0, pixelRatio, MARGIN * pixelRatio, MARGIN * pixelRatio);
    pen?.clearRect(-MARGIN, -MARGIN, across, along);
    return pen;
  }
}

/** Metres around the world in the plane of the map. */
const WORLD = 2 * Math.PI * 6_378_137;

/** Where the plane of the map lies on the screen. */
export interface Frame {
  readonly zoom: number;
  /** Metres of the plane a pixel. */
  readonly resolution: number;
  /** Middle of the window in the plane of the map. */
  readonly east: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
  left(x: number): number;
  top(y: number): number;
}

function frameOf({ size: [width = 0, height = 0], viewState: { center, resolution, zoom } }: FrameState): Frame {
  const [east = 0, north = 0] = center;
  return {
    zoom,
    resolution,
    east,
    north,
    width,
    height,
    left: (x) => (x - east) / resolution + width / 2,
    top: (y) => (north - y) / resolution + height / 2,
  };
}
