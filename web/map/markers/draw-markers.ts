import { FONT } from '../base/sketch-layers.ts';
import type { Cluster } from './cluster.ts';

type Pen = CanvasRenderingContext2D;

/** A marker that was drawn, in pixels. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly slot: number;
}

/** Draws a cluster: a disc with its count; alarms among its members make the edge red and are counted below. */
export function drawCluster(
  pen: Pen,
  { x, y, count, alerts }: Cluster,
  frame: { left(x: number): number; top(y: number): number },
): void {
  const left = frame.left(x);
  const top = frame.top(y);
  const radius = 13 + Math.min(13, Math.log2(count) * 1.3);
  pen.beginPath();
  pen.arc(left, top, radius, 0, 2 * Math.PI);
  pen.fillStyle = 'rgba(29, 95, 191, 0.92)';
  pen.fill();
  pen.lineWidth = alerts > 0 ? 4 : 2;
  pen.strokeStyle = alerts > 0 ? '#c0262d' : '#fff';
  pen.stroke();
  pen.font = `600 12px ${FONT}`;
  pen.textAlign = 'center';
  pen.fillStyle = '#fff';
  pen.fillText(count < 10_000 ? String(count) : `${(count / 10_000).toFixed(1)}万`, left, top + 4);
  if (alerts === 0) return;
  pen.font = `600 11px ${FONT}`;
  write(pen, `警 ${alerts}`, left, top + radius + 13, '#a01f25');
}

/** Draws the ring around the chosen marker. */
export function drawRing(pen: Pen, left: number, top: number): void {
  pen.beginPath();
  pen.arc(left, top, 16, 0, 2 * Math.PI);
  pen.lineWidth = 3;
  pen.strokeStyle = '#f0a020';
  pen.stroke();
}

/** Writes names under markers, from the top one down, leaving out what would lie over another name. */
export function drawLabels(pen: Pen, spots: readonly Spot[], labels: readonly string[]): void {
  const taken = new Set<number>();
  pen.font = `12px ${FONT}`;
  pen.textAlign = 'center';
  for (const { left, top, slot } of [...spots].reverse()) {
    const row = Math.floor(top / 16);
    const column = Math.floor(left / 72);
    const around = [column - 1, column, column + 1].flatMap((at) =>
      [row - 1, row, row + 1].map((of) => at * 4096 + of),
    );
    if (around.some((key) => taken.has(key))) continue;
    taken.add(column * 4096 + row);
    write(pen, labels[slot] ?? '', left, top + 25, '#1f2329');
  }
}

function write(pen: Pen, words: string, left: number, top: number, colour: string): void {
  pen.lineWidth = 3;
  pen.lineJoin = 'round';
  pen.strokeStyle = '#fff';
  pen.strokeText(words, left, top);
  pen.fillStyle = colour;
  pen.fillText(words, left, top);
}
