import type { Diagram, DiagramEdge, DiagramShape } from './diagram.ts';
import type { NodeProgress, Progress } from './progress.ts';
import { wrapText } from './wrap-text.ts';

/** How a status looks: colours of line, ground and text, and a mark, so that nobody depends on colours. */
const LOOKS = {
  done: { line: '#2e7d4f', ground: '#eef7f1', text: '#1d4d32', mark: '✓' },
  active: { line: '#1f5fbf', ground: '#e8f0fc', text: '#123a78', mark: '●' },
  returned: { line: '#b45309', ground: '#fdf3e3', text: '#7c3a05', mark: '↩' },
  overdue: { line: '#c02b2b', ground: '#fdecec', text: '#851b1b', mark: '!' },
  waiting: { line: '#9aa5b1', ground: '#ffffff', text: '#3e4c59', mark: '' },
  skipped: { line: '#cbd2d9', ground: '#fafbfc', text: '#7b8794', mark: '' },
  plain: { line: '#52606d', ground: '#ffffff', text: '#1f2933', mark: '' },
} as const;
type Look = (typeof LOOKS)[keyof typeof LOOKS];

const SIZE = 13;
const SMALL = 11;
const FONT = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

/**
 * Draws a diagram as SVG of its own: no script, no style sheet, no reference to anything outside, every text escaped. With `progress` each
 * node shows its status by class, colour and mark; without it the drawing is plain.
 */
export function drawSvg(diagram: Diagram, title: string, progress?: Progress): string {
  const { width, height, shapes, edges } = diagram;
  const lookOf = (shape: DiagramShape): Look => (progress ? look(progress[shape.id]) : LOOKS.plain);
  const frames = shapes.filter(({ kind }) => kind === 'frame').map(drawFrame);
  const lines = edges.map((edge) => drawEdge(edge, progress));
  const boxes = shapes
    .filter(({ kind }) => kind !== 'frame')
    .map((shape) => drawShape(shape, lookOf(shape), progress?.[shape.id]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeXml(title)}" width="${n(width)}" height="${n(height)}"`,
    ` viewBox="0 0 ${n(width)} ${n(height)}" font-family="${FONT}" font-size="${SIZE}">`,
    `<title>${escapeXml(title)}</title>`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse">`,
    `<path d="M0 0.5 L8 4 L0 7.5 z" fill="#7b8794"/></marker></defs>`,
    ...frames,
    ...lines,
    ...boxes,
    '</svg>',
  ].join('');
}

