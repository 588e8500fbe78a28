import { COURSES, LOOKS, type MarkerLook } from './marker-field.ts';

/** Side of a marker's picture in CSS pixels. */
export const SPRITE = 26;

const COLOURS: Readonly<Record<MarkerLook, string>> = {
  moving: '#14613a',
  stopped: '#174f9f',
  noFix: '#8a5000',
  offline: '#5f6772',
};

/** Pictures of markers, drawn when first asked for: drawing a ready picture is many times faster than drawing its lines. */
export class Sprites {
  readonly #ratio: number;
  readonly #made = new Map<number, HTMLCanvasElement>();

  /** `ratio`: device pixels a CSS pixel. */
  constructor(ratio: number) {
    this.#ratio = ratio;
  }

  /** Picture of a look (its number), direction and attention. */
  of(look: number, course: number, alert: number): HTMLCanvasElement {
    const key = (look * COURSES + (LOOKS[look] === 'moving' ? course : 0)) * 2 + alert;
    const found = this.#made.get(key);
    if (found) return found;
    const made = this.#draw(LOOKS[look] ?? 'offline', course, alert === 1);
    this.#made.set(key, made);
    return made;
  }

  #draw(look: MarkerLook, course: number, alert: boolean): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.ceil(SPRITE * this.#ratio);
    const pen = canvas.getContext('2d');
    if (!pen) return canvas;
    pen.scale(this.#ratio, this.#ratio);
    pen.translate(SPRITE / 2, SPRITE / 2);
    pen.lineJoin = 'round';
    pen.strokeStyle = '#fff';
    pen.lineWidth = 1.5;
    pen.fillStyle = COLOURS[look];
    drawings[look](pen, course);
    if (alert) drawAlert(pen);
    return canvas;
  }
}

type Pen = CanvasRenderingContext2D;

const drawings: Readonly<Record<MarkerLook, (pen: Pen, course: number) => void>> = {
  moving: (pen, course) => {
    pen.save();
    pen.rotate((course / COURSES) * 2 * Math.PI);
    outline(pen, [0, -10], [7, 8], [0, 4], [-7, 8]);
    pen.restore();
  },
  stopped: (pen) => outline(pen, [-6, -6], [6, -6], [6, 6], [-6, 6]),
  noFix: (pen) => {
    outline(pen, [0, -9], [9, 0], [0, 9], [-9, 0]);
    pen.fillStyle = '#fff';
    pen.font = '700 11px sans-serif';
    pen.textAlign = 'center';
    pen.fillText('?', 0, 4);
  },
  offline: (pen) => {
    pen.beginPath();
    pen.arc(0, 0, 6, 0, 2 * Math.PI);
    pen.fillStyle = '#fff';
    pen.fill();
    pen.lineWidth = 2;
    pen.strokeStyle = COLOURS.offline;
    pen.stroke();
    pen.beginPath();
    pen.moveTo(-4, 4);
    pen.lineTo(4, -4);
    pen.stroke();
  },
};

/** A red ring with a point above, so that it is seen without colour too. */
function drawAlert(pen: Pen): void {
  pen.beginPath();
  pen.arc(0, 0, 11, 0, 2 * Math.PI);
  pen.lineWidth = 2;
  pen.strokeStyle = '#c0262d';
  pen.stroke();
  pen.beginPath();
  pen.arc(8, -8, 4.5, 0, 2 * Math.PI);
  pen.fillStyle = '#c0262d';
  pen.fill();
  pen.fillStyle = '#fff';
  pen.font = '700 8px sans-serif';
  pen.textAlign = 'center';
  pen.fillText('!', 8, -5);
}

function outline(pen: Pen, ...points: readonly (readonly [number, number])[]): void {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.closePath();
  pen.fill();
  pen.stroke();
}
