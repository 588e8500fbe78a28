import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import type { FontShelf } from '../fonts/font-shelf.ts';
import { type Colour, type LaidOut, MM_PER_POINT, type PaperItem } from '../layout/paper-item.ts';

/** What a printed paper says about itself. */
export interface PaperFacts {
  readonly title: string;
  readonly author: string;
  /** Printed across every page: `草稿`. */
  readonly watermark?: string;
}

const COLOURS: Readonly<Record<Colour, string>> = { black: '#000000', red: '#c8102e', grey: '#666666' };
const points = (mm: number) => mm / MM_PER_POINT;

/** Paints a laid-out paper as PDF; only the signs that are used are embedded. Throws NO_FONT and GLYPH_MISSING. */
export function paintPdf(paper: LaidOut, fonts: FontShelf, { title, author, watermark }: PaperFacts): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: title, Author: author, Producer: 'GOA Cloud' },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  for (let page = 0; page < paper.pages; page++) {
    pdf.addPage();
    if (watermark) paintWatermark(pdf, fonts, watermark);
    for (const item of paper.items) if (item.page === page) paint(pdf, fonts, item);
  }
  pdf.end();
  return done;
}

function paint(pdf: PDFKit.PDFDocument, fonts: FontShelf, item: PaperItem): void {
  if (item.kind === 'text') paintText(pdf, fonts, item);
  else if (item.kind === 'line') paintLine(pdf, item);
  else if (item.kind === 'code') paintCode(pdf, item);
}

function paintLine(pdf: PDFKit.PDFDocument, { from, to, width, colour }: Extract<PaperItem, { kind: 'line' }>): void {
  pdf.lineWidth(points(width)).strokeColor(COLOURS[colour]);
  pdf.moveTo(points(from[0]), points(from[1])).lineTo(points(to[0]), points(to[1])).stroke();
}

type TextItem = Extract<PaperItem, { kind: 'text' }>;

function paintText(pdf: PDFKit.PDFDocument, fonts: FontShelf, item: TextItem): void {
  const { x, y, text, face, size, colour, spacing = 0, squeeze = 1 } = item;
  pdf.save().translate(points(x), points(y)).scale(squeeze, 1).fillColor(COLOURS[colour]);
  let at = 0;
  for (const run of fonts.runs(text, face)) {
    if (run.font.name) pdf.font(run.font.path, run.font.name);
    else pdf.font(run.font.path);
    pdf.fontSize(size);
    pdf.text(run.text, points(at), 0, { lineBreak: false, baseline: 'alphabetic', characterSpacing: points(spacing) });
    at += fonts.measure(run.text, face, size) + [...run.text].length * spacing;
  }
  pdf.restore();
}

/** A two-dimensional code as one path of squares, sharp at any size. */
function paintCode(pdf: PDFKit.PDFDocument, { x, y, side, says }: Extract<PaperItem, { kind: 'code' }>): void {
  const { data, size } = encode(says, { ecc: 'M', border: 1 });
  const cell = points(side) / size;
  data.forEach((row, line) => {
    row.forEach((dark, column) => {
      if (dark) pdf.rect(points(x) + column * cell, points(y) + line * cell, cell, cell);
    });
  });
  pdf.fill('#000000');
}

function paintWatermark(pdf: PDFKit.PDFDocument, fonts: FontShelf, words: string): void {
  const size = 120;
  const wide = fonts.measure(words, 'hei', size);
  pdf
    .save()
    .rotate(-45, { origin: [points(105), points(148)] })
    .fillOpacity(0.08);
  paintText(pdf, fonts, {
    kind: 'text',
    page: 0,
    x: 105 - wide / 2,
    y: 160,
    text: words,
    face: 'hei',
    size,
    colour: 'grey',
  });
  pdf.restore();
}