/** Text as it may stand in XML: markup escaped, characters that XML forbids left out. */
export function escapeXml(text: string): string {
  const clean = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
  return clean.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function look(progress: NodeProgress | undefined): Look {
  if (progress?.overdue && (progress.status === 'active' || progress.status === 'returned')) return LOOKS.overdue;
  return LOOKS[progress?.status ?? 'waiting'];
}

function drawShape(shape: DiagramShape, look: Look, progress: NodeProgress | undefined): string {
  if (shape.kind === 'label') return label(shape);
  const status = progress ? `${progress.status}${progress.overdue ? ' overdue' : ''}` : 'waiting';
  const inner =
    shape.kind === 'exclusive' || shape.kind === 'parallel' ? gateway(shape, look) : body(shape, look, progress);
  const hint = progress?.note ? `${shape.title} ${progress.note}` : shape.title;
  const id = escapeXml(shape.id);
  return `<g class="shape ${shape.kind} ${status}" data-node="${id}">${hint ? `<title>${escapeXml(hint)}</title>` : ''}${inner}</g>`;
}

function body(shape: DiagramShape, look: Look, progress: NodeProgress | undefined): string {
  const { x, y, width, height, kind } = shape;
  const round = kind === 'task' || kind === 'copy' || kind === 'other' ? 6 : Math.min(width, height) / 2;
  const heavy = progress?.status === 'active' || kind === 'end' ? 2.2 : 1.3;
  const dash = kind === 'copy' ? ' stroke-dasharray="5 3"' : '';
  const box = `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(round)}" fill="${look.ground}" stroke="${look.line}" stroke-width="${heavy}"${dash}/>`;
  return box + words(shape, look, progress) + mark(shape, look);
}

/** Title and note in the middle; below, where the shape is too small for words (events of a wide picture). */
function words(shape: DiagramShape, look: Look, progress: NodeProgress | undefined): string {
  const { x, y, width, height } = shape;
  const outside = width < 60;
  const ems = outside ? 6 : (width - 20) / SIZE;
  const room = Math.max(1, Math.floor((height - 6) / (SIZE + 4)));
  const note = progress?.note ? wrapText(progress.note, (outside ? 90 : width - 16) / SMALL, 1) : [];
  const title = wrapText(shape.title, ems, outside ? 2 : Math.max(1, Math.min(3, room - note.length)));
  const block = title.length * (SIZE + 4) + note.length * (SMALL + 4);
  let line = outside ? y + height + SIZE + 2 : y + (height - block) / 2 + SIZE;
  const centre = n(x + width / 2);
  const text = (content: string, size: number, fill: string) => {
    const drawn = `<text x="${centre}" y="${n(line)}" text-anchor="middle" font-size="${size}" fill="${fill}">${escapeXml(content)}</text>`;
    line += size + 4;
    return drawn;
  };
  return [...title.map((one) => text(one, SIZE, look.text)), ...note.map((one) => text(one, SMALL, '#52606d'))].join(
    '',
  );
}

/** The mark of a status sits in the upper right corner. */
function mark({ x, y, width }: DiagramShape, look: Look): string {
  if (look.mark === '') return '';
  const at = `cx="${n(x + width - 2)}" cy="${n(y + 2)}"`;
  return `<circle ${at} r="9" fill="${look.line}"/><text x="${n(x + width - 2)}" y="${n(y + 6)}" text-anchor="middle" font-size="${SMALL}" font-weight="bold" fill="#ffffff">${look.mark}</text>`;
}

function gateway(shape: DiagramShape, look: Look): string {
  const { x, y, width, height, kind } = shape;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const diamond = `<path d="M${n(cx)} ${n(y)} L${n(x + width)} ${n(cy)} L${n(cx)} ${n(y + height)} L${n(x)} ${n(cy)} z" fill="${look.ground}" stroke="${look.line}" stroke-width="1.3"/>`;
  const arm = width / 5;
  const turn = kind === 'exclusive' ? ` transform="rotate(45 ${n(cx)} ${n(cy)})"` : '';
  const cross = `<path d="M${n(cx - arm)} ${n(cy)} h${n(2 * arm)} M${n(cx)} ${n(cy - arm)} v${n(2 * arm)}" stroke="${look.line}" stroke-width="2.4"${turn}/>`;
  const [name] = wrapText(shape.title, 8, 1);
  const title = name
    ? `<text x="${n(x - 4)}" y="${n(y - 4)}" text-anchor="start" font-size="${SMALL}" fill="#52606d" stroke="#ffffff" stroke-width="3" paint-order="stroke">${escapeXml(name)}</text>`
    : '';
  return diamond + cross + title;
}

function drawFrame(shape: DiagramShape): string {
  const { x, y, width, height, title } = shape;
  const box = `<rect class="frame" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="6" fill="#f5f7fa" fill-opacity="0.6" stroke="#cbd2d9"/>`;
  return title ? box + label(shape) : box;
}

function label({ x, y, width, title }: DiagramShape): string {
  const [line = ''] = wrapText(title, (width - 12) / 12, 1);
  return `<text x="${n(x + 6)}" y="${n(y + 15)}" font-size="12" fill="#52606d">${escapeXml(line)}</text>`;
}

function drawEdge({ id, points, title, from, to }: DiagramEdge, progress: Progress | undefined): string {
  const gone = progress && (progress[from]?.status === 'skipped' || progress[to]?.status === 'skipped');
  const stroke = gone ? '#cbd2d9' : '#7b8794';
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join(' ');
  const line = `<path class="flow" data-flow="${escapeXml(id)}" d="${path}" fill="none" stroke="${stroke}" stroke-width="1.3" marker-end="url(#arrow)"/>`;
  const [text] = wrapText(title, 7, 1);
  const level = points.findIndex(
    (point, index) =>
      Math.abs((points[index + 1]?.y ?? Number.NaN) - point.y) < 1 &&
      Math.abs((points[index + 1]?.x ?? 0) - point.x) > 24,
  );
  const [one, two] = [points[level] ?? points[0], points[level + 1] ?? points[1]];
  if (!text || !one || !two) return line;
  const [x, y] = [Math.min(one.x, two.x) + 8, level < 0 ? (one.y + two.y) / 2 : one.y - 6];
  return `${line}<text x="${n(x)}" y="${n(y)}" font-size="${SMALL}" fill="#52606d" stroke="#ffffff" stroke-width="3" paint-order="stroke"><title>${escapeXml(title)}</title>${escapeXml(text)}</text>`;
}

/** Numbers short and finite, whatever a foreign file holds. */
function n(value: number): string {
  return Math.abs(value) < 1e6 ? String(Math.round(value * 100) / 100) : '0';
}
