/** A line of a paragraph. */
export interface BrokenLine {
  readonly text: string;
  /** Millimetres by which it begins further in. */
  readonly indent: number;
}

/** How a paragraph is broken. */
export interface Breaking {
  /** Room in millimetres. */
  readonly width: number;
  /** The first line begins this far in. */
  readonly indent?: number;
  /** Lines after the first begin this far in. */
  readonly hanging?: number;
  /** Width of a piece in millimetres. */
  measure(text: string): number;
}

/** Signs that never begin a line (避头) and never end one (避尾). */
const NEVER_FIRST = new Set('，。、；：？！）》〉」』】〕］｝”’％…—～·,.;:?!)]}%');
const NEVER_LAST = new Set('（《〈「『【〔［｛“‘([{');

/** Breaks one paragraph into lines: Chinese between any two signs, words of letters and digits whole, punctuation where the rules of Chinese setting allow it. */
export function breakLines(text: string, { width, indent = 0, hanging = 0, measure }: Breaking): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let pieces: string[] = [];
  const roomOf = () => width - (lines.length === 0 ? indent : hanging);
  const close = (kept: readonly string[]) => {
    lines.push({ text: kept.join('').trimEnd(), indent: lines.length === 0 ? indent : hanging });
  };
  for (const piece of piecesOf(text, (word) => measure(word) <= width)) {
    if (pieces.length > 0 && measure([...pieces, piece].join('').trimEnd()) > roomOf()) {
      const cut = cutBefore(pieces, piece);
      close(pieces.slice(0, cut));
      pieces = pieces.slice(cut);
    }
    if (pieces.length > 0 || piece !== ' ') pieces.push(piece);
  }
  close(pieces);
  return lines;
}

/** Where a full line is cut: before the piece that no longer fits, or earlier when punctuation would come to stand wrongly. */
function cutBefore(pieces: readonly string[], next: string): number {
  for (let cut = pieces.length; cut > 0; cut--) {
    const first = pieces[cut] ?? next;
    if (!NEVER_FIRST.has(first[0] ?? '') && !NEVER_LAST.has(pieces[cut - 1]?.at(-1) ?? '')) return cut;
  }
  return pieces.length;
}

/** Signs one by one, words whole unless no line would hold them. */
function piecesOf(text: string, fits: (word: string) => boolean): string[] {
  const words = text.match(/[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.,:/@%#&+_-]*|[\s\S]/gu) ?? [];
  return words.flatMap((word) => (fits(word) ? [word] : [...word]));
}
