import { type OfficialPaper, officialDate } from './official-paper.ts';
import { type LaidOut, type Measure, MM_PER_POINT, type PaperItem } from './paper-item.ts';
import { CELL, PITCH, SHEET, Sheet, SIZES, type Style } from './sheet.ts';

const BODY: Style = { face: 'body', size: SIZES.three };
const TITLE: Style = { face: 'title', size: SIZES.two };
const FOUR: Style = { face: 'body', size: SIZES.four };

/** Lays out an official document by GB/T 9704-2012: 版头, 主体, 版记, page numbers. Pure: the same paper and measure give the same items. */
export function layOutOfficial(paper: OfficialPaper, measure: Measure): LaidOut {
  const sheet = new Sheet(measure);
  head(sheet, paper);
  title(sheet, paper);
  for (const paragraph of paper.paragraphs) setParagraph(sheet, paragraph);
  attachments(sheet, paper);
  const seal = signature(sheet, paper);
  foot(sheet, paper);
  const pages = sheet.page + 1;
  return { items: [...sheet.items, ...pageNumbers(pages, measure)], pages, seal };
}

/** 版头 (7.2): 发文机关标志 35 mm below the upper edge of the type area, red; 发文字号 two lines below; the red line 4 mm under it. */
function head(sheet: Sheet, { agency, number, urgency, signer }: OfficialPaper): void {
  if (urgency) sheet.at(urgency, SHEET.left, sheet.baseline(SIZES.three), { face: 'hei', size: SIZES.three });
  const mark = `${agency}文件`;
  const [size, least] = [48, SHEET.inner];
  const wide = sheet.measure(mark, 'title', size);
  const squeeze = Math.min(1, least / wide);
  const height = size * MM_PER_POINT;
  const x = SHEET.left + (SHEET.inner - wide * squeeze) / 2;
  sheet.items.push({
    kind: 'text',
    page: 0,
    x,
    y: SHEET.top + 35 + height * 0.88,
    text: mark,
    face: 'title',
    size,
    colour: 'red',
    squeeze,
  });
  sheet.line = (35 + height) / PITCH + 2;
  const words = number ?? '（草稿，未编号）';
  if (signer) {
    const says = `签发人：${signer}`;
    sheet.at(says, SHEET.left + SHEET.inner - sheet.widthOf(says, BODY) - CELL, sheet.baseline(SIZES.three), BODY);
    sheet.put(words, CELL, BODY);
  } else sheet.centre(words, BODY);
  sheet.rule(SHEET.top + sheet.line * PITCH + 4 - (PITCH - SIZES.three * MM_PER_POINT) / 2, 0.5, 'red');
  sheet.line += 2.4;
}

/** 标题 (7.3.1): two lines under the red line, 二号 小标宋, in the middle, long ones in lines of like length; 主送机关 one line below. */
function title(sheet: Sheet, paper: OfficialPaper): void {
  for (const line of balanced(sheet, paper.title)) sheet.centre(line, TITLE, 1.25);
  sheet.line += 1;
  for (const { text, indent } of sheet.broken(`${paper.mainTo}：`, BODY)) sheet.put(text, indent, BODY);
}

function balanced(sheet: Sheet, text: string): string[] {
  const lines = sheet.broken(text, TITLE);
  if (lines.length < 2) return lines.map((line) => line.text);
  const width = (sheet.widthOf(text, TITLE) / lines.length) * 1.08;
  const even = sheet.broken(text, TITLE, { indent: SHEET.inner - width, hanging: SHEET.inner - width });
  return (even.length === lines.length ? even : lines).map((line) => line.text);
}

/** Headings by their numbers (7.3.3): 一、 in 黑体, （一） in 楷体, the rest in 仿宋. */
function setParagraph(sheet: Sheet, paragraph: string): void {
  const face = /^[一二三四五六七八九十]+、/.test(paragraph)
    ? 'hei'
    : /^（[一二三四五六七八九十]+）/.test(paragraph)
      ? 'kai'
      : 'body';
  const [, heading = '', rest = ''] = face === 'body' ? [] : (/^([^。]*。?)([\s\S]*)$/.exec(paragraph) ?? []);
  const only = face === 'body' || rest !== '' ? 'body' : face;
  const lines = sheet.broken(paragraph, { face: only, size: SIZES.three }, { indent: 2 * CELL });
  // A heading that runs on into its paragraph keeps its own face as far as its first line goes.
  lines.forEach(({ text, indent }, row) => {
    sheet.need(1);
    const own = row === 0 && rest !== '' ? text.slice(0, heading.length) : '';
    const style: Style = { face: only, size: SIZES.three };
    if (own) {
      const marked: Style = { face, size: SIZES.three };
      sheet.at(own, SHEET.left + indent, sheet.baseline(SIZES.three), marked);
      sheet.put(text.slice(own.length), indent + sheet.widthOf(own, marked), style);
    } else sheet.put(text, indent, style);
  });
}

