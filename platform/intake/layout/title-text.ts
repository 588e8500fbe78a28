import { toHalfWidth } from '#standards/checks';
import { isMeasure } from '../repair/measures.ts';

/** A column title taken apart. */
export interface TitleText {
  /** Without line breaks, spaces, brackets and unit, as titles are compared: `购置价格`. */
  readonly title: string;
  /** As it stands, in one line: `购置价格(万元)`. */
  readonly written: string;
  /** Unit of measure said in brackets or after a slash or comma: `万元`. */
  readonly unit?: string;
}

/** Takes a header cell apart: line breaks and full-width brackets are no part of a title, a unit of measure is told beside it. */
export function titleText(cell: string): TitleText {
  const written = toHalfWidth(cell).replace(/\s+/gu, '');
  let title = written.replace(/^[*★☆]+|[*★☆::]+$/gu, '');
  let unit: string | undefined;
  for (;;) {
    const bracket = /^(.+?)[([【[]([^()[\]【】]*)[)\]】]$/u.exec(title);
    if (!bracket) break;
    const inside = bracket[2]!.replace(/^(?:单位|计量单位)[::]?/u, '');
    if (isMeasure(inside)) unit = inside;
    title = bracket[1]!;
  }
  const tail = /^(.+)[/,,、-]([^/,,、-]+)$/u.exec(title);
  if (tail && isMeasure(tail[2]!)) {
    unit = tail[2]!;
    title = tail[1]!;
  }
  return { title: title.replace(/[*★☆]/gu, ''), written, ...(unit === undefined ? {} : { unit }) };
}

/** The form in which titles and words of the declarations are compared: half width, no spaces, no brackets, lower case. */
export function titleKey(text: string): string {
  return titleText(text).title.toLowerCase();
}
