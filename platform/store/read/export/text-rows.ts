/** Lines of PostgreSQL's COPY text format as texts by column. */
export async function* textRows(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<readonly (readonly (string | null)[])[], void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    rest = lines.pop()!;
    if (lines.length > 0) yield lines.map(cellsOf);
  }
  if (rest) yield [cellsOf(rest)];
}

function cellsOf(line: string): (string | null)[] {
  const cells: (string | null)[] = line.split('\t');
  if (!line.includes('\\')) return cells;
  return cells.map((cell) =>
    cell === '\\N' ? null : cell!.replace(/\\(.)/g, (_, sign: string) => SIGNS[sign] ?? sign),
  );
}

const SIGNS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };
