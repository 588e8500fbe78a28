/** A part of a template's text as the library reads it: a place, or a list with parts in it. */
interface TemplatePart {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly subparsed?: readonly TemplatePart[];
}

/** Listens to the library while it reads a template, and keeps the places that stand in it. */
export class PlaceReader {
  readonly name = 'GoaPlaces';
  readonly #parts = new Map<string, readonly TemplatePart[]>();

  /** Called by the library with what it found in each part of the file. */
  set(options: {
    readonly inspect?: { readonly postparsed?: readonly TemplatePart[]; readonly filePath?: string };
  }): void {
    const { postparsed, filePath = '' } = options.inspect ?? {};
    if (postparsed) this.#parts.set(filePath, postparsed);
  }

  /** `标题`, `设备[]` for a list or condition, `设备[].名称` for a place in it; in the order in which they first stand. */
  places(): string[] {
    return [...new Set([...this.#parts.values()].flatMap((parts) => placesIn(parts, '')))];
  }
}

function placesIn(parts: readonly TemplatePart[], before: string): string[] {
  return parts.flatMap(({ type, value, module, subparsed }) => {
    if (type !== 'placeholder') return [];
    if (module === 'loop') return [`${before}${value}[]`, ...placesIn(subparsed ?? [], `${before}${value}[].`)];
    return module ? [] : [`${before}${value}`];
  });
}
