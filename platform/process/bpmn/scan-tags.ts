/** What a look over the tags of an XML text tells, before anything is built from it. */
export interface Scanned {
  readonly elements: number;
  readonly depth: number;
  /** Line of the tag with an id, 1 for the first line. */
  readonly lineOf: ReadonlyMap<string, number>;
}

/** Goes over an XML text once, from front to back, and stops at so many elements; understands comments, CDATA and quotes, nothing else. */
export function scanTags(xml: string, mostElements: number): Scanned {
  const lineOf = new Map<string, number>();
  let [elements, level, depth, line, counted] = [0, 0, 0, 1, 0];
  for (let at = xml.indexOf('<'); at >= 0 && elements <= mostElements; ) {
    const end = endOf(xml, at);
    for (; counted < at; counted++) if (xml.charCodeAt(counted) === 10) line += 1;
    const second = xml[at + 1];
    if (second === '/') level -= 1;
    else if (second !== '!' && second !== '?') {
      elements += 1;
      if (xml[end - 2] !== '/') level += 1;
      depth = Math.max(depth, level);
      const id = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(xml.slice(at, end));
      const name = id?.[1] ?? id?.[2];
      if (name !== undefined && !lineOf.has(name)) lineOf.set(name, line);
    }
    at = xml.indexOf('<', end);
  }
  return { elements, depth, lineOf };
}

/** Position behind a tag, comment or CDATA section that begins here; the end of the text when it does not end. */
function endOf(xml: string, from: number): number {
  const until = (mark: string) => {
    const found = xml.indexOf(mark, from);
    return found < 0 ? xml.length : found + mark.length;
  };
  if (xml.startsWith('<!--', from)) return until('-->');
  if (xml.startsWith('<![CDATA[', from)) return until(']]>');
  let quote = '';
  for (let at = from + 1; at < xml.length; at++) {
    const mark = xml[at]!;
    if (quote) quote = mark === quote ? '' : quote;
    else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === '>') return at + 1;
  }
  return xml.length;
}
