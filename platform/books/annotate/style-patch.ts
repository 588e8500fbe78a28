import type { MarkLevel } from '../write/plan.ts';
import { MARK_COLOURS } from '../write/style-sheet.ts';

const levels: readonly MarkLevel[] = ['error', 'warning', 'repair'];
const own = Object.values(MARK_COLOURS);

/** Styles of a person's book, to which coloured twins of the styles in use are added. */
export class StylePatch {
  private readonly base: readonly string[];
  private readonly fills: number;
  /** Fills that an earlier marking left. */
  private readonly ownFills: ReadonlySet<number>;
  private readonly added: string[] = [];
  private readonly twins = new Map<string, number>();

  constructor(private readonly text: string) {
    this.base =
      block(text, 'cellXfs')?.inside.match(/<(?:[\w.-]+:)?xf\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:[\w.-]+:)?xf>)/g) ?? [];
    const fills =
      block(text, 'fills')?.inside.match(/<((?:[\w.-]+:)?)fill\b[^>]*?(?:\/>|>[\s\S]*?<\/\1fill\s*>)/g) ?? [];
    this.fills = fills.length;
    this.ownFills = new Set(
      fills.flatMap((fill, index) => (own.some((colour) => fill.includes(colour)) ? [index] : [])),
    );
  }

  /** Whether the book was marked before. */
  get marked(): boolean {
    return this.ownFills.size > 0;
  }

  /** The style that a mark of an earlier time was made from: the first one that differs in its fill only. */
  restored(style: number): number {
    const twin = this.base[style];
    if (!twin || !this.ownFills.has(fillOf(twin))) return style;
    const wanted = withoutFill(twin);
    return Math.max(
      0,
      this.base.findIndex((xf) => !this.ownFills.has(fillOf(xf)) && withoutFill(xf) === wanted),
    );
  }

  /** Number of the style that looks like `style` under the colour of the level; `style` itself where the book's styles cannot take it. */
  coloured(marked: number, level: MarkLevel): number {
    const style = this.restored(marked);
    const key = `${style} ${level}`;
    const known = this.twins.get(key);
    if (known !== undefined) return known;
    const from = this.base[style] ?? this.base[0];
    if (!from || this.fills === 0) return style;
    const tag = /^<[^>]*?(?=\/?>)/.exec(from)![0];
    const twin = tag.replace(/\s(?:fillId|applyFill)="[^"]*"/g, '');
    const number = this.base.length + this.added.length;
    this.added.push(`${twin} fillId="${this.fills + levels.indexOf(level)}" applyFill="1"${from.slice(tag.length)}`);
    this.twins.set(key, number);
    return number;
  }

  /** The part with what was added. */
  xml(): string {
    if (this.added.length === 0) return this.text;
    const prefix = block(this.text, 'fills')?.prefix ?? '';
    const fills = levels.map(
      (level) =>
        `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${MARK_COLOURS[level]}"/>` +
        `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`,
    );
    return extend(extend(this.text, 'fills', fills), 'cellXfs', this.added);
  }
}

function fillOf(xf: string): number {
  return Number(/\sfillId="(\d+)"/.exec(xf)?.[1] ?? 0);
}

/** The look apart from the fill, its attributes in one order. */
function withoutFill(xf: string): string {
  const tag = /^<[^>]*?(?=\/?>)/.exec(xf)![0];
  const attributes = (tag.match(/[\w:.-]+="[^"]*"/g) ?? []).filter((word) => !/^(?:fillId|applyFill)=/.test(word));
  return attributes.sort().join(' ') + xf.slice(tag.length);
}

function block(text: string, name: string): { start: number; inside: string; end: number; prefix: string } | null {
  const open = new RegExp(`<((?:[\\w.-]+:)?)${name}(?:\\s[^>]*[^/>])?>`).exec(text);
  if (!open) return null;
  const start = open.index + open[0].length;
  const end = text.indexOf(`</${open[1]}${name}`, start);
  return end < 0 ? null : { start, inside: text.slice(start, end), end, prefix: open[1]! };
}

/** Adds items at the end of a list and leaves its count to them (the attribute is optional). */
function extend(text: string, name: string, items: readonly string[]): string {
  const found = block(text, name)!;
  const tag = text.lastIndexOf('<', found.start - 1);
  const opened = text.slice(tag, found.start).replace(/\scount="[^"]*"/, '');
  return text.slice(0, tag) + opened + found.inside + items.join('') + text.slice(found.end);
}