/** 附件说明 (7.3.4): one line below the text, two signs in; more than one are numbered, long names hang under themselves. */
function attachments(sheet: Sheet, { attachments: names }: OfficialPaper): void {
  if (names.length === 0) return;
  sheet.skip(1);
  names.forEach((name, index) => {
    const number = names.length > 1 ? `${index + 1}.` : '';
    const before = index === 0 ? `附件：${number}` : number;
    const lead = (index === 0 ? 2 : 5) * CELL;
    const hanging = 2 * CELL + sheet.widthOf(`附件：${number}`, BODY);
    for (const { text, indent } of sheet.broken(`${before}${name}`, BODY, { indent: lead, hanging }))
      sheet.put(text, indent, BODY);
  });
}

/** 署名, 成文日期 and the place of the seal (7.3.5.1): the date four signs from the right, the name in the middle above it, the seal over both. They never stand alone on a page. */
function signature(sheet: Sheet, { signature: name, date, note }: OfficialPaper) {
  const words = date ? officialDate(date) : '（成文日期）';
  const wide = sheet.widthOf(words, BODY);
  const right = SHEET.inner - 4 * CELL;
  const middle = right - Math.max(wide, sheet.widthOf(name, BODY)) / 2;
  const empty = sheet.line + 5 > SHEET.lines ? 0 : 2;
  sheet.line += empty;
  keepTogether(sheet, 2);
  sheet.put(name, middle - sheet.widthOf(name, BODY) / 2, BODY);
  const seal = { page: sheet.page, x: SHEET.left + middle, y: SHEET.top + sheet.line * PITCH };
  sheet.put(words, middle - wide / 2, BODY);
  sheet.items.push({ kind: 'seal', ...seal, words: '（印章）' });
  if (note) {
    sheet.line += 0.5;
    for (const { text, indent } of sheet.broken(`（${note}）`, BODY, { indent: 2 * CELL }))
      sheet.put(text, indent, BODY);
  }
  return seal;
}

/** When the signature would begin a page, the last line of the text goes with it. */
function keepTogether(sheet: Sheet, lines: number): void {
  if (sheet.line + lines <= SHEET.lines) return;
  const last = Math.max(
    ...sheet.items.flatMap((item) => (item.kind === 'text' && item.page === sheet.page ? [item.y] : [])),
  );
  const moved = sheet.items.filter((item) => item.kind === 'text' && item.page === sheet.page && item.y === last);
  const from = sheet.page;
  sheet.page++;
  sheet.line = 0;
  for (const item of moved) {
    if (item.kind !== 'text') continue;
    sheet.items.splice(sheet.items.indexOf(item), 1);
    sheet.items.push({ ...item, page: from + 1, y: sheet.baseline(item.size) });
  }
  sheet.line = 2;
}

/** 版记 (7.4) at the foot of the last page: 抄送, 印发机关 and day between rules; the code for verification stands above it. */
function foot(sheet: Sheet, { copyTo, issuer, date, verify }: OfficialPaper): void {
  const copies = copyTo ? sheet.broken(`抄送：${copyTo}。`, FOUR, { indent: CELL, hanging: CELL + 3 * 4.94 }) : [];
  const row = 8.2;
  const height = (copies.length + 1) * row;
  const bottom = SHEET.top + SHEET.depth;
  const side = verify ? 22 : 0;
  const taken = SHEET.top + sheet.line * PITCH;
  if (taken + height + side > bottom) {
    sheet.page++;
    sheet.line = 0;
  }
  let y = bottom - height;
  sheet.rule(y, 0.35, 'black');
  const baseline = () => y + row / 2 + (SIZES.four * MM_PER_POINT) / 2 - 0.6;
  for (const { text, indent } of copies) {
    sheet.at(text, SHEET.left + indent, baseline(), FOUR);
    y += row;
  }
  if (copies.length > 0) sheet.rule(y, 0.25, 'black');
  sheet.at(issuer, SHEET.left + CELL, baseline(), FOUR);
  const issued = `${date ? officialDate(date) : '（日期）'}印发`;
  sheet.at(issued, SHEET.left + SHEET.inner - CELL - sheet.widthOf(issued, FOUR), baseline(), FOUR);
  sheet.rule(bottom, 0.35, 'black');
  if (!verify) return;
  const top = bottom - height - side;
  sheet.items.push({ kind: 'code', page: sheet.page, x: SHEET.left, y: top, side: side - 2, says: verify.address });
  const small: Style = { face: 'song', size: 8, colour: 'grey' };
  sheet.at('扫码核验真伪', SHEET.left + side + 1, top + 8, small);
  sheet.at(`内容摘要 ${verify.digest}`, SHEET.left + side + 1, top + 13, small);
}

/** 页码 (7.5): — 1 — in 四号 宋体, 7 mm under the type area, one sign from the right on odd pages, from the left on even ones. */
function pageNumbers(pages: number, measure: Measure): PaperItem[] {
  const style = { face: 'song', size: SIZES.four, colour: 'black' } as const;
  return Array.from({ length: pages }, (_, page) => {
    const text = `— ${page + 1} —`;
    const wide = measure(text, 'song', SIZES.four);
    const x = page % 2 === 0 ? SHEET.left + SHEET.inner - CELL - wide : SHEET.left + CELL;
    const y = SHEET.top + SHEET.depth + 7 + SIZES.four * MM_PER_POINT * 0.88;
    return { kind: 'text', page, x, y, text, ...style };
  });
}
