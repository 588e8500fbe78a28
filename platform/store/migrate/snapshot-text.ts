import type { Snapshot } from '../schema/snapshot-shape.ts';

/** A shape as the text of its file, laid out as the repository's formatter does: one key a line, lists in one line where they fit. */
export function snapshotText(snapshot: Snapshot): string {
  return `${layOut(snapshot, '', 0)}\n`;
}

const WIDTH = 120;

/** `taken` is the width of what stands on the line before the value. */
function layOut(value: unknown, indent: string, taken: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (taken + line.length < WIDTH) return line;
    return `[\n${value.map((item) => inner + JSON.stringify(item)).join(',\n')}\n${indent}]`;
  }
  const pairs = Object.entries(value).map(([key, item]) => {
    const head = `${inner}${JSON.stringify(key)}: `;
    return head + layOut(item, inner, head.length);
  });
  return pairs.length === 0 ? '{}' : `{\n${pairs.join(',\n')}\n${indent}}`;
}
